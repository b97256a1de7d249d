import type { Failure } from '../../base/failure';
import type { FeedKnowledge, ListedSession } from '../../listing/listing';
import type { Scope } from '../../sessions/scope';
import type { Grouping } from './grouping';

interface AnyRow {
  /** The row's id, unique in both views and stable from one reading to the next. */
  readonly id: string;
  /** Id of the row that this one is under. */
  readonly parent: string | undefined;
}

interface OpenableRow extends AnyRow {
  /** The ids of its rows, made when they are first asked for: most groups are never opened. */
  readonly children: readonly string[];
  /** True if it is unfolded when it is first seen. */
  readonly open: boolean;
}

/** One of several scopes: what is there, how its reading stands, and what went wrong. */
export interface ScopeRow extends OpenableRow {
  readonly kind: 'scope';
  readonly scope: Scope;
  readonly knowledge: FeedKnowledge;
  readonly sessions: readonly ListedSession[];
  /** The number of its sessions that stand under another scope of the same account. */
  readonly elsewhere: number;
}

/** Sessions that have something in common. */
export interface GroupRow extends OpenableRow {
  readonly kind: 'group';
  readonly grouping: Grouping;
  /** The value they have in common; `null` if it is that they have no such member. */
  readonly key: string | null;
  readonly sessions: readonly ListedSession[];
  /** True if more may come: not every page has been read, ever or since a failure. */
  readonly growing: boolean;
}

export interface SessionRow extends AnyRow {
  readonly kind: 'session';
  readonly listed: ListedSession;
  /** Other scopes of the same account in which it was seen. */
  readonly alsoIn: readonly Scope[];
}

/** A row that stands for rows that are not shown yet, so that no group is endless. */
export interface MoreRow extends AnyRow {
  readonly kind: 'more';
  /** The number of those that are not shown. */
  readonly left: number;
  /** True if as many are shown as VS Code bears (5 000): the others are found by a filter. */
  readonly full: boolean;
}

/** The reason why something could not be read. */
export interface FailureRow extends AnyRow {
  readonly kind: 'failure';
  readonly failure: Failure;
  /** The scope that failed; undefined if it was no scope. */
  readonly scope: Scope | undefined;
  /** The time when what is shown of the scope was complete, in epoch milliseconds; undefined if nothing ever was. */
  readonly asOf: number | undefined;
}

/** One row of a view. */
export type Row = ScopeRow | GroupRow | SessionRow | MoreRow | FailureRow;

/** The rows of a view, as far as they were asked for. */
export interface Rows {
  readonly roots: readonly string[];
  /** The rows at the top, and those below rows whose children were asked for. */
  readonly byId: ReadonlyMap<string, Row>;
  /** Ids of the rows whose children were asked for, outer ones first. */
  readonly opened: ReadonlySet<string>;
}

/** Rows of a view that shows none. */
export const noRows: Rows = { roots: [], byId: new Map(), opened: new Set() };

/** Returns the rows under a row, or those at the top. */
export function childrenOf(rows: Rows, id: string | undefined): readonly string[] {
  if (id === undefined) {
    return rows.roots;
  }
  const row = rows.byId.get(id);
  return row && 'children' in row ? row.children : [];
}
