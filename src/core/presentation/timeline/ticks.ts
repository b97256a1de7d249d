import { atWallTime, type Zone } from '../../base/time';
import type { TimeWindow } from './window';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps that people count time in; longer ones are weeks. */
const steps = [
  ...[second, 2 * second, 5 * second, 15 * second, 30 * second],
  ...[minute, 2 * minute, 5 * minute, 15 * minute, 30 * minute],
  ...[hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour],
  ...[day, 2 * day, 3 * day, 7 * day],
];

/** A round moment: when it is (epoch ms), what the clocks show then (as if UTC), and what one needs to say to name it. */
export interface RoundMoment {
  readonly at: number;
  readonly wall: number;
  readonly precision: 'day' | 'minute' | 'second';
}

/**
 * Returns the round moments of a window on the clocks of a zone, at most `most` of them and mostly more than a third of
 * that.
 */
export function roundMoments({ from, to }: TimeWindow, most: number, zone: Zone): readonly RoundMoment[] {
  const [begin, end] = [from + zone(from) * minute, to + zone(to) * minute];
  const fits = (to - from) / Math.max(1, most);
  const step = steps.find((length) => length >= fits) ?? Math.ceil(fits / (7 * day)) * 7 * day;
  const moments: RoundMoment[] = [];
  for (let wall = Math.ceil(begin / step) * step; wall <= end; wall += step) {
    const at = atWallTime(wall, zone);
    // Where clocks are put forward there is no such time, or it comes after the next one.
    if (at >= from && at <= to && at > (moments.at(-1)?.at ?? -Infinity)) {
      moments.push({ at, wall, precision: wall % day === 0 ? 'day' : wall % minute === 0 ? 'minute' : 'second' });
    }
  }
  return moments;
}
