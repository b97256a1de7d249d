import { type FeedKnowledge, feedsOf, type ListedSession, type Listing, sessionsOf } from '../../listing/listing';
import type { State } from '../../request/request';
import { type Scope, scopeKey } from '../../sessions/scope';

/** The account that a scope's credentials belong to (twelve digits), if that is known. */
export type AccountOf = (scope: Scope) => string | undefined;

/** The part of a state's view that shows one scope. */
export interface ScopeSessions {
  readonly scope: Scope;
  readonly knowledge: FeedKnowledge;
  /** The sessions in the service's order; without those that another place of the same account shows. */
  readonly sessions: readonly ListedSession[];
  /** The number of sessions that another place of the same account shows for this one as well. */
  readonly elsewhere: number;
}

/** The sessions that a state's view shows, each once. */
export interface SessionsByScope {
  readonly places: readonly ScopeSessions[];
  /** Returns the other scopes in which a session was seen: two profiles of one account see the same. */
  readonly alsoIn: (listed: ListedSession) => readonly Scope[];
}

/**
 * Returns the sessions of a state by scope. If several profiles lead to one account and region, a session is shown by
 * the first of them that has it up to date.
 */
export function sessionsByScope(listing: Listing, state: State, accountOf: AccountOf): SessionsByScope {
  const feeds = feedsOf(listing, state);
  const sessions = byScope(sessionsOf(listing, state));
  const places = feeds.map((knowledge) => ({
    scope: knowledge.feed.scope,
    knowledge,
    sessions: sessions.get(scopeKey(knowledge.feed.scope)) ?? [],
    elsewhere: 0,
  }));
  const also = new Map<ListedSession, readonly Scope[]>();
  const twins = groupsOfOneAccount(places, accountOf);
  return {
    places: places.map((place) => {
      const group = twins.get(place);
      return group ? withoutTwins(place, group, also) : place;
    }),
    alsoIn: (listed) => also.get(listed) ?? none,
  };
}

/** Returns the sessions that a state's view shows, each once. */
export function shownSessions(listing: Listing, state: State, accountOf: AccountOf): readonly ListedSession[] {
  return sessionsByScope(listing, state, accountOf).places.flatMap(({ sessions }) => sessions);
}

/**
 * Returns the sessions of a state that AWS lists, each once: without those that have vanished, though the view still
 * has them.
 */
export function answeredSessions(listing: Listing, state: State, accountOf: AccountOf): readonly ListedSession[] {
  return answeredIn({ sessions: shownSessions(listing, state, accountOf) });
}

/** Returns the sessions of one place in the same way. */
export function answeredIn({ sessions }: Pick<ScopeSessions, 'sessions'>): readonly ListedSession[] {
  return sessions.filter(({ vanished }) => !vanished);
}

const none: readonly Scope[] = [];

function byScope(sessions: readonly ListedSession[]): ReadonlyMap<string, readonly ListedSession[]> {
  // Sessions of a feed come one after the other and share its scope, so that few keys are made.
  const all = new Map<string, ListedSession[]>();
  let last: Scope | undefined;
  let members: ListedSession[] = [];
  for (const listed of sessions) {
    if (listed.scope !== last) {
      last = listed.scope;
      const key = scopeKey(last);
      members = all.get(key) ?? [];
      all.set(key, members);
    }
    members.push(listed);
  }
  return all;
}

function groupsOfOneAccount(
  places: readonly ScopeSessions[],
  accountOf: AccountOf,
): ReadonlyMap<ScopeSessions, readonly ScopeSessions[]> {
  const groups = new Map<string, ScopeSessions[]>();
  for (const place of places) {
    const account = accountOf(place.scope);
    if (account !== undefined) {
      const key = JSON.stringify([account, place.scope.region]);
      groups.set(key, [...(groups.get(key) ?? []), place]);
    }
  }
  return new Map([...groups.values()].filter(({ length }) => length > 1).flatMap((of) => of.map((one) => [one, of])));
}

function withoutTwins(
  place: ScopeSessions,
  group: readonly ScopeSessions[],
  also: Map<ListedSession, readonly Scope[]>,
): ScopeSessions {
  const others = group.filter((other) => other !== place);
  const indexes = others.map((other) => ({
    scope: other.scope,
    before: isBefore(group, other, place),
    ids: idsOf(other),
  }));
  const sessions = place.sessions.filter((listed) => {
    const seenBy = indexes.flatMap(({ scope, before, ids }) => {
      const other = ids.get(listed.session.SessionId);
      return other ? [{ scope, wins: other.stale === listed.stale ? before : !other.stale }] : [];
    });
    if (seenBy.some(({ wins }) => wins)) {
      return false;
    }
    if (seenBy.length > 0) {
      also.set(
        listed,
        seenBy.map(({ scope }) => scope),
      );
    }
    return true;
  });
  return { ...place, sessions, elsewhere: place.sessions.length - sessions.length };
}

function isBefore(group: readonly ScopeSessions[], a: ScopeSessions, b: ScopeSessions): boolean {
  return group.indexOf(a) < group.indexOf(b);
}

function idsOf({ sessions }: ScopeSessions): ReadonlyMap<string, ListedSession> {
  return new Map(sessions.map((listed) => [listed.session.SessionId, listed]));
}
