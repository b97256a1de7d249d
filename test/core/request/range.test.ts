import { describe, expect, it } from 'vitest';
import { withRange } from '../../../src/core/request/range';

describe('withRange', () => {
  it('sets both times, in the place of others, and reaches to the next whole seconds outwards', () => {
    expect(
      withRange(
        [
          { key: 'InvokedAfter', value: 'x' },
          { key: 'Target', value: 'i-1' },
        ],
        1500,
        2500,
      ),
    ).toEqual([
      { key: 'InvokedAfter', value: '1970-01-01T00:00:01Z' },
      { key: 'Target', value: 'i-1' },
      { key: 'InvokedBefore', value: '1970-01-01T00:00:03Z' },
    ]);
    expect(withRange([], 2000, 3000)?.map(({ value }) => value)).toEqual([
      '1970-01-01T00:00:01Z',
      '1970-01-01T00:00:04Z',
    ]);
  });

  it('is nothing where there would be too many filters', () => {
    const five = ['Target', 'Owner', 'Status', 'SessionId', 'AccessType'].map((key) => ({ key, value: 'x' }));
    expect(withRange(five, 0, 1)).toBeUndefined();
  });
});
