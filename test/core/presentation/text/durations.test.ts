import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration } from '../../../../src/core/presentation/text/durations';
import { display } from '../../../support/builders';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('a duration', () => {
  it.each([
    [-5 * day, 'under a minute'],
    [0, 'under a minute'],
    [minute - 1, 'under a minute'],
    [minute, '1 min'],
    [12 * minute + 59_999, '12 min'],
    [hour, '1 h'],
    [hour + 5 * minute, '1 h 5 min'],
    [day - 1, '23 h 59 min'],
    [day, '1 d'],
    [day + 59 * minute, '1 d'],
    [2 * day + 3 * hour + 4 * minute, '2 d 3 h'],
    [400 * day, '400 d'],
  ])('of %d ms is said as “%s”', (ms, words) => {
    expect(duration(ms, display.l10n)).toBe(words);
  });

  it('is said in its two largest units, and never as longer than it is', () => {
    const size = { d: day, h: hour, min: minute };
    fc.assert(
      fc.property(fc.integer({ min: minute, max: 1000 * day }), (ms) => {
        const parts = [...duration(ms, display.l10n).matchAll(/(\d+) (d|h|min)/g)];
        const said = parts.reduce((sum, [, count, unit]) => sum + Number(count) * size[unit as keyof typeof size], 0);
        expect(parts.length).toBeLessThanOrEqual(2);
        expect(ms - said).toBeGreaterThanOrEqual(0);
        expect(ms - said).toBeLessThan(ms >= day ? hour : minute);
      }),
    );
  });
});
