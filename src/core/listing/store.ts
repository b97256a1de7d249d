import { type Disposable, Emitter } from '../base/event';
import type { Failure } from '../base/failure';
import type { Aws, Clock } from '../ports';
import { type DescribeSessionsRequest, type SessionFilter, type State, states } from '../request/request';
import type { Identity } from '../sessions/identity';
import { type Scope, scopeKey } from '../sessions/scope';
import { type Feed, feedKey } from '../reading/feed';
import { changedFrom, mayReadChanges } from './changes';
import {
  advance,
  blockedListing,
  counterpartOf,
  type FeedKnowledge,
  feedsOf,
  type ListedSession,
  type Listing,
  listingOf,
} from './listing';
import { read, type ReadingTools } from '../reading/reading';
import { ServiceMemory } from '../reading/serviceMemory';
import { lookUp, type SessionReference } from './lookUp';
import { Refusals } from './refusals';
import { unreadListing } from './unreadListing';
import { type SameCaller, ScopeOwners } from './scopeOwners';

/** A question: what is asked, and of whom. */
export interface Question {
  readonly scopes: readonly Scope[];
  /** The filters that must all hold; at most six (API model). */
  readonly filters: readonly SessionFilter[];
}

/** The things that the store is told besides. */
export interface StoreOptions {
  /**
   * Returns the account of a scope, as far as it is known: what all scopes of one account ask of one region goes
   * through one limiter, since AWS counts it together.
   */
  readonly account?: (scope: Scope) => string | undefined;
  /** True if new credentials are those of the same caller; without it, they are not. */
  readonly sameCaller?: SameCaller;
  /** Tells whether History may be read in date windows side by side; asked at each reading. */
  readonly parallel?: () => boolean;
  /** Tells whether somebody looks at a state; Active holds no session back for a History that nobody reads. Without it, yes. */
  readonly isSeen?: (state: State) => boolean;
}

/**
 * `changes`: what can have changed since the last reading, if that is provable; everything once an hour and if it is
 * not. `whole`: everything.
 */
export type Extent = 'changes' | 'whole';

/** A reading that runs. */
interface RunningReading {
  readonly controller: AbortController;
  /**
   * The promise that resolves when it has ended, and the one that took its place because the scope is somebody else's, too.
   */
  readonly ended: Promise<void>;
  successor?: Promise<void>;
}

/** The one place where what we know changes (rule 3 of ARCHITECTURE.md). */
export class SessionStore implements Disposable {
  #listing: Listing = listingOf([]);
  readonly #readings = new Map<string, RunningReading>();
  readonly #changed = new Emitter<Listing>();
  readonly #memory: ServiceMemory;
  readonly #whose: ScopeOwners;
  readonly #refusals = new Refusals();
  /** The number of times that a scope became somebody else's. */
  readonly #owners = new Map<string, number>();
  readonly #changedHands = new Emitter<Scope>();

  /** The event that fires at each step of each reading; listeners that draw coalesce. */
  readonly onDidChange = this.#changed.event;
  /**
   * The event that fires when a scope belongs to somebody else, before anything is read as them; what was known of it
   * is forgotten then.
   */
  readonly onDidChangeHands = this.#changedHands.event;

  constructor(
    aws: Pick<Aws, 'sessions'>,
    private readonly clock: Clock,
    private readonly options: StoreOptions = {},
  ) {
    this.#memory = new ServiceMemory(clock, (scope) => options.account?.(scope));
    this.#whose = new ScopeOwners(aws, clock, options.sameCaller ?? (() => Promise.resolve(false)), (scope) =>
      this.#beginAnew(scope),
    );
  }

  get listing(): Listing {
    return this.#listing;
  }

  /** Returns the identity that a scope was last read with; undefined before an answer came. */
  identityOf(scope: Scope): Identity | undefined {
    return this.#whose.of(scope);
  }

  /** Returns a number that is another one each time a scope has become somebody else's. */
  ownerOf(scope: Scope): number {
    return this.#owners.get(scopeKey(scope)) ?? 0;
  }

  /** Puts a question. Readings of another question stop and what they brought is forgotten. Reads nothing by itself. */
  ask(question: Question): void {
    const feeds = states.flatMap((state) => feedsFor(question, state));
    this.#stopAllBut(new Set(feeds.map(feedKey)));
    this.#become(listingOf(feeds, this.#listing));
  }

  /** Notes that there is nothing to ask, and why. */
  block(failure: Failure): void {
    this.#stopAllBut(new Set());
    this.#become(blockedListing(failure));
  }

  /**
   * Reads the feeds of a state again, those of some scopes if `only` says so; a reading that still runs is stopped.
   * Resolves when all have ended.
   */
  async refresh(state: State, extent: Extent = 'changes', only: (scope: Scope) => boolean = () => true): Promise<void> {
    await Promise.all(
      feedsOf(this.#listing, state)
        .filter(({ feed }) => only(feed.scope))
        .map((knowledge) =>
          state === 'History' && extent === 'changes' ? this.#readChanges(knowledge) : this.#start(knowledge.feed),
        ),
    );
  }

  /** Reads those feeds again, of both states, whose last reading failed and that are told. Resolves when all have ended. */
  async retry(which: (knowledge: FeedKnowledge) => boolean): Promise<void> {
    await Promise.all(
      this.#listing.feeds
        .filter((knowledge) => knowledge.phase === 'failed' && which(knowledge))
        .map(({ feed }) => this.#start(feed)),
    );
  }

  /** Reads those feeds of a state that were never read. Resolves when all that are being read have ended. */
  async ensure(state: State): Promise<void> {
    await Promise.all(
      feedsOf(this.#listing, state).map(async ({ feed, phase }) => {
        await (this.#readings.get(feedKey(feed))?.ended ?? (phase === 'waiting' ? this.#start(feed) : undefined));
      }),
    );
  }

  /** Asks AWS for one session as {@link lookUp} does, whatever the question is; the listing stays as it is. */
  lookUp(reference: SessionReference, signal: AbortSignal): Promise<ListedSession | undefined> {
    return lookUp(reference, this.#toolsFor(reference.scope, signal));
  }

  /** Stops what is being read for a state; pages read so far stay, with a failure `cancelled` beside them. */
  cancel(state: State): void {
    for (const { feed } of feedsOf(this.#listing, state)) {
      const reading = this.#readings.get(feedKey(feed));
      if (reading) {
        reading.controller.abort();
        this.#readings.delete(feedKey(feed));
        this.#become(
          advance(this.#listing, {
            kind: 'failed',
            feed,
            at: this.clock.now(),
            failure: { code: 'cancelled', message: '' },
          }),
        );
      }
    }
  }

  dispose(): void {
    this.#stopAllBut(new Set());
    this.#changed.dispose();
    this.#changedHands.dispose();
  }

  #stopAllBut(wanted: ReadonlySet<string>): void {
    for (const [key, { controller }] of this.#readings) {
      if (!wanted.has(key)) {
        controller.abort();
        this.#readings.delete(key);
      }
    }
  }

  /** Reads Active first, since it tells which sessions History can have gained, and then the changes. */
  async #readChanges(knowledge: FeedKnowledge): Promise<void> {
    const { feed } = knowledge;
    const active = counterpartOf(this.#listing, feed);
    if (!active || !mayReadChanges(knowledge, this.clock.now())) {
      return this.#start(feed);
    }
    const owner = this.ownerOf(feed.scope);
    await this.#fresh(active.feed);
    if (this.ownerOf(feed.scope) !== owner) {
      // All of it is being read anew already.
      return this.#readings.get(feedKey(feed))?.ended;
    }
    const now = this.#knowledgeOf(feed);
    return now && this.#start(feed, changedFrom(this.#listing, now, this.clock.now()));
  }

  /** Reads a feed, or waits for the reading of it that runs, and for those that take its place meanwhile. */
  async #fresh(feed: Feed): Promise<void> {
    const key = feedKey(feed);
    let running: Promise<void> | undefined = this.#readings.get(key)?.ended ?? this.#start(feed);
    while (running) {
      await running;
      running = this.#readings.get(key)?.ended;
    }
  }

  #knowledgeOf(feed: Feed): FeedKnowledge | undefined {
    const key = feedKey(feed);
    return this.#listing.feeds.find((knowledge) => feedKey(knowledge.feed) === key);
  }

  /**
   * Begins anew with a scope that is somebody else's: what was read of it was of another account. Nothing of that is
   * kept, and what was being shown is read again, as a whole.
   */
  #beginAnew(scope: Scope): void {
    const key = scopeKey(scope);
    const shown = this.#listing.feeds.filter(({ feed, phase }) => scopeKey(feed.scope) === key && phase !== 'waiting');
    // To start a reading is to stop the one before it.
    const stopped = shown.map(({ feed }) => this.#readings.get(feedKey(feed)));
    const others = this.#listing.feeds.map(({ feed }) => feed.scope).filter((other) => scopeKey(other) !== key);
    this.#memory.forget(scope, others);
    this.#owners.set(key, this.ownerOf(scope) + 1);
    this.#listing = unreadListing(this.#listing, scope);
    this.#changedHands.fire(scope);
    this.#changed.fire(this.#listing);
    for (const [index, { feed }] of shown.entries()) {
      const successor = this.#start(feed);
      const reading = stopped[index];
      if (reading) {
        reading.successor = successor;
      }
    }
  }

  #start(feed: Feed, from?: number): Promise<void> {
    const key = feedKey(feed);
    this.#readings.get(key)?.controller.abort();
    const controller = new AbortController();
    const ended = this.#read(feed, controller.signal, from)
      .finally(() => {
        if (this.#readings.get(key) === reading) {
          this.#readings.delete(key);
        }
      })
      .then(() => reading.successor);
    const reading: RunningReading = { controller, ended };
    this.#readings.set(key, reading);
    return ended;
  }

  async #read(feed: Feed, signal: AbortSignal, from: number | undefined): Promise<void> {
    for await (const event of read(feed, { ...this.#toolsFor(feed.scope, signal), from })) {
      if (signal.aborted) {
        return;
      }
      this.#become(advance(this.#listing, event, this.options.isSeen?.('History') ?? true));
    }
  }

  #toolsFor(scope: Scope, signal: AbortSignal): ReadingTools {
    return {
      pages: this.#whose.pagesFor(signal),
      clock: this.clock,
      limiter: () => this.#memory.limiter(scope),
      signal,
      distrusted: this.#memory.distrusted(scope),
      parallel: this.options.parallel?.() ?? true,
    };
  }

  #become(listing: Listing): void {
    this.#listing = listing;
    this.#changed.fire(listing);
    const due = this.#refusals.due(this.#listing).map(({ feed }) => feedKey(feed));
    if (due.length > 0) {
      void this.retry(({ feed }) => due.includes(feedKey(feed)));
    }
  }
}

function feedsFor({ scopes, filters }: Question, state: State): readonly Feed[] {
  const request: DescribeSessionsRequest = { State: state, ...(filters.length > 0 ? { Filters: filters } : {}) };
  return scopes.map((scope) => ({ scope, request }));
}
