import { scopeKey } from '../sessions/scope';
import { type Listing, type ListedSession, sessionsOf } from './listing';

/**
 * Returns the session of a scope (as `scopeKey` makes it) with an id: as it ended, if it has; undefined if it is not
 * listed.
 */
export function findSession(listing: Listing, scope: string, id: string): ListedSession | undefined {
  return (['History', 'Active'] as const)
    .flatMap((state) => sessionsOf(listing, state))
    .find((listed) => listed.session.SessionId === id && scopeKey(listed.scope) === scope);
}
