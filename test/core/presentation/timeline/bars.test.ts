import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, firstIn } from '../../../../src/core/presentation/timeline/bars';
import { rowsFor } from '../../../../src/core/presentation/timeline/lanes';
import { isIn } from '../../../../src/core/presentation/timeline/spans';
import { spansOf } from '../../../support/timeline';

const window = { from: 0, to: 1000 };
const row = (pairs: readonly (readonly [number, number])[]): readonly number[] => pairs.map((_, index) => index);

describe('barsOf', () => {
  it('draws a span from where it begins to where it ends', () => {
    const pairs = [[100, 300]] as const;
    expect(barsOf(row(pairs), spansOf(pairs), window, 500)).toEqual([
      { x: 50, width: 100, first: 0, count: 1, cutLeft: false, cutRight: false },
    ]);
  });

  it('cuts off what lies outside, and says on which side', () => {
    const pairs = [[-50, 1050]] as const;
    expect(barsOf(row(pairs), spansOf(pairs), window, 500)).toEqual([
      { x: 0, width: 500, first: 0, count: 1, cutLeft: true, cutRight: true },
    ]);
  });

  it('draws as one what is thinner than a pixel and less than a pixel apart', () => {
    const pairs = [
      [100, 101],
      [102, 103],
      [104, 105],
      [500, 501],
      [600, 700],
    ] as const;
    expect(barsOf(row(pairs), spansOf(pairs), window, 500).map(({ first, count }) => [first, count])).toEqual([
      [0, 3],
      [3, 1],
      [4, 1],
    ]);
  });

  it('keeps a wide bar apart from the thin ones beside it', () => {
    const pairs = [
      [100, 101],
      [101, 200],
      [200, 201],
    ] as const;
    expect(barsOf(row(pairs), spansOf(pairs), window, 500).map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  const spans = fc
    .array(fc.tuple(fc.integer({ min: -500, max: 1500 }), fc.integer({ min: 0, max: 300 })), { maxLength: 200 })
    .map((pairs) => spansOf(pairs.map(([start, length]) => [start, start + length])));

  it('stands for every span of the window exactly once, left to right, at most two bars for a pixel', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 400 }), (all, width) => {
        const indices = Array.from(all.start, (_, index) => index);
        for (const inside of rowsFor(all, indices)) {
          const bars = barsOf(inside, all, window, width);
          const expected = inside.filter((index) => isIn(all, index, window)).length;
          expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(expected);
          expect(bars.length).toBeLessThanOrEqual(2 * width + 2);
          for (const [at, bar] of bars.entries()) {
            expect(bar.x).toBeGreaterThanOrEqual(0);
            expect(bar.x + bar.width).toBeLessThanOrEqual(width + 1e-6);
            const next = bars[at + 1];
            if (next) {
              expect(next.x).toBeGreaterThanOrEqual(bar.x + bar.width - 1e-6);
            }
          }
        }
      }),
    );
  });

  it('begins with the first span that is not over', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -600, max: 1900 }), (all, from) => {
        for (const inside of rowsFor(
          all,
          Array.from(all.start, (_, index) => index),
        )) {
          const slow = inside.findIndex((index) => (all.end[index] ?? 0) > from || (all.start[index] ?? 0) >= from);
          expect(firstIn(inside, all, from)).toBe(slow < 0 ? inside.length : slow);
        }
      }),
    );
  });
});
