import { scopeKey } from '../../sessions/scope';
import type { ListedSession } from '../../listing/listing';
import { childrenOf, type Rows } from './row';

/**
 * Returns the id of the row of a session, undefined if it has none: it is not in this view, or behind “Load more”. The
 * rows on the way to it are made.
 */
export function findRow(rows: Rows, listed: ListedSession, beneath?: string): string | undefined {
  const { SessionId: id } = listed.session;
  const scope = scopeKey(listed.scope);
  const isIt = (other: ListedSession): boolean => other.session.SessionId === id && scopeKey(other.scope) === scope;
  for (const child of childrenOf(rows, beneath)) {
    const row = rows.byId.get(child);
    if (row?.kind === 'session' && isIt(row.listed)) {
      return child;
    }
    if ((row?.kind === 'group' || row?.kind === 'scope') && row.sessions.some(isIt)) {
      return findRow(rows, listed, child);
    }
  }
  return undefined;
}
