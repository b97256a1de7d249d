import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atX,
  dayOf,
  dayWindow,
  lastRange,
  limitsOf,
  panned,
  shortest,
  showing,
  type TimeWindow,
  within,
  xOf,
  zoomed,
} from '../../../../src/core/presentation/timeline/window';

const day = 86_400_000;
const limits: TimeWindow = { from: 0, to: 30 * day };
const windows = fc
  .tuple(fc.integer({ min: 0, max: 29 * day }), fc.integer({ min: shortest, max: day }))
  .map(([from, length]) => ({ from, to: from + length }));

describe('a window', () => {
  it('stays within the limits and keeps its length when it is moved', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: -40 * day, max: 40 * day }), (window, by) => {
        const moved = panned(window, by, limits);
        expect(moved.to - moved.from).toBe(window.to - window.from);
        expect(moved.from).toBeGreaterThanOrEqual(limits.from);
        expect(moved.to).toBeLessThanOrEqual(limits.to);
      }),
    );
  });

  it('keeps the moment under the pointer where it is when it is zoomed', () => {
    const window = { from: 10 * day, to: 11 * day };
    const at = 10.25 * day;
    const closer = zoomed(window, 0.5, at, limits);
    expect(closer.to - closer.from).toBe(day / 2);
    expect(xOf(at, closer, 1000)).toBeCloseTo(xOf(at, window, 1000));
  });

  it('is never shorter than a minute, nor longer than all there is', () => {
    fc.assert(
      fc.property(windows, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (window, factor) => {
        const { from, to } = zoomed(window, factor, window.from, limits);
        expect(to - from).toBeGreaterThanOrEqual(shortest - 1e-3);
        expect(from).toBeGreaterThanOrEqual(limits.from);
        expect(to).toBeLessThanOrEqual(limits.to + 1e-3);
      }),
    );
  });

  it('has moments and places that lead to one another', () => {
    const window = { from: 100, to: 300 };
    expect(xOf(200, window, 500)).toBe(250);
    expect(atX(250, window, 500)).toBe(200);
  });

  it('stays where it is when what is to be shown is in it, and else puts it in the middle', () => {
    const window = { from: 10 * day, to: 11 * day };
    expect(showing(window, { from: 10.5 * day, to: 20 * day }, limits)).toBe(window);
    expect(showing(window, { from: 4 * day, to: 5 * day }, limits)).toEqual({ from: 4 * day, to: 5 * day });
  });

  it('is a range up to now', () => {
    expect(lastRange('24h', 5 * day)).toEqual({ from: 4 * day, to: 5 * day });
    expect(lastRange('7d', 7 * day).from).toBe(0);
    expect(lastRange('30d', 30 * day).from).toBe(0);
  });

  it('is a calendar day, which may have 25 hours', () => {
    const autumn = (at: number): number => (at < Date.UTC(2026, 9, 25, 1) ? 120 : 60);
    const long = dayWindow('2026-10-25', autumn);
    expect(long && (long.to - long.from) / 3_600_000).toBe(25);
    expect(long && dayOf(long, autumn)).toBe('2026-10-25');
    expect(dayOf({ from: 1, to: 2 }, autumn)).toBeUndefined();
    expect(dayWindow('2026-13-45', autumn)).toBeUndefined();
    expect(dayWindow('yesterday', autumn)).toBeUndefined();
  });

  it('reaches back thirty days, or to the oldest session', () => {
    expect(limitsOf([], 40 * day)).toEqual({ from: 10 * day, to: 40 * day + shortest });
    expect(limitsOf([5 * day, 20 * day], 40 * day).from).toBe(5 * day);
    expect(limitsOf([20 * day], 40 * day).from).toBe(10 * day);
  });

  it('is moved into the limits, and is as long as they are where it is longer', () => {
    expect(within({ from: -day, to: day }, limits)).toEqual({ from: 0, to: 2 * day });
    expect(within({ from: -day, to: 99 * day }, limits)).toEqual(limits);
  });
});
