import { describe, expect, it } from 'vitest';
import { readFilter, withFilter, withoutFilter } from '../../../src/core/request/filters';
import { now } from '../../support/builders';

const utc = (): number => 0;

describe('a typed filter', () => {
  it('is sent as it is, without blanks round it', () => {
    expect(readFilter('Target', '  i-1 ', now, utc)).toEqual({ ok: true, filter: { key: 'Target', value: 'i-1' } });
  });

  it('of a time is sent in ISO 8601', () => {
    const read = readFilter('InvokedAfter', 'last hour', now, utc);
    expect(read).toEqual({ ok: true, filter: { key: 'InvokedAfter', value: '2026-11-24T13:00:00Z' } });
  });

  it('has 1 to 400 characters', () => {
    expect(readFilter('Owner', ' ', now, utc)).toEqual({ ok: false, problem: { code: 'empty' } });
    expect(readFilter('Owner', '🔥'.repeat(400), now, utc).ok).toBe(true);
    expect(readFilter('Owner', 'x'.repeat(401), now, utc)).toEqual({
      ok: false,
      problem: { code: 'tooLong', length: 401 },
    });
  });

  it('says what is wrong with a time', () => {
    expect(readFilter('InvokedBefore', 'soon', now, utc)).toEqual({ ok: false, problem: { code: 'notATime' } });
  });
});

describe('filters', () => {
  const six = ['Target', 'Owner', 'Status', 'SessionId', 'InvokedAfter', 'InvokedBefore'].map((key) => ({
    key,
    value: 'x',
  }));

  it('take one of each key, in its old place', () => {
    const changed = withFilter(six, { key: 'Status', value: 'y' });
    expect(changed?.map(({ value }) => value).join('')).toBe('xxyxxx');
  });

  it('are at most six', () => {
    expect(withFilter(six.slice(1), { key: 'AccessType', value: 'y' })?.length).toBe(6);
    expect(withFilter(six, { key: 'AccessType', value: 'y' })).toBeUndefined();
  });

  it('can be taken away', () => {
    expect(withoutFilter(six, 'Owner').map(({ key }) => key)).not.toContain('Owner');
  });
});
