import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../../src/core/base/failure';
import type { Listing } from '../../../../src/core/listing/listing';
import { type Asked, summaryOf } from '../../../../src/core/presentation/tree/summary';
import type { Scope } from '../../../../src/core/sessions/scope';
import type { Session } from '../../../../src/core/sessions/session';
import { knowledge, listing, display, now, placesIn, scope, session } from '../../../support/builders';
import { listingAfter } from '../../../support/stories';

const asked: Asked = { scopes: [scope], filters: [], samples: false, restricted: false };
const filtered: Asked = { ...asked, filters: [{ key: 'Target', value: 'i-1' }] };
const failed = (code: FailureCode) => ({ phase: 'failed', failure: { code, message: '' } }) as const;
const summary = (of: Listing, what: Asked = asked): ReturnType<typeof summaryOf> =>
  summaryOf(of, placesIn(of, 'Active'), what, display);
const say = (feeds: readonly ReturnType<typeof knowledge>[], what: Asked = asked): ReturnType<typeof summaryOf> =>
  summary(listing(...feeds), what);

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
    expect(say([knowledge([session()]), older]).message).toBe('1 session in 2 scopes as of 13:59:00');
  });

  it('names the filters first', () => {
    expect(say([knowledge([session()])], filtered).message).toBe('Filters: Target i-1 · 1 session as of 14:00:00');
  });

  it('names no total, and never none, while pages come', () => {
    expect(say([knowledge([], { phase: 'reading' })])).toMatchObject({
      message: 'loading page 1…',
      empty: undefined,
      reading: true,
    });
    expect(say([knowledge([session()], { phase: 'reading' })]).message).toBe('1 session so far, loading page 2…');
  });

  it('says that there may be more when a reading failed or was stopped', () => {
    expect(say([knowledge([session()], failed('timeout'))]).message).toBe(
      '1 session, the list may be incomplete: loading failed',
    );
    expect(say([knowledge([session()], failed('cancelled'))]).message).toBe(
      '1 session, the list may be incomplete: canceled',
    );
  });

  it('says that nothing was read yet', () => {
    expect(say([knowledge([], { phase: 'waiting', asOf: undefined })])).toMatchObject({
      message: 'not loaded yet',
      empty: undefined,
    });
  });
});

describe('a view without rows', () => {
  it.each(['noCredentials', 'ssoExpired', 'noRegion', 'accessDenied'] as const)('says of %s what to do', (code) => {
    expect(say([knowledge([], failed(code))])).toMatchObject({ empty: code, message: undefined });
    const blocked = summary({ feeds: [], blocked: { code, message: '' } });
    expect(blocked).toMatchObject({ empty: code, message: undefined });
  });

  it('tells no profile from none with a region', () => {
    const blocked = { code: 'noRegion', name: 'NoProfile', message: '/a, /b' } as const;
    expect(summary({ feeds: [], blocked })).toMatchObject({ empty: 'noProfile', message: undefined });
  });

  it('leaves other failures to their rows', () => {
    expect(say([knowledge([], failed('throttled'))]).empty).toBeUndefined();
    const blocked = { feeds: [], blocked: { code: 'profileNotFound', message: '' } } as const;
    expect(summary(blocked)).toMatchObject({ empty: undefined, message: undefined });
  });

  it('offers the policy only against a denial that it would help against', () => {
    const denied = (message: string): string | undefined =>
      say([knowledge([], { phase: 'failed', failure: { code: 'accessDenied', message } })]).empty;
    const said = 'User: x is not authorized to perform: ssm:DescribeSessions';
    expect(denied(`${said} because no identity-based policy allows it`)).toBe('accessDenied');
    expect(denied(`${said} with an explicit deny in a service control policy`)).toBeUndefined();
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

  it('does not say that none matches where AWS may have forgotten those that did', () => {
    const day = 86_400_000;
    const dated = (key: 'InvokedBefore' | 'InvokedAfter', at: number): Asked => ({
      ...asked,
      filters: [{ key, value: new Date(at).toISOString() }],
    });
    const history = (what: Asked, sessions: readonly Session[] = []): ReturnType<typeof summaryOf> => {
      const of = listing(knowledge(sessions, { state: 'History' }));
      return summaryOf(of, placesIn(of, 'History'), what, display);
    };
    expect(history(dated('InvokedBefore', now - 31 * day)).empty).toBe('nothingKept');
    expect(history(dated('InvokedBefore', now - 29 * day)).empty).toBe('nothingMatched');
    expect(history(dated('InvokedAfter', now - 31 * day)).empty).toBe('nothingMatched');
    // Who runs is known, whenever it began.
    expect(say([knowledge([])], dated('InvokedBefore', now - 31 * day)).empty).toBe('nothingMatched');
    expect(history(dated('InvokedAfter', now - 31 * day), [session()]).message).toMatch(
      /1 session as of 14:00:00 · AWS keeps sessions for 30 days after they end$/,
    );
    expect(history(dated('InvokedAfter', now - 29 * day), [session()]).message).toMatch(/14:00:00$/);
    // Whoever has run for longer than that is there, too.
    expect(say([knowledge([session()])], dated('InvokedAfter', now - 31 * day)).message).toMatch(/14:00:00$/);
  });

  it('says that this machine’s clock is wrong, and by how much', () => {
    const said = (ahead: number): string | undefined => {
      const of = listing(knowledge([session()], { ahead }));
      return summaryOf(of, placesIn(of, 'Active'), asked, { ...display, ahead }).message;
    };
    expect(said(7_199_600)).toBe('1 session as of 14:00:00 · this machine’s clock is 2 h behind');
    expect(said(-90_000_000)).toBe('1 session as of 14:00:00 · this machine’s clock is 1 d 1 h ahead');
    expect(said(0)).toBe('1 session as of 14:00:00');
  });

  it('does not say nothing before every scope has answered', () => {
    const other = { at: { ...scope, region: 'us-east-1' } };
    expect(say([knowledge([]), knowledge([], { ...other, phase: 'reading' })]).empty).toBeUndefined();
    expect(say([knowledge([]), knowledge([], { ...other, ...failed('accessDenied') })]).empty).toBeUndefined();
  });

  it('says that a workspace is restricted, until something was read', () => {
    const restricted = { scopes: [], filters: [], samples: false, restricted: true };
    expect(say([], restricted)).toMatchObject({ empty: 'restricted', description: '' });
    expect(say([knowledge([session()])], { ...asked, restricted: true }).empty).toBeUndefined();
  });
});

const dev: Scope = { profile: 'dev', region: 'eu-west-1' };
const third: Scope = { profile: 'x', region: 'us-east-1' };
const pages = [[session()]];
const cancelled = { code: 'cancelled', message: '' } as const;

describe('the summary of several scopes', () => {
  it('is a total once each has said all', () => {
    const { message, description, empty } = summary(listingAfter({ scope, pages }, { scope: dev, pages: [[]] }));
    expect([message, description, empty]).toEqual([
      '1 session in 2 scopes as of 14:00:00',
      'prod · eu-west-1',
      undefined,
    ]);
  });

  it('is no total while one is out, fails, was stopped or waits', () => {
    const read = listingAfter(
      { scope, pages },
      { scope: dev, end: 'reading' },
      { scope: third, end: { code: 'accessDenied', message: '' } },
      { scope: { profile: 'y', region: 'r' }, end: cancelled },
      { scope: { profile: 'z', region: 'r' }, end: 'waiting' },
    );
    const { message, reading } = summary(read);
    expect(message).toBe(
      '1 session in 5 scopes so far · 1 loading · 1 not loaded yet · 1 canceled · 1 could not be loaded',
    );
    expect(reading).toBe(true);
  });

  it.each(['failed', 'reading'] as const)(
    'is no total while one of them is %s, though each was complete once',
    (phase) => {
      const feeds = [
        knowledge([session()]),
        knowledge([session({ SessionId: 'b' })], {
          at: dev,
          phase,
          ...(phase === 'failed' ? { failure: { code: 'accessDenied', message: '' } as const } : {}),
        }),
      ];
      expect(say(feeds).message).toBe(
        `2 sessions in 2 scopes so far · 1 ${phase === 'failed' ? 'could not be loaded' : 'loading'}`,
      );
    },
  );

  it('is no total while one of them was never read, as in a workspace that is not trusted', () => {
    const never = knowledge([], { at: dev, phase: 'waiting', asOf: undefined });
    expect(say([knowledge([session()]), never], { ...asked, restricted: true }).message).toBe(
      '1 session in 2 scopes so far · 1 not loaded yet',
    );
    expect(say([never, knowledge([session()], { phase: 'waiting' })]).message).toBe(
      '1 session in 2 scopes so far · 2 not loaded yet',
    );
  });

  it('never says none while a token is in hand', () => {
    expect(summary(listingAfter({ scope, pages: [[]], end: 'reading' }, { scope: dev, pages: [[]] })).message).toBe(
      '2 scopes · 1 loading',
    );
  });

  it('leaves it to the rows to say that there is nothing', () => {
    expect(summary(listingAfter({ scope, pages: [[]] }, { scope: dev, pages: [[]] })).empty).toBeUndefined();
  });
});

describe('the summary of one scope', () => {
  it('says of a reading that was stopped or failed, and brought nothing, no number', () => {
    const failure = { code: 'timeout', message: '' } as const;
    const messages = [cancelled, failure].map((end) => summary(listingAfter({ scope, end })).message);
    expect(messages).toEqual(['canceled, the list may be incomplete', 'loading failed']);
  });

  it('names many scopes by their number', () => {
    expect(summary(listingAfter({ scope }, { scope: dev }), { ...asked, scopes: [scope, dev] }).description).toBe(
      '2 scopes',
    );
  });
});
