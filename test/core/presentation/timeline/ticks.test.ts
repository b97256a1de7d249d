import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDateTime } from '../../../../src/core/base/time';
import { roundMoments } from '../../../../src/core/presentation/timeline/ticks';

const hour = 3_600_000;
const day = 24 * hour;
/** Central Europe's autumn of 2026: two hours ahead until 25 October 01:00 UTC, then one. */
const autumn = (at: number): number => (at < Date.UTC(2026, 9, 25, 1) ? 120 : 60);
/** Its spring: one hour ahead until 29 March 01:00 UTC, then two. */
const spring = (at: number): number => (at < Date.UTC(2026, 2, 29, 1) ? 60 : 120);

describe('roundMoments', () => {
  it('are hours of the zone’s clocks in a day, and days in a month', () => {
    const from = Date.UTC(2026, 10, 24, 13, 20);
    const hours = roundMoments({ from, to: from + day }, 8, () => 330);
    expect(hours.map(({ at }) => localDateTime(at, () => 330).slice(11))).toEqual([
      '21:00:00',
      '00:00:00',
      '03:00:00',
      '06:00:00',
      '09:00:00',
      '12:00:00',
      '15:00:00',
      '18:00:00',
    ]);
    expect(hours.map(({ precision }) => precision).filter((precision) => precision === 'day')).toHaveLength(1);
    const days = roundMoments({ from, to: from + 30 * day }, 10, () => 330);
    expect(days.every(({ precision }) => precision === 'day')).toBe(true);
  });

  it.each([
    [60_000, 4, 15_000],
    [60_000, 2, 30_000],
    [10 * 60_000, 5, 2 * 60_000],
    [30 * 60_000, 6, 5 * 60_000],
    [hour, 4, 15 * 60_000],
    [hour, 2, 30 * 60_000],
    [12 * hour, 6, 2 * hour],
    [day, 4, 6 * hour],
    [day, 2, 12 * hour],
    [6 * day, 3, 2 * day],
    [9 * day, 3, 3 * day],
    [28 * day, 4, 7 * day],
    [140 * day, 10, 14 * day],
  ])('are steps that people count in: %i ms in %i parts', (length, most, step) => {
    const moments = roundMoments({ from: 0, to: length }, most, () => 0).map(({ at }) => at);
    expect(moments).toEqual(moments.map((_, index) => index * step));
    expect(moments.length).toBe(length / step + 1);
  });

  it('say seconds only where they must', () => {
    expect(roundMoments({ from: 0, to: 60_000 }, 5, () => 0).map(({ precision }) => precision)).toContain('second');
  });

  it.each([
    ['autumn', autumn, Date.UTC(2026, 9, 24)],
    ['spring', spring, Date.UTC(2026, 2, 28)],
  ] as const)('go on evenly through the night in %s when clocks are changed', (_, zone, from) => {
    const moments = roundMoments({ from, to: from + 2 * day }, 60, zone);
    for (const [at, moment] of moments.entries()) {
      const next = moments[at + 1];
      if (next) {
        expect(next.at).toBeGreaterThan(moment.at);
        expect(next.at - moment.at).toBeLessThanOrEqual(2 * hour);
      }
    }
  });

  it('lie within the window, in order, and are no more than asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2e12 }),
        fc.integer({ min: 60_000, max: 400 * day }),
        fc.integer({ min: 1, max: 30 }),
        (from, length, most) => {
          const moments = roundMoments({ from, to: from + length }, most, () => 60);
          expect(moments.length).toBeLessThanOrEqual(most + 1);
          for (const [at, moment] of moments.entries()) {
            expect(moment.at).toBeGreaterThanOrEqual(from);
            expect(moment.at).toBeLessThanOrEqual(from + length);
            expect(moments[at + 1]?.at ?? Infinity).toBeGreaterThan(moment.at);
          }
        },
      ),
    );
  });
});
