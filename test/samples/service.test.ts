import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/core/base/failure';
import type { DescribeSessionsRequest } from '../../src/core/request/request';
import type { Session } from '../../src/core/sessions/session';
import { describeSessions } from '../../src/samples/service';

const sessions: readonly Session[] = Array.from({ length: 120 }, (_, index) => ({
  SessionId: `s-${index}`,
  Target: index % 2 === 0 ? 'i-even' : 'i-odd',
  Status: index % 3 === 0 ? 'Failed' : 'Terminated',
  StartDate: 1_795_000_000 - index,
}));

function ask(request: Partial<DescribeSessionsRequest<string>>, now = 1) {
  return describeSessions(() => sessions, { State: 'History', ...request }, now);
}

function codeOf(request: Partial<DescribeSessionsRequest<string>>): string {
  try {
    ask(request);
    return 'answered';
  } catch (thrown) {
    return failureOf(thrown).code;
  }
}

describe('DescribeSessions over sample data', () => {
  it('gives pages of 50 or of the size that is asked for, and a token until the last', () => {
    expect(ask({}).sessions).toHaveLength(50);
    const first = ask({ MaxResults: 70 });
    const second = ask({ MaxResults: 70, NextToken: first.nextToken ?? '' });
    expect([...first.sessions, ...second.sessions]).toEqual(sessions);
    expect(second.nextToken).toBeUndefined();
    expect(ask({ MaxResults: 120 }).nextToken).toBeUndefined();
  });

  it('goes on in what was there at the first page', () => {
    const asked: number[] = [];
    const at = (_: string, time: number) => {
      asked.push(time);
      return sessions;
    };
    const first = describeSessions(at, { State: 'History' }, 1000);
    describeSessions(at, { State: 'History', NextToken: first.nextToken ?? '' }, 9000);
    expect(asked).toEqual([1000, 1000]);
  });

  it('takes sessions that began at InvokedAfter or later, and before InvokedBefore', () => {
    const date = (seconds: number) => new Date(seconds * 1000).toISOString();
    const after = ask({ Filters: [{ key: 'InvokedAfter', value: date(1_795_000_000 - 2) }] });
    expect(after.sessions.map(({ SessionId }) => SessionId)).toEqual(['s-0', 's-1', 's-2']);
    const before = ask({ Filters: [{ key: 'InvokedBefore', value: date(1_795_000_000 - 117) }] });
    expect(before.sessions.map(({ SessionId }) => SessionId)).toEqual(['s-118', 's-119']);
  });

  it('takes sessions for which every filter holds', () => {
    const { sessions: found } = ask({
      MaxResults: 200,
      Filters: [
        { key: 'Target', value: 'i-odd' },
        { key: 'Status', value: 'Failed' },
      ],
    });
    expect(found).toEqual(sessions.filter(({ Target, Status }) => Target === 'i-odd' && Status === 'Failed'));
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([
    [{ State: 'Past' }, 'invalidRequest'],
    [{ MaxResults: 0 }, 'invalidRequest'],
    [{ MaxResults: 201 }, 'invalidRequest'],
    [{ Filters: Array.from({ length: 7 }, () => ({ key: 'Owner', value: 'x' })) }, 'invalidRequest'],
    [{ Filters: [{ key: 'InvokedAfter', value: 'soon' }] }, 'invalidRequest'],
    [{ Filters: [{ key: 'Colour', value: 'red' }] }, 'invalidFilterKey'],
    [{ NextToken: 'made up' }, 'invalidToken'],
    [{ Filters: [{ key: 'Owner', value: 'nobody' }] }, 'answered'],
  ])('answers %j with %s', (request, code) => {
    expect(codeOf(request)).toBe(code);
  });
});
