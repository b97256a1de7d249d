import { isoUtc } from '../base/time';
import { withFilter } from './filters';
import type { SessionFilter } from './request';

/**
 * Returns the filters with a stretch of time (epoch ms) in the place of any other: sessions that began in it. Filters
 * know whole seconds, so it reaches to the next ones outwards: what begins at its very edge stays in. Undefined if it
 * would be too many filters.
 */
export function withRange(
  filters: readonly SessionFilter[],
  from: number,
  to: number,
): readonly SessionFilter[] | undefined {
  const after = { key: 'InvokedAfter', value: isoUtc(Math.floor((from - 1) / 1000) * 1000) };
  const before = { key: 'InvokedBefore', value: isoUtc(Math.floor(to / 1000) * 1000 + 1000) };
  const first = withFilter(filters, after);
  return first && withFilter(first, before);
}
