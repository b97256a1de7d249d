import { type Disposable, disposeAll, Emitter } from '../core/base/event';
import { type Failure, failureOf } from '../core/base/failure';
import type { SessionStore } from '../core/listing/store';
import type { State } from '../core/request/request';
import type { Scope } from '../core/sessions/scope';
import type { Consent } from './consent';
import type { CurrentView } from './currentView';
import type { Log } from './host';
import type { Source } from './source';

/** Puts the current view's question to the store, and reads what somebody looks at. */
export class Reader implements Disposable {
  readonly #shown = new Set<State>();
  readonly #changed = new Emitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #asking: Promise<void> | undefined;
  #question = 0;
  #scopes: readonly Scope[] = [];
  #refreshing = 0;

  /** Fires when {@link scopes} or {@link restricted} has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly store: SessionStore,
    private readonly source: Source,
    private readonly view: CurrentView,
    private readonly consent: Consent,
    private readonly log: Log,
  ) {
    this.#subscriptions = [
      view.onDidChange((change) => {
        if (change !== 'grouping' && !this.restricted && this.#shown.size > 0) {
          void this.#ask().then(() => this.#read());
        }
      }),
      consent.onDidChange(() => {
        this.#changed.fire();
        if (this.#refreshing === 0) {
          void this.#ask().then(() => this.#read());
        }
      }),
    ];
  }

  /** The workspace is not trusted and the user has not agreed to anything yet: no AWS call is made (S04). */
  get restricted(): boolean {
    return !this.consent.given && !this.source.samples;
  }

  /** Where sessions are read from; none until that is known, and where it cannot be. */
  get scopes(): readonly Scope[] {
    return this.#scopes;
  }

  /** The first of {@link scopes}. */
  get scope(): Scope | undefined {
    return this.#scopes[0];
  }

  /**
   * {@link scope}, worked out if need be.
   *
   * @throws FailureError where there is none
   */
  async needScope(): Promise<Scope> {
    const [first = await this.source.resolve()] = this.#scopes.length > 0 ? this.#scopes : this.view.chosen;
    return first;
  }

  /** Somebody looks at a state's view: read it if it was never read. */
  async show(state: State): Promise<void> {
    this.#shown.add(state);
    if (!this.restricted) {
      await (this.#asking ?? this.#ask());
      await this.store.ensure(state);
    }
  }

  /**
   * Reads again what is shown, with the scope worked out anew: the AWS configuration may have changed. `only`: the scopes
   * to read, where it is not all of them. In a workspace that is not trusted the user is asked first.
   */
  async refresh(how: 'changes' | 'whole' = 'changes', only?: (scope: Scope) => boolean): Promise<void> {
    this.#refreshing += 1;
    try {
      if (this.restricted && !(await this.consent.ask(await this.#wanted(), this.source))) {
        return;
      }
    } finally {
      this.#refreshing -= 1;
    }
    await this.#ask();
    await Promise.all([...this.#shown].map((state) => this.store.refresh(state, how, only)));
  }

  /** Reads again what failed, as far as it is wanted: what was wrong may be mended. */
  async retry(wanted: (failure: Failure) => boolean): Promise<void> {
    const { blocked } = this.store.listing;
    if (this.restricted) {
      return;
    }
    if (blocked) {
      if (wanted(blocked)) {
        await this.again();
      }
      return;
    }
    await this.store.retry(({ failure }) => failure !== undefined && wanted(failure));
  }

  /** What AWS is has changed: reads again, if anything was read yet. */
  async again(): Promise<void> {
    if (this.#shown.size > 0 && !this.restricted) {
      await this.refresh();
    }
  }

  /** What was asked and read is of no interest any more: another source is to be asked. */
  forget(): void {
    this.#question += 1;
    this.#asking = undefined;
    this.#scopes = [];
    this.store.ask({ scopes: [], filters: [] });
    this.#changed.fire();
  }

  /** What would be read; none if that cannot be known, which the reading tells. */
  async #wanted(): Promise<readonly Scope[]> {
    const { chosen } = this.view;
    return chosen.length > 0
      ? chosen
      : this.source.resolve().then(
          (scope) => [scope],
          () => [],
        );
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
    const { chosen } = this.view;
    try {
      // What the user picked needs no looking up, so that from the first moment on nothing else is shown.
      const scopes = chosen.length > 0 ? chosen : [await this.source.resolve()];
      if (question === this.#question) {
        this.#scopes = scopes;
        this.store.ask({ scopes, filters: this.view.filters });
        this.#changed.fire();
      }
    } catch (thrown) {
      if (question === this.#question) {
        const failure = failureOf(thrown);
        this.log.warn(`${failure.code}: ${failure.message}`);
        this.#scopes = [];
        this.store.block(failure);
        this.#changed.fire();
      }
    }
  }

  dispose(): void {
    disposeAll(this.#subscriptions);
    this.#changed.dispose();
  }
}
