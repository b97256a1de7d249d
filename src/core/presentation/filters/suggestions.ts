import type { Listing } from '../../listing/listing';
import { type FilterKey, states } from '../../request/request';
import { type AccountOf, shownSessions } from '../scopes/places';

/** A value that sessions have, and how many have it. */
export interface Suggestion {
  readonly value: string;
  readonly count: number;
}

/** Filter keys whose values can be read off the sessions. */
export type ValueKey = Exclude<FilterKey, 'InvokedAfter' | 'InvokedBefore'>;

/** Values that the API model names, offered though nothing loaded may have them (service-2.json). */
const modelled: Readonly<Partial<Record<ValueKey, readonly string[]>>> = {
  Status: ['Connected', 'Connecting', 'Disconnected', 'Terminated', 'Terminating', 'Failed'],
  AccessType: ['Standard', 'JustInTime'],
};

/**
 * Returns the values that a filter can be set to, as far as the loaded sessions of both states show: most frequent
 * first.
 */
export function suggestionsFor(listing: Listing, key: ValueKey, accountOf: AccountOf): readonly Suggestion[] {
  const counts = new Map<string, number>(modelled[key]?.map((value) => [value, 0]));
  for (const state of states) {
    for (const { session } of shownSessions(listing, state, accountOf)) {
      const value = session[key];
      if (value !== undefined) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
