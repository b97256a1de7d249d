import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../src/core/base/failure';
import { type Asked, summaryOf } from '../../../src/core/presentation/summary';
import { knowledge, listing, look, now, scope, session } from '../../support/builders';

const asked: Asked = { scope, filters: [], restricted: false };
const filtered: Asked = { ...asked, filters: [{ key: 'Target', value: 'i-1' }] };
const failed = (code: FailureCode) => ({ phase: 'failed', failure: { code, message: '' } }) as const;
const say = (feeds: readonly ReturnType<typeof knowledge>[], what: Asked = asked): ReturnType<typeof summaryOf> =>
  summaryOf(listing(...feeds), 'Active', what, look);

describe('what a view says', () => {
  it('counts, and says as of when', () => {
    expect(say([knowledge([session()])])).toEqual({
      message: '1 session as of 14:00:00',
      description: 'prod · eu-west-1',
      empty: undefined,
      reading: false,
      count: 1,
    });
    const two = [session(), session({ SessionId: 'b' })];
    expect(say([knowledge(two)]).message).toBe('2 sessions as of 14:00:00');
  });

  it('is as of the oldest of its feeds', () => {
    const older = knowledge([], { at: { ...scope, region: 'us-east-1' }, asOf: now - 60_000 });
    expect(say([knowledge([session()]), older]).message).toBe('1 session as of 13:59:00');
  });

  it('names the filters first', () => {
    expect(say([knowledge([session()])], filtered).message).toBe('Filters: Target i-1 · 1 session as of 14:00:00');
  });

  it('names no total, and never none, while pages come', () => {
    expect(say([knowledge([], { phase: 'reading' })])).toMatchObject({
      message: 'reading page 1…',
      empty: undefined,
      reading: true,
    });
    expect(say([knowledge([session()], { phase: 'reading' })]).message).toBe('1 session so far, reading page 2…');
  });

  it('says that there may be more when a reading failed or was stopped', () => {
    expect(say([knowledge([session()], failed('timeout'))]).message).toBe(
      '1 session, there may be more: reading failed',
    );
    expect(say([knowledge([session()], failed('cancelled'))]).message).toBe(
      '1 session, there may be more: reading was stopped',
    );
  });

  it('says that nothing was read yet', () => {
    expect(say([knowledge([], { phase: 'waiting', asOf: undefined })])).toMatchObject({
      message: 'not read yet',
      empty: undefined,
    });
  });
});

describe('a view without rows', () => {
  it.each(['noCredentials', 'ssoExpired', 'noRegion', 'accessDenied'] as const)('says of %s what to do', (code) => {
    expect(say([knowledge([], failed(code))])).toMatchObject({ empty: code, message: undefined });
    const blocked = summaryOf({ feeds: [], blocked: { code, message: '' } }, 'Active', asked, look);
    expect(blocked).toMatchObject({ empty: code, message: undefined });
  });

  it('leaves other failures to their rows', () => {
    expect(say([knowledge([], failed('throttled'))]).empty).toBeUndefined();
    const blocked = { feeds: [], blocked: { code: 'profileNotFound', message: '' } } as const;
    expect(summaryOf(blocked, 'Active', asked, look)).toMatchObject({ empty: undefined, message: undefined });
  });

  it('keeps the rows of before instead', () => {
    expect(say([knowledge([session()], failed('accessDenied'))]).empty).toBeUndefined();
  });

  it('tells nothing matched from nothing at all', () => {
    expect(say([knowledge([])])).toMatchObject({
      empty: 'nothing',
      description: 'prod · eu-west-1 · as of 14:00:00',
    });
    expect(say([knowledge([])], filtered)).toMatchObject({
      empty: 'nothingMatched',
      description: 'prod · eu-west-1 · Target i-1 · as of 14:00:00',
    });
  });

  it('does not say nothing before every scope has answered', () => {
    const other = { at: { ...scope, region: 'us-east-1' } };
    expect(say([knowledge([]), knowledge([], { ...other, phase: 'reading' })]).empty).toBeUndefined();
    expect(say([knowledge([]), knowledge([], { ...other, ...failed('accessDenied') })]).empty).toBeUndefined();
  });

  it('says that a workspace is restricted, until something was read', () => {
    const restricted = { scope: undefined, filters: [], restricted: true };
    expect(say([], restricted)).toMatchObject({ empty: 'restricted', description: '' });
    expect(say([knowledge([session()])], { ...asked, restricted: true }).empty).toBeUndefined();
  });
});
