import type { Failure } from '../base/failure';
import type { State } from '../request/request';
import type { Scope } from '../sessions/scope';
import type { Session } from '../sessions/session';
import { type Feed, type FeedEvent, feedKey } from '../reading/feed';
import { firstBefore, indexed, readAgain, withOldObjects } from './indexed';
import { inServiceOrder, type PlacedPage } from '../reading/merge';
import { holdsVanished, shownVanished, stillVanished, unshown, type Vanished, vanishedFrom } from './vanished';

/**
 * - `waiting`: not read yet
 * - `reading`: pages are coming
 * - `complete`: read to a last page without a token
 * - `failed`: the last reading broke off (code `cancelled`: the user stopped it)
 */
export type FeedPhase = 'waiting' | 'reading' | 'complete' | 'failed';

/** `at`: when it came, in epoch milliseconds. */
export type ReadPage = PlacedPage & { readonly at: number };

/** The knowledge of one feed. */
export interface FeedKnowledge {
  readonly feed: Feed;
  readonly phase: FeedPhase;
  /** Pages of the present reading or, when none runs, of the last one, in the order in which they came. */
  readonly pages: readonly ReadPage[];
  /**
   * The sessions shown when the present reading began: they stay until that reading is complete. After one that read
   * only what can have changed: the sessions that began before that, as they were.
   */
  readonly kept: readonly ListedSession[];
  /** The time when the last complete reading ended, in epoch milliseconds; undefined before the first. */
  readonly asOf: number | undefined;
  /** The reason why the last reading broke off; stays while the next one runs, and goes when one is complete. */
  readonly failure: Failure | undefined;
  /** The time when the present or last reading began, in epoch milliseconds. */
  readonly startedAt: number | undefined;
  /** The time when the last complete reading of everything ended, in epoch milliseconds. */
  readonly wholeAsOf: number | undefined;
  /** Epoch seconds at which the present or last reading stops: sessions that began earlier are not read again. */
  readonly from: number | undefined;
  /** The time until which AWS takes no calls, and nothing is asked (epoch milliseconds). */
  readonly throttledUntil: number | undefined;
  /** True if there is a token in hand, or was one when the reading broke off: more is there than was read. */
  readonly more: boolean;
  /** Pages come from several date windows side by side: their number says nothing about how far the reading is. */
  readonly parallel: boolean;
  /** True if the last complete reading had sessions newest first throughout. */
  readonly ordered: boolean;
  /** The sessions, in Active only, that are not there any more while History does not have them yet. */
  readonly vanished: readonly Vanished<ListedSession>[];
  /** The state of Active as of its last complete reading; for History, as of the last one before this reading began. */
  readonly running: Running | undefined;
  /** Ms by which the clock of the service is ahead of this machine's, as the last answer had it; undefined before one. */
  readonly ahead?: number | undefined;
}

/** The state of Active as of some complete reading of it. */
export interface Running {
  readonly sessions: readonly ListedSession[];
  /** The time when that reading began, in epoch milliseconds. */
  readonly startedAt: number;
}

/** The whole of what is known, in the order of the view's scopes. Never changed, only replaced. */
export interface Listing {
  readonly feeds: readonly FeedKnowledge[];
  /** The reason why there is nothing to ask (no region, unknown profile); the feeds are empty then. */
  readonly blocked: Failure | undefined;
}

/** A session and where it came from. */
export interface ListedSession {
  readonly session: Session;
  readonly scope: Scope;
  readonly state: State;
  /** True if it is from before a failure and was not seen since: it may have changed or ended. */
  readonly stale: boolean;
  /** The time when the page that it was on last came, in epoch milliseconds. */
  readonly asOf: number;
  /** True if it is no longer in Active and not yet in History: it has ended. */
  readonly vanished: boolean;
}

/**
 * Makes a listing that has read nothing. Feeds that `previous` knows keep what is known of them; feeds that ask the
 * same are one.
 */
export function listingOf(feeds: readonly Feed[], previous?: Listing): Listing {
  const known = new Map(previous?.feeds.map((knowledge) => [feedKey(knowledge.feed), knowledge]));
  const asked = new Map(feeds.map((feed) => [feedKey(feed), feed]));
  // The machine's clock is off by as much, whatever is asked.
  const ahead = previous?.feeds.find((knowledge) => knowledge.ahead !== undefined)?.ahead;
  return {
    feeds: [...asked].map(([key, feed]) => known.get(key) ?? { ...unread(feed), ahead }),
    blocked: undefined,
  };
}

/** Returns a listing that cannot be read at all, and why. */
export function blockedListing(failure: Failure): Listing {
  return { feeds: [], blocked: failure };
}

/** Returns the listing after an event. `historyIsSeen`: somebody looks at History, so that it is read as often as Active. */
export function advance(listing: Listing, event: FeedEvent, historyIsSeen = true): Listing {
  const before = listing.feeds.find(({ feed }) => feedKey(feed) === feedKey(event.feed));
  if (!before) {
    return listing;
  }
  const counterpart = counterpartOf(listing, before.feed);
  const next = after(before, event, counterpart);
  const now = historyIsSeen || next.vanished.length === 0 ? next : { ...next, vanished: unshown(next.vanished) };
  const replaced = (knowledge: FeedKnowledge): FeedKnowledge => {
    if (knowledge === before) {
      return now;
    }
    const arrived = event.kind === 'done' && event.feed.request.State === 'History';
    return arrived && knowledge === counterpart ? reconciled(knowledge, now) : knowledge;
  };
  return { ...listing, feeds: listing.feeds.map(replaced) };
}

/**
 * Returns the sessions of one state, per feed in the service's order, each once. A session that ended between the two
 * readings is in both answers: History, if it has an end, outranks Active. One that Active has no longer stays last
 * until History has it.
 */
export function sessionsOf(listing: Listing, state: State): readonly ListedSession[] {
  return feedsOf(listing, state).flatMap((knowledge) => {
    const sessions = listed(knowledge);
    const history = state === 'Active' ? counterpartOf(listing, knowledge.feed) : undefined;
    if (!history) {
      return sessions;
    }
    const known = indexed(listed(history));
    const over = ({ session }: ListedSession): boolean => known.get(session.SessionId)?.session.EndDate !== undefined;
    const vanished = shownVanished(knowledge.vanished, known);
    const running = sessions.some(over) ? sessions.filter((one) => !over(one)) : sessions;
    return vanished.length === 0 ? running : [...running, ...vanished];
  });
}

/** Returns the feeds of one state. */
export function feedsOf(listing: Listing, state: State): readonly FeedKnowledge[] {
  return listing.feeds.filter((knowledge) => knowledge.feed.request.State === state);
}

/** Returns the knowledge of the same question about the other state. */
export function counterpartOf(listing: Listing, { scope, request }: Feed): FeedKnowledge | undefined {
  const State = request.State === 'Active' ? 'History' : 'Active';
  const key = feedKey({ scope, request: { ...request, State } });
  return listing.feeds.find(({ feed }) => feedKey(feed) === key);
}

function unread(feed: Feed): FeedKnowledge {
  return {
    feed,
    phase: 'waiting',
    pages: [],
    kept: [],
    asOf: undefined,
    failure: undefined,
    startedAt: undefined,
    wholeAsOf: undefined,
    from: undefined,
    throttledUntil: undefined,
    more: false,
    parallel: false,
    ordered: true,
    vanished: [],
    running: undefined,
  };
}

function after(knowledge: FeedKnowledge, event: FeedEvent, counterpart: FeedKnowledge | undefined): FeedKnowledge {
  switch (event.kind) {
    case 'started':
      return {
        ...knowledge,
        phase: 'reading',
        pages: [],
        kept: listed(knowledge),
        startedAt: event.at,
        from: event.from,
        throttledUntil: undefined,
        more: false,
        parallel: false,
        running: runningOf(knowledge, counterpart),
      };
    case 'page': {
      const parallel = knowledge.parallel || event.before !== undefined;
      return {
        ...knowledge,
        pages: [
          ...knowledge.pages,
          {
            ...event.page,
            sessions: withOldObjects(event.page.sessions, readAgain(knowledge.kept, knowledge.from)),
            at: event.at,
            before: event.before,
          },
        ],
        throttledUntil: undefined,
        ahead: event.page.ahead ?? knowledge.ahead,
        more: parallel || event.page.nextToken !== undefined,
        parallel,
      };
    }
    case 'throttled':
      return { ...knowledge, throttledUntil: event.until };
    case 'again':
      return {
        ...knowledge,
        kept: listed(knowledge),
        pages: event.pages === 'all' ? [] : knowledge.pages.filter(({ before }) => before === undefined),
        from: event.whole ? undefined : knowledge.from,
        parallel: false,
      };
    case 'done':
      return done(knowledge, event.at, event.ordered ?? false, counterpart);
    case 'failed':
      return { ...knowledge, phase: 'failed', throttledUntil: undefined, failure: event.failure };
  }
}

function done(
  knowledge: FeedKnowledge,
  at: number,
  ordered: boolean,
  counterpart: FeedKnowledge | undefined,
): FeedKnowledge {
  const { from, kept, startedAt = at } = knowledge;
  const complete: FeedKnowledge = {
    ...knowledge,
    phase: 'complete',
    kept: from === undefined ? [] : kept.slice(firstBefore(kept, from)),
    asOf: at,
    wholeAsOf: from === undefined ? at : knowledge.wholeAsOf,
    failure: undefined,
    throttledUntil: undefined,
    more: false,
    ordered,
  };
  if (knowledge.feed.request.State === 'History') {
    return complete;
  }
  const sessions = listed(complete);
  const vanished = holdsVanished(knowledge.feed.request, counterpart !== undefined && counterpart.phase !== 'waiting')
    ? vanishedFrom(kept, knowledge.vanished, indexed(sessions), at)
    : [];
  const whole = { ...complete, vanished, running: { sessions, startedAt } };
  listedOnce.set(whole, sessions);
  return whole;
}

/** Reconciles Active with History that was read to its end: Active learns what has arrived there. */
function reconciled(active: FeedKnowledge, history: FeedKnowledge): FeedKnowledge {
  return active.vanished.length === 0
    ? active
    : { ...active, vanished: stillVanished(active.vanished, indexed(listed(history)), history.startedAt ?? 0) };
}

/** Returns what ran before a reading of History: Active when it was complete last, be it read again or not. */
function runningOf(knowledge: FeedKnowledge, active: FeedKnowledge | undefined): Running | undefined {
  return knowledge.feed.request.State === 'History' ? active?.running : knowledge.running;
}

const listedOnce = new WeakMap<FeedKnowledge, readonly ListedSession[]>();

/**
 * Returns the sessions that a feed shows: what the present reading brought, and what it has not come to yet. Merged on
 * demand and remembered: merging at every page is quadratic.
 */
export function listed(knowledge: FeedKnowledge): readonly ListedSession[] {
  const known = listedOnce.get(knowledge);
  if (known) {
    return known;
  }
  const { feed, pages, kept, failure, from } = knowledge;
  const { scope } = feed;
  const state = feed.request.State;
  const read = inServiceOrder(pages);
  const sessions: ListedSession[] = [];
  for (const { session, page } of read.values()) {
    sessions.push({ session, scope, state, stale: false, asOf: page.at, vanished: false });
  }
  // What is read again from some time on is little beside what is kept, which is in order then.
  const met = from === undefined ? kept.length : firstBefore(kept, sessions.at(-1)?.session.StartDate ?? from);
  const stale = failure !== undefined;
  const rest = [...kept.slice(0, met).filter(({ session }) => !read.has(session.SessionId)), ...kept.slice(met)];
  const merged = sessions.concat(
    rest.some((one) => one.stale !== stale) ? rest.map((one) => ({ ...one, stale })) : rest,
  );
  listedOnce.set(knowledge, merged);
  return merged;
}
