import { type Disposable, Emitter } from '../base/event';
import type { Failure } from '../base/failure';
import type { Clock, SessionPages } from '../ports';
import type { DescribeSessionsRequest, SessionFilter, State } from '../request/request';
import type { Scope } from '../sessions/scope';
import { type Feed, feedKey } from './feed';
import { advance, blockedListing, feedsOf, type Listing, listingOf } from './listing';
import { read } from './reading';

/** What is asked, and of whom. */
export interface Question {
  readonly scopes: readonly Scope[];
  /** All must hold; at most six (API model). */
  readonly filters: readonly SessionFilter[];
}

/** The one place where what we know changes (DESIGN rule 3). */
export class SessionStore implements Disposable {
  #listing: Listing = listingOf([]);
  readonly #readings = new Map<string, { readonly controller: AbortController; readonly ended: Promise<void> }>();
  readonly #changed = new Emitter<Listing>();

  /** Fires at each step of each reading; listeners that draw coalesce. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly pages: SessionPages,
    private readonly clock: Clock,
  ) {}

  get listing(): Listing {
    return this.#listing;
  }

  /** Puts a question. Readings of another question stop and what they brought is forgotten. Reads nothing by itself. */
  ask(question: Question): void {
    const feeds = (['Active', 'History'] as const).flatMap((state) => feedsFor(question, state));
    this.#stopAllBut(new Set(feeds.map(feedKey)));
    this.#become(listingOf(feeds, this.#listing));
  }

  /** There is nothing to ask, and this is why. */
  block(failure: Failure): void {
    this.#stopAllBut(new Set());
    this.#become(blockedListing(failure));
  }

  /** Reads the feeds of a state again; a reading that still runs is stopped. Resolves when all have ended. */
  async refresh(state: State): Promise<void> {
    await Promise.all(feedsOf(this.#listing, state).map(({ feed }) => this.#start(feed)));
  }

  /** Reads those feeds of a state that were never read. Resolves when all that are being read have ended. */
  async ensure(state: State): Promise<void> {
    await Promise.all(
      feedsOf(this.#listing, state).map(async ({ feed, phase }) => {
        await (phase === 'waiting' ? this.#start(feed) : this.#readings.get(feedKey(feed))?.ended);
      }),
    );
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
  }

  #stopAllBut(wanted: ReadonlySet<string>): void {
    for (const [key, { controller }] of this.#readings) {
      if (!wanted.has(key)) {
        controller.abort();
        this.#readings.delete(key);
      }
    }
  }

  #start(feed: Feed): Promise<void> {
    const key = feedKey(feed);
    this.#readings.get(key)?.controller.abort();
    const controller = new AbortController();
    const ended = this.#read(feed, controller.signal).finally(() => {
      if (this.#readings.get(key)?.controller === controller) {
        this.#readings.delete(key);
      }
    });
    this.#readings.set(key, { controller, ended });
    return ended;
  }

  async #read(feed: Feed, signal: AbortSignal): Promise<void> {
    for await (const event of read(feed, this.pages, this.clock, signal)) {
      if (signal.aborted) {
        return;
      }
      this.#become(advance(this.#listing, event));
    }
  }

  #become(listing: Listing): void {
    this.#listing = listing;
    this.#changed.fire(listing);
  }
}

function feedsFor({ scopes, filters }: Question, state: State): readonly Feed[] {
  const request: DescribeSessionsRequest = { State: state, ...(filters.length > 0 ? { Filters: filters } : {}) };
  return scopes.map((scope) => ({ scope, request }));
}
