import { expect, it } from 'vitest';
import { isBeyondMemory } from '../../../src/core/request/memory';

const now = Date.UTC(2026, 10, 24);

it('a date more than thirty days ago is beyond what AWS remembers', () => {
  const of = (key: string, value: string): boolean => isBeyondMemory({ key, value }, now);
  expect(of('InvokedBefore', '2026-10-24T23:59:59Z')).toBe(true);
  expect(of('InvokedAfter', '2026-10-24T23:59:59Z')).toBe(true);
  expect(of('InvokedBefore', '2026-10-25T00:00:00Z')).toBe(false);
  expect(of('InvokedBefore', 'nonsense')).toBe(false);
  expect(of('Target', '2020-01-01')).toBe(false);
});
