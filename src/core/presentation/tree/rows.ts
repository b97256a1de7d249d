import type { Zone } from '../../base/time';
import type { FeedKnowledge, ListedSession, Listing } from '../../listing/listing';
import type { State } from '../../request/request';
import { scopeKey } from '../../sessions/scope';
import { compareKeys, type Grouping, groupKey } from './grouping';
import type { ScopeSessions, SessionsByScope } from '../scopes/sessionsByScope';
import type { FailureRow, Row, Rows } from './row';

/** The number of sessions up to which all groups are unfolded: everything is seen at once. */
const openUpTo = 40;

/** The most rows beneath one row: with more, VS Code takes seconds for each change of the tree. */
const maxRows = 5000;

/** The way a view's sessions are to be laid out. */
export interface RowsAsked {
  /** The groupings, outermost first. */
  readonly grouping: readonly Grouping[];
  readonly zone: Zone;
  /**
   * Rows that a row has beneath it before the user asks for more, and as many more each time; 0: all, up to {@link
   * mostRows}.
   */
  readonly pageSize: number;
  /** The number of times the user asked for more, by id of the row that stands for them. */
  readonly more: ReadonlyMap<string, number>;
}

/**
 * Returns the rows of a state's view, given what it shows of the listing. Of one scope: its failure first, then
 * sessions under their groups, outermost grouping first, in the service's order within a group. Of several: a row for
 * each scope, and the same beneath it.
 */
export function rowsOf(listing: Listing, state: State, { places, alsoIn }: SessionsByScope, asked: RowsAsked): Rows {
  const byId = new Map<string, Row>();
  const opened = new Set<string>();
  const count = places.reduce((total, { sessions }) => total + sessions.length, 0);
  const several = places.length > 1;
  const grouping = several ? asked.grouping.filter((by) => by !== 'scope') : asked.grouping;

  const add = (row: Row): string => {
    byId.set(row.id, row);
    return row.id;
  };

  const later = (id: string, make: () => readonly string[]): (() => readonly string[]) => {
    let made: readonly string[] | undefined;
    return () => {
      opened.add(id);
      return (made ??= make());
    };
  };

  /** Makes those of the rows that are to be shown, and one that stands for the others. */
  const shown = <T>(
    all: readonly T[],
    path: string,
    parent: string | undefined,
    make: (one: T) => string,
  ): string[] => {
    const id = `${state}/more${path}`;
    const limit = asked.pageSize === 0 ? maxRows : asked.pageSize * (1 + (asked.more.get(id) ?? 0));
    const ids = all.slice(0, Math.min(limit, maxRows)).map(make);
    const left = all.length - ids.length;
    return left > 0 ? [...ids, add({ kind: 'more', id, parent, left, full: ids.length === maxRows })] : ids;
  };

  const layOut = (
    members: readonly ListedSession[],
    depth: number,
    path: string,
    growing: boolean,
    parent?: string,
  ): readonly string[] => {
    const by = grouping[depth];
    if (by === undefined) {
      return shown(members, path, parent, (listed) => {
        const id = `${state}/session${path}/${scopeKey(listed.scope)}/${listed.session.SessionId}`;
        return add({ kind: 'session', id, parent, listed, alsoIn: alsoIn(listed) });
      });
    }
    return shown(byKey(members, by, asked.zone), path, parent, ([key, sessions]) => {
      const inner = `${path}/${JSON.stringify([by, key])}`;
      const id = `${state}/group${inner}`;
      const open = depth > 0 || count <= openUpTo;
      const below = later(id, () => layOut(sessions, depth + 1, inner, growing, id));
      return add({
        kind: 'group',
        id,
        parent,
        grouping: by,
        key,
        sessions,
        growing,
        open,
        get children() {
          return below();
        },
      });
    });
  };

  const scopeRow = ({ scope, knowledge, sessions, elsewhere }: ScopeSessions): string => {
    const path = `/${scopeKey(scope)}`;
    const id = `${state}/scope${path}`;
    const below = later(id, () => layOut(sessions, 0, path, mayGrow(knowledge), id));
    return add({
      kind: 'scope',
      id,
      parent: undefined,
      scope,
      knowledge,
      sessions,
      elsewhere,
      open: count <= openUpTo,
      get children() {
        return below();
      },
    });
  };

  if (several) {
    return { roots: places.map(scopeRow), byId, opened };
  }
  const failures = failureRows(listing, state, places).map(add);
  const [place] = places;
  const roots = place ? layOut(place.sessions, 0, '', mayGrow(place.knowledge)) : [];
  return { roots: [...failures, ...roots], byId, opened };
}

/**
 * Tells whether counts are no totals: all was never read, or not since something failed. While all is read again they
 * are those of before, with what has come since, so that a refresh that changes nothing draws nothing.
 */
function mayGrow({ phase, asOf, failure }: FeedKnowledge): boolean {
  return phase !== 'complete' && (asOf === undefined || failure !== undefined);
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

/** Returns the rows of failures. What the user stopped is none to be told of in a row: the message says that it is not all. */
function failureRows(listing: Listing, state: State, places: readonly ScopeSessions[]): readonly FailureRow[] {
  const row = { kind: 'failure', parent: undefined } as const;
  if (listing.blocked) {
    const id = `${state}/failure`;
    return [{ ...row, id, failure: listing.blocked, scope: undefined, asOf: undefined }];
  }
  return places.flatMap(({ scope, knowledge: { failure, asOf } }) =>
    failure === undefined || failure.code === 'cancelled'
      ? []
      : [{ ...row, id: `${state}/failure/${scopeKey(scope)}`, failure, scope, asOf }],
  );
}
