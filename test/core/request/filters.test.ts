import { describe, expect, it } from 'vitest';
import { filterOf, readFilter, readFilterInput, withFilter, withoutFilter } from '../../../src/core/request/filters';
import { filterKeys } from '../../../src/core/request/filterKeys';
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

describe('what is given as a filter, in a picker or to a command', () => {
  it.each(['me', 'ME', ' Me '])('means the caller as an owner: “%s”', (text) => {
    expect(readFilterInput('Owner', text, now, utc)).toEqual({ kind: 'me' });
  });

  it.each(filterKeys.filter((key) => key !== 'Owner'))('does not mean the caller for %s', (key) => {
    expect(readFilterInput(key, 'me', now, utc).kind).toBe(key.startsWith('Invoked') ? 'problem' : 'filter');
  });

  it('is an owner of another name that only begins so', () => {
    const filter = { key: 'Owner', value: 'medea' };
    expect(readFilterInput('Owner', 'medea', now, utc)).toEqual({ kind: 'filter', filter });
  });

  it('is read like a typed filter otherwise', () => {
    expect(readFilterInput('InvokedAfter', 'last hour', now, utc)).toEqual({
      kind: 'filter',
      filter: { key: 'InvokedAfter', value: '2026-11-24T13:00:00Z' },
    });
    expect(readFilterInput('Status', ' Connected ', now, utc)).toEqual({
      kind: 'filter',
      filter: { key: 'Status', value: 'Connected' },
    });
    expect(readFilterInput('Owner', ' ', now, utc)).toEqual({ kind: 'problem', problem: { code: 'empty' } });
  });

  it('asks who the caller is only if he is meant', async () => {
    let asked = 0;
    const me = (): Promise<string> => {
      asked += 1;
      return Promise.resolve('arn:jane');
    };
    const filter = { key: 'Owner', value: 'arn:joe' };
    expect([await filterOf({ kind: 'filter', filter }, me), asked]).toEqual([filter, 0]);
    expect([await filterOf({ kind: 'me' }, me), asked]).toEqual([{ key: 'Owner', value: 'arn:jane' }, 1]);
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
