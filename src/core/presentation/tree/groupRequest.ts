import { atWallTime, isoUtc, type Zone } from '../../base/time';
import { type FilterKey, filterKeys, filterRow, filterTable } from '../../request/filterKeys';
import type { SessionFilter } from '../../request/request';
import { type Scope, scopeKey } from '../../sessions/scope';
import { groupedMembers, type Grouping } from './grouping';
import type { GroupRow, Rows } from './row';

/** The request for the sessions of a group. */
export interface GroupRequest {
  /** The scope of the group's sessions. */
  readonly scopes: readonly Scope[];
  /** The view's filters, and those that the group and the groups above it come to. */
  readonly filters: readonly SessionFilter[];
  /** Groupings that no filter of the API can express: with these filters come other sessions, too. */
  readonly missing: readonly Grouping[];
}

/** Returns the request for the sessions of a group, in a view with these filters; undefined if the id is no group's. */
export function groupRequest(
  rows: Rows,
  id: string,
  filters: readonly SessionFilter[],
  zone: Zone,
): GroupRequest | undefined {
  const row = rows.byId.get(id);
  if (row?.kind === 'scope') {
    return { scopes: [row.scope], filters, missing: [] };
  }
  if (row?.kind !== 'group') {
    return undefined;
  }
  const path = pathOf(rows, row);
  const parts = path.map((group) => ({ group, filters: filtersOf(group, zone) }));
  return {
    scopes: [...new Map(row.sessions.map(({ scope }) => [scopeKey(scope), scope])).values()],
    filters: parts.flatMap((part) => part.filters ?? []).reduce(narrowed, filters),
    missing: parts.flatMap((part) => (part.filters === undefined ? [part.group.grouping] : [])),
  };
}

/** Returns the groups above a row, outermost first. */
function pathOf(rows: Rows, row: GroupRow): readonly GroupRow[] {
  const above = row.parent === undefined ? undefined : rows.byId.get(row.parent);
  return above?.kind === 'group' ? [...pathOf(rows, above), row] : [row];
}

/** Finds the filter that asks for the sessions whose member is a value. */
function keyFor(member: string): FilterKey | undefined {
  return filterKeys.find((key) => {
    const row = filterTable[key];
    return row.kind !== 'time' && row.member === member;
  });
}

/** Returns undefined if the API has no such filter: for documents, and for sessions without the member. */
function filtersOf({ grouping, key }: GroupRow, zone: Zone): readonly SessionFilter[] | undefined {
  if (grouping === 'scope') {
    return [];
  }
  if (key === null) {
    return undefined;
  }
  if (grouping === 'day') {
    const midnight = Date.parse(`${key}T00:00:00Z`);
    const next = new Date(midnight);
    next.setUTCDate(next.getUTCDate() + 1);
    return [
      { key: 'InvokedAfter', value: isoUtc(atWallTime(midnight, zone)) },
      { key: 'InvokedBefore', value: isoUtc(atWallTime(next.getTime(), zone)) },
    ];
  }
  const filterKey = keyFor(groupedMembers[grouping]);
  return filterKey === undefined ? undefined : [{ key: filterKey, value: key }];
}

/**
 * Narrows filters by another one. With a filter of the same key the narrower one stays: the later beginning, the
 * earlier end, the group's own value.
 */
function narrowed(filters: readonly SessionFilter[], added: SessionFilter): readonly SessionFilter[] {
  const at = filters.findIndex(({ key }) => key === added.key);
  const there = filters[at];
  if (there === undefined) {
    return [...filters, added];
  }
  const row = filterRow(added.key);
  const later = Date.parse(there.value) - Date.parse(added.value);
  const keep = row?.kind === 'time' && (row.began === 'atOrAfter' ? later > 0 : later < 0);
  return keep ? filters : filters.with(at, added);
}
