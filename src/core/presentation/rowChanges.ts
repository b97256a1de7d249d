import type { ListedSession } from '../listing/listing';
import type { Row, Rows } from './row';

/**
 * What must be drawn again to get from one picture to the next: the ids of the rows that changed themselves or got other
 * children, or `all` where the top changed.
 */
export function rowChanges(before: Rows, after: Rows): readonly string[] | 'all' {
  if (!sameList(before.roots, after.roots)) {
    return 'all';
  }
  return [...after.byId.values()]
    .filter((row) => {
      const old = before.byId.get(row.id);
      return old !== undefined && !sameRow(old, row);
    })
    .map(({ id }) => id);
}

function sameRow(a: Row, b: Row): boolean {
  switch (a.kind) {
    case 'session':
      return b.kind === 'session' && sameSession(a.listed, b.listed);
    case 'group':
      return (
        b.kind === 'group' &&
        a.growing === b.growing &&
        sameList(a.children, b.children) &&
        a.sessions.length === b.sessions.length &&
        a.sessions.every(({ session }, index) => session.Status === b.sessions[index]?.session.Status)
      );
    case 'failure':
      return b.kind === 'failure' && a.asOf === b.asOf && JSON.stringify(a.failure) === JSON.stringify(b.failure);
  }
}

/** When it was last seen does not show on a session that is up to date. */
function sameSession(a: ListedSession, b: ListedSession): boolean {
  return (
    a.stale === b.stale &&
    (!a.stale || a.asOf === b.asOf) &&
    (a.session === b.session || JSON.stringify(a.session) === JSON.stringify(b.session))
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
}
