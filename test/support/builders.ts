import { english } from '../../src/core/base/l10n';
import { type FeedKnowledge, type ListedSession, type Listing, listingOf } from '../../src/core/listing/listing';
import type { Grouping } from '../../src/core/presentation/tree/grouping';
import type { DisplayContext } from '../../src/core/presentation/text/displayContext';
import { type SessionsByScope, sessionsByScope } from '../../src/core/presentation/scopes/sessionsByScope';
import { childrenOf, type Rows } from '../../src/core/presentation/tree/row';
import { type RowsAsked, rowsOf } from '../../src/core/presentation/tree/rows';
import type { State } from '../../src/core/request/request';
import type { Scope } from '../../src/core/sessions/scope';
import type { Session } from '../../src/core/sessions/session';

/** 2026-11-24 14:00:00 UTC. */
export const now = Date.UTC(2026, 10, 24, 14);

export const scope: Scope = { profile: 'prod', region: 'eu-west-1' };

/** English, in UTC, at {@link now}. */
export const display: DisplayContext = { now, zone: () => 0, l10n: { t: english } };

/** A session that began twelve minutes before {@link now}. */
export function session(members: Partial<Session> = {}): Session {
  return {
    SessionId: 'jane-1',
    Target: 'i-1',
    Status: 'Connected',
    StartDate: (now - 12 * 60_000) / 1000,
    Owner: 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/jane@example.com',
    ...members,
  };
}

/** A session with where it came from. */
export function listed(members: Partial<Session> = {}, place: Partial<ListedSession> = {}): ListedSession {
  return { session: session(members), scope, state: 'Active', stale: false, asOf: now, vanished: false, ...place };
}

/** A feed whose last reading brought these sessions, and was complete unless something else is said. */
export function knowledge(
  sessions: readonly Session[],
  more: Partial<FeedKnowledge> & { readonly state?: State; readonly at?: Scope } = {},
): FeedKnowledge {
  const { state = 'Active', at = scope, ...members } = more;
  const feed = { scope: at, request: { State: state } };
  const [unread] = listingOf([feed]).feeds;
  if (unread === undefined) {
    throw new Error('A listing has the feeds that it is made of.');
  }
  return {
    ...unread,
    phase: 'complete',
    pages: sessions.length > 0 ? [{ sessions, nextToken: undefined, at: now }] : [],
    asOf: now,
    startedAt: now,
    wholeAsOf: now,
    ...members,
  };
}

/** A listing of such feeds. */
export function listing(...feeds: readonly FeedKnowledge[]): Listing {
  return { feeds, blocked: undefined };
}

/** What a state's view shows of a listing: rows under groups, all of them opened. Accounts are not known. */
export function rowsIn(
  from: Listing,
  state: State,
  grouping: readonly Grouping[],
  asked: Partial<RowsAsked> = {},
): Rows {
  const all = { grouping, zone: () => 0, pageSize: 0, more: new Map<string, number>(), ...asked };
  const rows = rowsOf(from, state, placesIn(from, state), all);
  const open = (id: string): void => childrenOf(rows, id).forEach(open);
  rows.roots.forEach(open);
  return rows;
}

/** Knows of no scope whose account it is. */
export const nobody = (): undefined => undefined;

/** The places of a listing whose accounts are not known. */
export function placesIn(from: Listing, state: State): SessionsByScope {
  return sessionsByScope(from, state, nobody);
}
