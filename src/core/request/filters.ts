import type { Zone } from '../base/time';
import { type FilterKey, filterTable, isTimeKey } from './filterKeys';
import type { SessionFilter } from './request';
import { parseWhen, type WhenProblem } from './when';

/** The most filters that one request may have (API model). */
export const maxFilters = 6;

/** The mistakes of a filter that somebody typed. */
export type FilterProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLong'; readonly length: number }
  | WhenProblem;

export type ReadFilter =
  | { readonly ok: true; readonly filter: SessionFilter }
  | { readonly ok: false; readonly problem: FilterProblem };

/**
 * Returns the filter that a typed value makes: dates in any form that {@link parseWhen} reads go out in ISO 8601, other
 * values as they are. Statuses and access types are the service's to know: new ones need no new version of us.
 */
export function readFilter(key: FilterKey, text: string, now: number, zone: Zone): ReadFilter {
  const value = text.trim();
  if (value === '') {
    return { ok: false, problem: { code: 'empty' } };
  }
  if (isTimeKey(key)) {
    const when = parseWhen(value, now, zone);
    return when.ok ? { ok: true, filter: { key, value: when.iso } } : { ok: false, problem: when.problem };
  }
  const length = [...value].length;
  return length > 400 ? { ok: false, problem: { code: 'tooLong', length } } : { ok: true, filter: { key, value } };
}

/** The meaning of what somebody gave as a filter's value, in a picker or as a command's argument. */
export type FilterInput =
  | { readonly kind: 'filter'; readonly filter: SessionFilter }
  /** The owner whose credentials are in use. */
  | { readonly kind: 'me' }
  | { readonly kind: 'problem'; readonly problem: FilterProblem };

/** Reads what was given for a key, as {@link readFilter} does; an owner may be “me”, in any case. */
export function readFilterInput(key: FilterKey, text: string, now: number, zone: Zone): FilterInput {
  if (filterTable[key].kind === 'arn' && text.trim().toLowerCase() === 'me') {
    return { kind: 'me' };
  }
  const read = readFilter(key, text, now, zone);
  return read.ok ? { kind: 'filter', filter: read.filter } : { kind: 'problem', problem: read.problem };
}

/** Makes the filter of an input; `me` gives the ARN of the caller and is asked only if the input means him. */
export async function filterOf(
  input: Exclude<FilterInput, { readonly kind: 'problem' }>,
  me: () => Promise<string>,
): Promise<SessionFilter> {
  return input.kind === 'me' ? { key: 'Owner', value: await me() } : input.filter;
}

/** Returns the filters with one more; one with the same key takes the other's place. Undefined if it would be one too many. */
export function withFilter(
  filters: readonly SessionFilter[],
  filter: SessionFilter,
): readonly SessionFilter[] | undefined {
  const at = filters.findIndex(({ key }) => key === filter.key);
  if (at >= 0) {
    return filters.with(at, filter);
  }
  return filters.length < maxFilters ? [...filters, filter] : undefined;
}

/** Returns the filters without those of a key. */
export function withoutFilter(filters: readonly SessionFilter[], key: string): readonly SessionFilter[] {
  return filters.filter((filter) => filter.key !== key);
}
