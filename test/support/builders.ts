import type { FeedKnowledge, ListedSession, Listing } from '../../src/core/listing/listing';
import type { Look } from '../../src/core/presentation/look';
import { english } from '../../src/core/presentation/words';
import type { State } from '../../src/core/request/request';
import type { Scope } from '../../src/core/sessions/scope';
import type { Session } from '../../src/core/sessions/session';

/** 2026-11-24 14:00:00 UTC. */
export const now = Date.UTC(2026, 10, 24, 14);

export const scope: Scope = { profile: 'prod', region: 'eu-west-1' };

/** English, in UTC, at {@link now}. */
export const look: Look = { now, zone: () => 0, l10n: { t: english } };

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
  return {
    feed: { scope: at, request: { State: state } },
    phase: 'complete',
    pages: sessions.length > 0 ? [{ sessions, nextToken: undefined, at: now }] : [],
    kept: [],
    asOf: now,
    failure: undefined,
    startedAt: now,
    wholeAsOf: now,
    from: undefined,
    throttledUntil: undefined,
    more: false,
    parallel: false,
    ordered: true,
    vanished: [],
    running: undefined,
    ...members,
  };
}

/** A listing of such feeds. */
export function listing(...feeds: readonly FeedKnowledge[]): Listing {
  return { feeds, blocked: undefined };
}
