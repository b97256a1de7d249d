import type { Listing } from './listing';

/** Ms up to which two clocks count as the same: less shows nowhere. */
const same = 60_000;

/**
 * Returns the milliseconds by which the service's clock is ahead of this machine's, as most answers have it; 0 if they
 * differ by no more than a minute, or if nothing was answered yet.
 */
export function serviceAhead({ feeds }: Pick<Listing, 'feeds'>): number {
  const measured = feeds.flatMap(({ ahead }) => ahead ?? []).sort((a, b) => a - b);
  const middle = measured[measured.length >> 1] ?? 0;
  return Math.abs(middle) > same ? middle : 0;
}
