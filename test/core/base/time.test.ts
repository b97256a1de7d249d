import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atWallTime,
  isoUtc,
  isoWithOffset,
  localDateTime,
  localDay,
  localTime,
  type Zone,
} from '../../../src/core/base/time';

const utc: Zone = () => 0;
/** New York: clocks went forward on 2026-03-08 at 07:00Z and back on 2026-11-01 at 06:00Z. */
const newYork: Zone = (at) => (at >= Date.UTC(2026, 2, 8, 7) && at < Date.UTC(2026, 10, 1, 6) ? -240 : -300);
/** Auckland: clocks went back on 2026-04-04 at 14:00Z and forward on 2026-09-26 at 14:00Z. */
const auckland: Zone = (at) => (at >= Date.UTC(2026, 3, 4, 14) && at < Date.UTC(2026, 8, 26, 14) ? 720 : 780);
const india: Zone = () => 330;

describe('isoWithOffset', () => {
  it('writes times as the AWS CLI v2 does', () => {
    expect(isoWithOffset(1_795_448_177.068, utc)).toBe('2026-11-23T15:36:17.068000+00:00');
    expect(isoWithOffset(1_795_448_177.068, newYork)).toBe('2026-11-23T10:36:17.068000-05:00');
    expect(isoWithOffset(1_795_448_177, india)).toBe('2026-11-23T21:06:17+05:30');
    expect(isoWithOffset(1_795_448_177.000001, () => -570)).toBe('2026-11-23T06:06:17.000001-09:30');
    expect(isoWithOffset(-0.25, utc)).toBe('1969-12-31T23:59:59.750000+00:00');
  });
});

describe('local times', () => {
  it('are those of the zone', () => {
    const at = Date.UTC(2026, 10, 24, 1, 2, 3);
    expect(localDateTime(at, newYork)).toBe('2026-11-23 20:02:03');
    expect(localDay(at, newYork)).toBe('2026-11-23');
    expect(localTime(at, india)).toBe('06:32:03');
    expect(isoUtc(at + 999)).toBe('2026-11-24T01:02:03Z');
  });

  it('do not throw at nonsense', () => {
    expect(localDay(Number.MAX_VALUE, utc)).toBe('????-??-??');
    for (const seconds of [1e300, -1e300, Number.NaN, 1e12, Infinity]) {
      expect(isoWithOffset(seconds, (at) => -new Date(at).getTimezoneOffset())).toBe('????-??-??T??:??:??');
      expect(localDateTime(seconds * 1000, utc)).toBe('????-??-?? ??:??:??');
    }
  });
});

describe('atWallTime', () => {
  it('is the inverse of looking at the clock, but for the hours that are not there', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }), (wall) => {
        const at = atWallTime(wall, newYork);
        const gap = wall >= Date.UTC(2026, 2, 8, 2) && wall < Date.UTC(2026, 2, 8, 3);
        expect(at + newYork(at) * 60_000).toBe(gap ? wall + 3_600_000 : wall);
      }),
    );
  });

  it('is so east of Greenwich, too', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }), (wall) => {
        const at = atWallTime(wall, auckland);
        const gap = wall >= Date.UTC(2026, 8, 27, 2) && wall < Date.UTC(2026, 8, 27, 3);
        expect(at + auckland(at) * 60_000).toBe(gap ? wall + 3_600_000 : wall);
      }),
      { examples: [[Date.UTC(2026, 8, 27, 2, 30)], [Date.UTC(2026, 8, 27, 3)], [Date.UTC(2026, 8, 27, 13)]] },
    );
  });

  it('takes the first of two', () => {
    expect(atWallTime(Date.UTC(2026, 3, 5, 2, 30), auckland)).toBe(Date.UTC(2026, 3, 4, 13, 30));
    expect(atWallTime(Date.UTC(2026, 10, 1, 1, 30), newYork)).toBe(Date.UTC(2026, 10, 1, 5, 30));
  });
});
