import type { Failure } from '../base/failure';
import type { SessionPage } from '../ports';
import type { State } from '../request/request';
import { type Scope, scopeKey } from '../sessions/scope';
import type { Session } from '../sessions/session';
import { type Feed, type FeedEvent, feedKey } from './feed';

/**
 * - `waiting`: not read yet
 * - `reading`: pages are coming
 * - `complete`: read to a last page without a token
 * - `failed`: the last reading broke off (code `cancelled`: the user stopped it)
 */
export type FeedPhase = 'waiting' | 'reading' | 'complete' | 'failed';

/** A page with when it came, in epoch milliseconds. */
export interface ReadPage extends SessionPage {
  readonly at: number;
}

/** What is known of one feed. */
export interface FeedKnowledge {
  readonly feed: Feed;
  readonly phase: FeedPhase;
  /** Pages of the present reading or, when none runs, of the last one. */
  readonly pages: readonly ReadPage[];
  /** What was shown when the present reading began: stays until that reading is complete. */
  readonly kept: readonly ListedSession[];
  /** When the last complete reading ended, in epoch milliseconds; undefined before the first. */
  readonly asOf: number | undefined;
  /** Why the last reading broke off; stays while the next one runs, and goes when one is complete. */
  readonly failure: Failure | undefined;
}

/** All that is known, in the order of the view's scopes. Never changed, only replaced. */
export interface Listing {
  readonly feeds: readonly FeedKnowledge[];
  /** Why there is nothing to ask (no region, unknown profile); the feeds are empty then. */
  readonly blocked: Failure | undefined;
}

/** A session with where it came from. */
export interface ListedSession {
  readonly session: Session;
  readonly scope: Scope;
  readonly state: State;
  /** From before a failure and not seen since: it may have changed or ended. */
  readonly stale: boolean;
  /** When the page that it was on last came, in epoch milliseconds. */
  readonly asOf: number;
}

/**
 * A listing that has read nothing. Feeds that `previous` knows keep what is known of them; feeds that ask the same are
 * one.
 */
export function listingOf(feeds: readonly Feed[], previous?: Listing): Listing {
  const known = new Map(previous?.feeds.map((knowledge) => [feedKey(knowledge.feed), knowledge]));
  const asked = new Map(feeds.map((feed) => [feedKey(feed), feed]));
  return {
    feeds: [...asked].map(([key, feed]) => known.get(key) ?? unread(feed)),
    blocked: undefined,
  };
}

/** A listing that cannot be read at all, and why. */
export function blockedListing(failure: Failure): Listing {
  return { feeds: [], blocked: failure };
}

/** The listing after an event. Events of feeds that the listing does not have change nothing. */
export function advance(listing: Listing, event: FeedEvent): Listing {
  const key = feedKey(event.feed);
  return {
    ...listing,
    feeds: listing.feeds.map((knowledge) => (feedKey(knowledge.feed) === key ? after(knowledge, event) : knowledge)),
  };
}

/**
 * The sessions of one state, per feed in the service's order, each once. A session that ended between the two readings
 * is in both answers: History, where it has an end, outranks Active.
 */
export function sessionsOf(listing: Listing, state: State): readonly ListedSession[] {
  const ended = state === 'Active' ? endedByScope(listing) : undefined;
  return listing.feeds
    .filter((knowledge) => knowledge.feed.request.State === state)
    .flatMap((knowledge) => {
      const gone = ended?.get(scopeKey(knowledge.feed.scope));
      return listed(knowledge).filter(({ session }) => gone?.has(session.SessionId) !== true);
    });
}

/** The feeds of one state. */
export function feedsOf(listing: Listing, state: State): readonly FeedKnowledge[] {
  return listing.feeds.filter((knowledge) => knowledge.feed.request.State === state);
}

/** Whether every feed of the state was read to its last page and none has failed or is being read again since. */
export function isComplete(listing: Listing, state: State): boolean {
  const feeds = feedsOf(listing, state);
  return feeds.length > 0 && feeds.every((knowledge) => knowledge.phase === 'complete');
}

function unread(feed: Feed): FeedKnowledge {
  return { feed, phase: 'waiting', pages: [], kept: [], asOf: undefined, failure: undefined };
}

function after(knowledge: FeedKnowledge, event: FeedEvent): FeedKnowledge {
  switch (event.kind) {
    case 'started':
      return { ...knowledge, phase: 'reading', pages: [], kept: listed(knowledge) };
    case 'page':
      return { ...knowledge, pages: [...knowledge.pages, { ...event.page, at: event.at }] };
    case 'done':
      return { ...knowledge, phase: 'complete', kept: [], asOf: event.at, failure: undefined };
    case 'failed':
      return { ...knowledge, phase: 'failed', failure: event.failure };
  }
}

const listedOnce = new WeakMap<FeedKnowledge, readonly ListedSession[]>();

/** Merged on demand and remembered: merging at every page is quadratic. */
function listed(knowledge: FeedKnowledge): readonly ListedSession[] {
  const known = listedOnce.get(knowledge);
  if (known) {
    return known;
  }
  const { feed, failure } = knowledge;
  const sessions = new Map<string, ListedSession>();
  const place = { scope: feed.scope, state: feed.request.State };
  for (const page of knowledge.pages) {
    for (const session of page.sessions) {
      sessions.set(session.SessionId, { ...place, session, stale: false, asOf: page.at });
    }
  }
  for (const before of knowledge.kept) {
    if (!sessions.has(before.session.SessionId)) {
      sessions.set(before.session.SessionId, { ...before, stale: failure !== undefined });
    }
  }
  const merged = [...sessions.values()];
  listedOnce.set(knowledge, merged);
  return merged;
}

function endedByScope(listing: Listing): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    feedsOf(listing, 'History').map((knowledge) => [
      scopeKey(knowledge.feed.scope),
      new Set(
        listed(knowledge)
          .filter(({ session }) => session.EndDate !== undefined)
          .map(({ session }) => session.SessionId),
      ),
    ]),
  );
}
