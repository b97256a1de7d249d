import type { Asked } from './faults';

/** So many calls in a second, after a burst of twice as many; what is above is throttled. One for account and region. */
export interface Throttle {
  /** Undefined: as many as one likes. */
  perSecond: number | undefined;
  /** Counts a call. @param now epoch milliseconds */
  refuses(asked: Asked, now: number): boolean;
}

/** Makes one with full buckets. */
export function createThrottle(perSecond: number | undefined): Throttle {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  const throttle: Throttle = {
    perSecond,
    refuses: ({ account, region }, now) => {
      const rate = throttle.perSecond;
      if (rate === undefined) {
        return false;
      }
      const key = `${account}/${region}`;
      const bucket = buckets.get(key) ?? { tokens: rate * 2, at: now };
      const tokens = Math.min(rate * 2, bucket.tokens + ((now - bucket.at) / 1000) * rate);
      const refused = tokens < 1;
      buckets.set(key, { tokens: refused ? tokens : tokens - 1, at: now });
      return refused;
    },
  };
  return throttle;
}
