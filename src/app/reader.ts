import { type Disposable, disposeAll, Emitter } from '../core/base/event';
import { type Failure, failureOf } from '../core/base/failure';
import type { Extent, SessionStore } from '../core/listing/store';
import { type State, states } from '../core/request/request';
import type { Scope } from '../core/sessions/scope';
import type { Consent } from './consent';
import type { CurrentView } from './currentView';
import type { Log } from './host';
import type { Source } from './source';

/** The one who wants to read again. What is not `user` runs by itself, and never lifts Restricted Mode or opens a dialog. */
export type RefreshCause = 'user' | 'timer' | 'settings';

/** A request to read again. */
export interface Refresh {
  readonly by: RefreshCause;
  /** The depth of the reading; what can have changed, if it is not said. */
  readonly how?: Extent;
  /** The scopes to read; all, if it is not said. */
  readonly only?: ((scope: Scope) => boolean) | undefined;
}

/**
 * Puts the current view's question to the store, and reads what somebody looks at.
 *
 * Who looks says so by {@link look}, each for itself: a view, a page, another extension. A state that nobody looks at is
 * not refreshed: it stays as it was and says as of when, and is read again as soon as somebody looks at it, or needs it, if
 * there was a refresh since.
 */
export class Reader implements Disposable {
  /** One for each who looks. */
  readonly #looks = new Set<{ readonly state: State }>();
  /** States that missed a refresh, because nobody looked, and what it would have read. */
  readonly #missed = new Map<State, Extent>();
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
        if (change !== 'grouping' && !this.restricted && this.#isWanted) {
          void this.#askAndRead();
        }
      }),
      consent.onDidChange(() => {
        this.#changed.fire();
        if (this.#refreshing === 0 && this.#isWanted) {
          void this.#askAndRead();
        }
      }),
    ];
  }

  /** The workspace is not trusted and the user has not agreed to anything yet: no AWS call is made (P3). */
  get restricted(): boolean {
    return !this.consent.given && !this.source.samples;
  }

  /** The scopes that sessions are read from; none until they are known, and if they cannot be. */
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
    const [first = await this.source.profiles.resolve()] = this.#scopes.length > 0 ? this.#scopes : this.view.chosen;
    return first;
  }

  /** Lets somebody look at a state until the answer is disposed of: it is read if need be, and with each refresh. */
  look(state: State): Disposable {
    const look = { state };
    this.#looks.add(look);
    void this.#read(state, () => this.#looks.has(look));
    return { dispose: () => void this.#looks.delete(look) };
  }

  /** Tells whether somebody looks at a state. */
  readonly isSeen = (state: State): boolean => [...this.#looks].some((look) => look.state === state);

  /**
   * Reads a state if it was never read, or missed a refresh since. Resolves when it has been read. While AWS may not be
   * asked nothing is read, and nobody is asked.
   */
  ensure(state: State): Promise<void> {
    return this.#read(state, () => true);
  }

  /**
   * Reads again what somebody looks at, with the scope worked out anew: the AWS configuration may have changed. What nobody
   * looks at is read when somebody does. In a workspace that is not trusted the user is asked first, if it is the user who
   * wants it; else nothing is read there, nor where nothing was asked yet.
   */
  async refresh({ by, how = 'changes', only }: Refresh): Promise<void> {
    if (by === 'user' ? !(await this.#mayAsk()) : this.restricted || !this.#isWanted) {
      return;
    }
    void this.#ask();
    await this.#asked();
    for (const state of states) {
      if (!this.isSeen(state)) {
        this.#missed.set(state, this.#missed.get(state) === 'whole' ? 'whole' : how);
      }
    }
    await Promise.all(
      states.filter((state) => this.isSeen(state)).map((state) => this.store.refresh(state, how, only)),
    );
  }

  /** Reads again what failed, as far as it is wanted: what was wrong may be mended. */
  async retry(wanted: (failure: Failure) => boolean): Promise<void> {
    const { blocked } = this.store.listing;
    if (this.restricted) {
      return;
    }
    if (blocked) {
      if (wanted(blocked)) {
        await this.refresh({ by: 'timer' });
      }
      return;
    }
    await this.store.retry(({ failure }) => failure !== undefined && wanted(failure));
  }

  /** Forgets what was asked and read: another source is to be asked. */
  forget(): void {
    this.#question += 1;
    this.#asking = undefined;
    this.#missed.clear();
    this.#scopes = [];
    this.store.ask({ scopes: [], filters: [] });
    this.#changed.fire();
  }

  /** Returns what would be read; none if that cannot be known, which the reading tells. */
  async #wanted(): Promise<readonly Scope[]> {
    const { chosen } = this.view;
    return chosen.length > 0
      ? chosen
      : this.source.profiles.resolve().then(
          (scope) => [scope],
          () => [],
        );
  }

  /** Tells whether somebody looks at something, or did so before. */
  get #isWanted(): boolean {
    return this.#looks.size > 0 || this.#asking !== undefined;
  }

  /** Lets the user agree that AWS is asked, if need be. True if it may be asked. */
  async #mayAsk(): Promise<boolean> {
    this.#refreshing += 1;
    try {
      return !this.restricted || (await this.consent.ask(await this.#wanted(), this.source.profiles));
    } finally {
      this.#refreshing -= 1;
    }
  }

  async #askAndRead(): Promise<void> {
    await this.#ask();
    await Promise.all(states.filter((state) => this.isSeen(state)).map((state) => this.ensure(state)));
  }

  async #read(state: State, isWanted: () => boolean): Promise<void> {
    if (this.restricted) {
      return;
    }
    if (!this.#asking) {
      void this.#ask();
    }
    await this.#asked();
    if (isWanted()) {
      const missed = this.#missed.get(state);
      this.#missed.delete(state);
      await (missed === undefined ? this.store.ensure(state) : this.store.refresh(state, missed));
    }
  }

  /** Waits until the question that was put last is known to the store: another may be put meanwhile. */
  async #asked(): Promise<void> {
    for (let asking: Promise<void> | undefined; asking !== this.#asking; ) {
      asking = this.#asking;
      await asking;
    }
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
      const scopes = chosen.length > 0 ? chosen : [await this.source.profiles.resolve()];
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
