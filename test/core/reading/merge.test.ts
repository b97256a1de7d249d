import { describe, expect, it } from 'vitest';
import { inServiceOrder, type PlacedPage } from '../../../src/core/reading/merge';

/** A page of sessions that began at these times, which are their ids, too. */
const page = (starts: readonly number[], before?: number): PlacedPage => ({
  sessions: starts.map((start) => ({ SessionId: String(start), StartDate: start })),
  nextToken: undefined,
  before,
});
const ids = (...pages: readonly PlacedPage[]): readonly number[] => [...inServiceOrder(pages).keys()].map(Number);

describe('pages in the service’s order', () => {
  it('are those of the newest window first, whichever came first', () => {
    expect(ids(page([9, 8]), page([3, 2], 4), page([7, 6]), page([1], 4))).toEqual([9, 8, 7, 6, 3, 2, 1]);
  });

  it('have a session that two windows have in its own one', () => {
    expect(ids(page([9, 5, 3.5, 2]), page([4.2, 3.5, 3, 2], 4))).toEqual([9, 5, 3.5, 3, 2, 4.2].sort((a, b) => b - a));
    expect(ids(page([9, 3, 2]), page([3, 2.5, 2], 4))).toEqual([9, 3, 2.5, 2]);
  });

  it('have a session that only a neighbour has where it belongs', () => {
    expect(ids(page([9, 3.4, 2.5]), page([3.9, 3.1, 2], 4))).toEqual([9, 3.9, 3.4, 3.1, 2.5, 2]);
  });

  it('have a session as its own window says it is, also beside one that only a neighbour has', () => {
    const newer = page([9, 3.4, 2]);
    const own = page([3, 2], 4);
    expect(inServiceOrder([own, newer]).get('2')?.page).toBe(own);
    expect(inServiceOrder([newer, own]).get('2')?.page).toBe(own);
  });

  it('keep their order where there are no windows, though it be none', () => {
    expect(ids(page([2, 9]), page([5, 2]))).toEqual([2, 9, 5]);
  });
});
