import { none, type TimelineData } from './data';
import type { TimeWindow } from './window';

/** The numbers that arithmetic needs of sessions: when each began and ended, epoch milliseconds; those that run end now. */
export interface Spans {
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/** Returns the sessions as of `now`; one that began after it, by another clock, is as short as can be. */
export function spansAt({ start, end }: TimelineData, now: number): Spans {
  return {
    start: Float64Array.from(start),
    end: Float64Array.from(end, (at, index) => (at === none ? Math.max(now, start[index] ?? now) : at)),
  };
}

/** Tells whether a span is in a window: one without length is in the one in which it begins. */
export function isIn({ start, end }: Spans, index: number, { from, to }: TimeWindow): boolean {
  const begin = start[index] ?? 0;
  return begin < to && ((end[index] ?? 0) > from || begin >= from);
}
