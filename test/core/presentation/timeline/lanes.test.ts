import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { none } from '../../../../src/core/presentation/timeline/data';
import { firstLaneKind, laneName, lanesOf, rowsFor } from '../../../../src/core/presentation/timeline/lanes';
import { spansAt } from '../../../../src/core/presentation/timeline/spans';
import { columns, spansOf } from '../../../support/timeline';

describe('lanes', () => {
  it('begin with the first of the groupings that there can be lanes for', () => {
    expect(firstLaneKind(['day', 'owner', 'target'])).toBe('owner');
    expect(firstLaneKind(['status', 'scope'])).toBe('scope');
    expect(firstLaneKind([])).toBe('target');
  });

  it('hold the sessions of a name, in the order of names, those without one last', () => {
    const data = columns([
      { start: 1, end: 2, target: 2 },
      { start: 2, end: 3, target: none },
      { start: 3, end: 4, target: 0 },
      { start: 4, end: 5, target: 2 },
    ]);
    const lanes = lanesOf(data, spansAt(data, 9), 'target');
    expect(lanes.map(({ name, spans }) => [laneName(data, 'target', name), spans])).toEqual([
      ['a', [2]],
      ['c', [0, 3]],
      [null, [1]],
    ]);
  });

  it('put what overlaps into rows below one another, as many as are open at once', () => {
    expect(
      rowsFor(
        spansOf([
          [0, 10],
          [5, 15],
          [10, 20],
          [12, 13],
        ]),
        [0, 1, 2, 3],
      ),
    ).toEqual([[0, 2], [1], [3]]);
  });

  it('have rows without overlap that hold every span once', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 80 })), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(pairs, (all) => {
        const spans = spansOf(all.map(([start, length]) => [start, start + length]));
        const rows = rowsFor(
          spans,
          all.map((_, index) => index),
        );
        expect(rows.flat().sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
        for (const row of rows) {
          for (const [at, index] of row.entries()) {
            const next = row[at + 1];
            if (next !== undefined) {
              expect(spans.start[next]).toBeGreaterThanOrEqual(spans.end[index] ?? 0);
            }
          }
        }
      }),
    );
  });
});
