import { workspace } from 'vscode';
import { type Disposable, Emitter } from '../core/base/event';
import { failureOf } from '../core/base/failure';
import type { SessionStore } from '../core/listing/store';
import type { Profiles } from '../core/ports';
import type { State } from '../core/request/request';
import type { Scope } from '../core/sessions/scope';
import type { CurrentView } from './currentView';
import type { Log } from './log';

/** Puts the current view's question to the store, and reads what somebody looks at. */
export class Reader implements Disposable {
  readonly #shown = new Set<State>();
  readonly #changed = new Emitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #asking: Promise<void> | undefined;
  #question = 0;
  #scope: Scope | undefined;
  #released = workspace.isTrusted;

  /** Fires when {@link scope} or {@link restricted} has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly store: SessionStore,
    private readonly profiles: Profiles,
    private readonly view: CurrentView,
    private readonly log: Log,
  ) {
    this.#subscriptions = [
      view.onDidChange((change) => {
        if (change !== 'grouping' && !this.restricted && this.#shown.size > 0) {
          void this.#ask().then(() => this.#read());
        }
      }),
      workspace.onDidGrantWorkspaceTrust(() => {
        this.#release();
        void this.#ask().then(() => this.#read());
      }),
    ];
  }

  /** The workspace is not trusted and the user has not asked for anything yet: no AWS call is made (S04). */
  get restricted(): boolean {
    return !this.#released && !workspace.isTrusted;
  }

  /** Where sessions are read from; undefined until that is known, and where it cannot be. */
  get scope(): Scope | undefined {
    return this.#scope;
  }

  /**
   * {@link scope}, worked out if need be.
   *
   * @throws FailureError where there is none
   */
  async needScope(): Promise<Scope> {
    return this.#scope ?? this.#choose();
  }

  /** Somebody looks at a state's view: read it if it was never read. */
  async show(state: State): Promise<void> {
    this.#shown.add(state);
    if (!this.restricted) {
      await (this.#asking ?? this.#ask());
      await this.store.ensure(state);
    }
  }

  /** Reads again what is shown, with the scope worked out anew: the AWS configuration may have changed. */
  async refresh(): Promise<void> {
    this.#release();
    await this.#ask();
    await Promise.all([...this.#shown].map((state) => this.store.refresh(state)));
  }

  /** What AWS is has changed: reads again, if anything was read yet. */
  async again(): Promise<void> {
    if (this.#shown.size > 0 && !this.restricted) {
      await this.refresh();
    }
  }

  /** The user acted: from here on reading is allowed. */
  #release(): void {
    if (!this.#released) {
      this.#released = true;
      this.#changed.fire();
    }
  }

  async #read(): Promise<void> {
    await Promise.all([...this.#shown].map((state) => this.store.ensure(state)));
  }

  #ask(): Promise<void> {
    this.#question += 1;
    this.#asking = this.#resolve(this.#question);
    return this.#asking;
  }

  async #resolve(question: number): Promise<void> {
    try {
      const scope = await this.#choose();
      if (question === this.#question) {
        this.#scope = scope;
        this.store.ask({ scopes: [scope], filters: this.view.filters });
        this.#changed.fire();
      }
    } catch (thrown) {
      if (question === this.#question) {
        const failure = failureOf(thrown);
        this.log.warn(`${failure.code}: ${failure.message}`);
        this.#scope = undefined;
        this.store.block(failure);
        this.#changed.fire();
      }
    }
  }

  async #choose(): Promise<Scope> {
    const { profile, region } = this.view.choice;
    return region === undefined ? this.profiles.resolve(profile) : { profile, region };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
    this.#changed.dispose();
  }
}
