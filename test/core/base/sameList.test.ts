import { expect, it } from 'vitest';
import { sameList } from '../../../src/core/base/sameList';

it('compares things by what they are, not by how they look', () => {
  const thing = {};
  expect(sameList([thing, 1], [thing, 1])).toBe(true);
  expect(sameList([thing], [{}])).toBe(false);
  expect(sameList([1], [1, 2])).toBe(false);
  expect(sameList([1, 2], [2, 1])).toBe(false);
  expect(sameList([], [])).toBe(true);
});
