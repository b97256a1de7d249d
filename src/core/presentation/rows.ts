import type { Zone } from '../base/time';
import { feedsOf, isComplete, type ListedSession, type Listing, sessionsOf } from '../listing/listing';
import type { State } from '../request/request';
import { scopeKey } from '../sessions/scope';
import { compareKeys, type Grouping, groupKey } from './grouping';
import type { FailureRow, Row, Rows } from './row';

/** Up to here all groups are unfolded: everything is seen at once. */
const openUpTo = 40;

/**
 * The rows of a state's view: failures first, then sessions under their groups, outermost grouping first, in the
 * service's order within a group.
 */
export function rowsOf(listing: Listing, state: State, grouping: readonly Grouping[], zone: Zone): Rows {
  const sessions = sessionsOf(listing, state);
  const growing = !isComplete(listing, state);
  const byId = new Map<string, Row>();

  const group = (
    members: readonly ListedSession[],
    depth: number,
    path: string,
    parent?: string,
  ): readonly string[] => {
    const by = grouping[depth];
    if (by === undefined) {
      return members.map((listed) => {
        const id = `${state}/session${path}/${scopeKey(listed.scope)}/${listed.session.SessionId}`;
        byId.set(id, { kind: 'session', id, parent, listed });
        return id;
      });
    }
    return [...byKey(members, by, zone)].map(([key, inside]) => {
      const inner = `${path}/${JSON.stringify([by, key])}`;
      const id = `${state}/group${inner}`;
      const children = group(inside, depth + 1, inner, id);
      const open = depth > 0 || sessions.length <= openUpTo;
      byId.set(id, { kind: 'group', id, parent, grouping: by, key, sessions: inside, children, growing, open });
      return id;
    });
  };

  const failures = failureRows(listing, state);
  for (const row of failures) {
    byId.set(row.id, row);
  }
  return { roots: [...failures.map(({ id }) => id), ...group(sessions, 0, '')], byId };
}

function byKey(
  sessions: readonly ListedSession[],
  grouping: Grouping,
  zone: Zone,
): readonly (readonly [string | null, readonly ListedSession[]])[] {
  const groups = new Map<string | null, ListedSession[]>();
  for (const listed of sessions) {
    const key = groupKey(listed, grouping, zone);
    const members = groups.get(key);
    if (members) {
      members.push(listed);
    } else {
      groups.set(key, [listed]);
    }
  }
  return [...groups].sort(([a], [b]) => compareKeys(grouping, a, b));
}

/** What the user stopped is no failure to be told of in a row: the message says that it is not all. */
function failureRows(listing: Listing, state: State): readonly FailureRow[] {
  const row = { kind: 'failure', parent: undefined } as const;
  if (listing.blocked) {
    const id = `${state}/failure`;
    return [{ ...row, id, failure: listing.blocked, scope: undefined, asOf: undefined }];
  }
  return feedsOf(listing, state).flatMap(({ feed: { scope }, failure, asOf }) =>
    failure === undefined || failure.code === 'cancelled'
      ? []
      : [{ ...row, id: `${state}/failure/${scopeKey(scope)}`, failure, scope, asOf }],
  );
}
