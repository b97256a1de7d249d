import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { none } from '../../../../src/core/presentation/timeline/data';
import { spansAt } from '../../../../src/core/presentation/timeline/spans';
import { concurrency, statsOf } from '../../../../src/core/presentation/timeline/stats';
import { columns, type Stay } from '../../../support/timeline';

const now = 1000;
const window = { from: 0, to: 1000 };

function stats(stays: readonly Stay[], over = window): ReturnType<typeof statsOf> {
  const data = columns(stays);
  return statsOf(data, spansAt(data, now), [...data.id.keys()], over);
}

describe('statsOf', () => {
  it('counts sessions, different people, those who are none, time within the window, and the most at once', () => {
    expect(
      stats([
        { start: -100, end: 200, person: 0 },
        { start: 100, end: 300, person: 1 },
        { start: 150, end: 250, person: 1 },
        { start: 900, person: none, owner: 3 },
        { start: 1500, end: 1600, person: 5 },
      ]),
    ).toEqual({ sessions: 4, people: 2, others: 1, open: 200 + 200 + 100 + 100, peak: 3 });
  });

  it('does not count one that ends as another begins as two at once', () => {
    expect(
      stats([
        { start: 0, end: 100 },
        { start: 100, end: 200 },
      ]).peak,
    ).toBe(1);
  });

  it('counts one without length, where it is in the window', () => {
    expect(stats([{ start: 500, end: 500 }])).toMatchObject({ sessions: 1, open: 0, peak: 1 });
    expect(stats([{ start: 1000, end: 1000 }]).sessions).toBe(0);
  });

  it('finds nothing in an empty window', () => {
    expect(stats([])).toEqual({ sessions: 0, people: 0, others: 0, open: 0, peak: 0 });
  });

  const later = { from: 1000, to: 2000 };
  const stays = fc.array(
    fc.record({
      start: fc.integer({ min: 500, max: 2500 }),
      length: fc.integer({ min: 1, max: 900 }),
      person: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 60 },
  );

  it('agrees with counting at every moment', () => {
    fc.assert(
      fc.property(stays, (all) => {
        const found = stats(
          all.map(({ start, length, person }) => ({ start, end: start + length, person })),
          later,
        );
        const at = (moment: number): number =>
          all.filter(({ start, length }) => start <= moment && start + length > moment).length;
        const moments = [
          later.from,
          ...all.map(({ start }) => start).filter((start) => start >= later.from && start < later.to),
        ];
        expect(found.peak).toBe(Math.max(...moments.map(at)));
        const open = all.map(({ start, length }) =>
          Math.max(0, Math.min(start + length, 2000) - Math.max(start, 1000)),
        );
        expect(found.open).toBe(open.reduce((sum, part) => sum + part, 0));
        expect(found.sessions).toBe(open.filter((part) => part > 0).length);
        expect(found.people).toBe(
          new Set(all.filter((_, index) => (open[index] ?? 0) > 0).map(({ person }) => person)).size,
        );
      }),
    );
  });

  it('draws a curve whose highest place is the most at once', () => {
    fc.assert(
      fc.property(stays, fc.integer({ min: 1, max: 50 }), (all, parts) => {
        const data = columns(all.map(({ start, length }) => ({ start, end: start + length })));
        const spans = spansAt(data, now);
        const curve = concurrency(spans, [...data.id.keys()], later, parts);
        expect(curve.length).toBe(parts);
        expect(Math.max(...curve)).toBe(statsOf(data, spans, [...data.id.keys()], later).peak);
      }),
    );
  });

  it('draws each part of the curve as the most that were open in it', () => {
    fc.assert(
      fc.property(stays, (all) => {
        const data = columns(all.map(({ start, length }) => ({ start, end: start + length })));
        const curve = concurrency(spansAt(data, now), [...data.id.keys()], later, 10);
        for (const [part, most] of curve.entries()) {
          const from = 1000 + part * 100;
          const moments = Array.from({ length: 100 }, (_, step) => from + step);
          const open = moments.map(
            (at) => all.filter(({ start, length }) => start <= at && start + length > at).length,
          );
          expect(most, `from ${String(from)}`).toBe(Math.max(...open));
        }
      }),
      { numRuns: 60 },
    );
  });
});
