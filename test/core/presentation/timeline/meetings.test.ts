import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { none } from '../../../../src/core/presentation/timeline/data';
import { meetingsOf, togetherIn } from '../../../../src/core/presentation/timeline/meetings';
import { spansAt } from '../../../../src/core/presentation/timeline/spans';
import { columns, type Stay } from '../../../support/timeline';

const meetings = (stays: readonly Stay[]): ReturnType<typeof meetingsOf> => {
  const data = columns(stays);
  return meetingsOf(data, spansAt(data, 1000));
};

describe('meetingsOf', () => {
  it('finds when two people were on one target', () => {
    expect(
      meetings([
        { start: 0, end: 100, person: 0 },
        { start: 50, end: 200, person: 1 },
      ]),
    ).toEqual([{ target: 0, from: 50, to: 100, people: [0, 1] }]);
  });

  it('counts nobody with himself, no machine, and nobody on another target', () => {
    expect(
      meetings([
        { start: 0, end: 100, person: 0 },
        { start: 50, end: 200, person: 0 },
      ]),
    ).toEqual([]);
    expect(
      meetings([
        { start: 0, end: 100, person: 0 },
        { start: 50, end: 200, person: none },
      ]),
    ).toEqual([]);
    expect(
      meetings([
        { start: 0, end: 100, person: 0 },
        { start: 50, end: 200, person: 1, target: 1 },
      ]),
    ).toEqual([]);
  });

  it('goes on through a second session of the same person', () => {
    expect(
      meetings([
        { start: 0, end: 300, person: 0 },
        { start: 50, end: 200, person: 1 },
        { start: 100, end: 250, person: 1 },
      ]),
    ).toEqual([{ target: 0, from: 50, to: 250, people: [0, 1] }]);
  });

  it('adds up the time of each pair within a window, the longest first', () => {
    const all = meetings([
      { start: 0, end: 300, person: 0 },
      { start: 100, end: 200, person: 1 },
      { start: 150, end: 300, person: 2 },
    ]);
    expect(togetherIn(all, { from: 0, to: 1000 })).toEqual([
      { people: [0, 2], length: 150 },
      { people: [0, 1], length: 100 },
      { people: [1, 2], length: 50 },
    ]);
    expect(togetherIn(all, { from: 0, to: 120 })).toEqual([{ people: [0, 1], length: 20 }]);
  });

  it('agrees with looking at every moment', () => {
    const stay = fc.record({
      start: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 0, max: 40 }),
      person: fc.integer({ min: 0, max: 3 }),
      target: fc.integer({ min: 0, max: 1 }),
    });
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 14 }), (all) => {
        const found = meetings(
          all.map(({ start, length, person, target }) => ({ start, end: start + length, person, target })),
        );
        for (const target of [0, 1]) {
          for (let at = 0; at < 100; at += 1) {
            const here = all.filter((one) => one.target === target && one.start <= at && one.start + one.length > at);
            const people = [...new Set(here.map(({ person }) => person))].sort((a, b) => a - b);
            const meeting = found.find((one) => one.target === target && one.from <= at && one.to > at);
            expect(meeting?.people ?? []).toEqual(people.length > 1 ? people : []);
          }
        }
      }),
    );
  });
});
