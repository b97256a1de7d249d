import type { Failure } from '../base/failure';
import type { ListedSession } from '../listing/listing';
import type { Scope } from '../sessions/scope';
import type { Grouping } from './grouping';

interface AnyRow {
  /** Unique in both views and stable from one reading to the next. */
  readonly id: string;
  /** Id of the row that this one is under. */
  readonly parent: string | undefined;
}

/** Sessions that have something in common. */
export interface GroupRow extends AnyRow {
  readonly kind: 'group';
  readonly grouping: Grouping;
  /** What they have in common; `null` where it is that they have no such member. */
  readonly key: string | null;
  readonly sessions: readonly ListedSession[];
  readonly children: readonly string[];
  /** More may come: not every page has been read. */
  readonly growing: boolean;
  /** Whether it is unfolded when it is first seen. */
  readonly open: boolean;
}

export interface SessionRow extends AnyRow {
  readonly kind: 'session';
  readonly listed: ListedSession;
}

/** Why something could not be read. */
export interface FailureRow extends AnyRow {
  readonly kind: 'failure';
  readonly failure: Failure;
  /** Undefined where it was no scope that failed. */
  readonly scope: Scope | undefined;
  /** When what is shown of the scope was complete, in epoch milliseconds; undefined where nothing ever was. */
  readonly asOf: number | undefined;
}

/** One row of a view. */
export type Row = GroupRow | SessionRow | FailureRow;

/** All rows of a view. */
export interface Rows {
  readonly roots: readonly string[];
  readonly byId: ReadonlyMap<string, Row>;
}

/** Rows of a view that shows none. */
export const noRows: Rows = { roots: [], byId: new Map() };

/** The rows under a row, or those at the top. */
export function childrenOf(rows: Rows, id: string | undefined): readonly string[] {
  if (id === undefined) {
    return rows.roots;
  }
  const row = rows.byId.get(id);
  return row?.kind === 'group' ? row.children : [];
}
