import type { Listing } from '../../listing/listing';
import { type FilterKey, filterTable } from '../../request/filterKeys';
import { states } from '../../request/request';
import { type AccountOf, shownSessions } from '../scopes/sessionsByScope';

/** A value that sessions have, and how many have it. */
export interface Suggestion {
  readonly value: string;
  readonly count: number;
}

/**
 * Lists what a filter can be set to: the values that the loaded sessions of both states have, most frequent first, then
 * those that only the API model names. Nothing for times.
 */
export function suggestionsFor(listing: Listing, key: FilterKey, accountOf: AccountOf): readonly Suggestion[] {
  const row = filterTable[key];
  if (row.kind === 'time') {
    return [];
  }
  const counts = new Map<string, number>(row.values?.map((value) => [value, 0]));
  for (const state of states) {
    for (const { session } of shownSessions(listing, state, accountOf)) {
      const value = session[row.member];
      if (typeof value === 'string') {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
