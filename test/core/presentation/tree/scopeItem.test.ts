import { describe, expect, it } from 'vitest';
import type { Failure, FailureCode } from '../../../../src/core/base/failure';
import type { FeedKnowledge } from '../../../../src/core/listing/listing';
import type { RowItem } from '../../../../src/core/presentation/tree/rowItem';
import type { ScopeRow } from '../../../../src/core/presentation/tree/row';
import { scopeItem } from '../../../../src/core/presentation/tree/scopeItem';
import { knowledge, listed, display, scope, now } from '../../../support/builders';

const face = (members: Partial<FeedKnowledge>, row: Partial<ScopeRow> = {}): RowItem =>
  scopeItem(
    {
      kind: 'scope',
      id: 's',
      parent: undefined,
      scope,
      knowledge: knowledge([], members),
      sessions: [],
      elsewhere: 0,
      open: true,
      children: [],
      ...row,
    },
    display,
  );
const failed = (code: FailureCode, more: Partial<Failure> = {}): Partial<FeedKnowledge> => ({
  phase: 'failed',
  failure: { code, message: '', ...more },
});

describe('a scope’s row', () => {
  it('says of one that was read how many there are, and goes on to say so while it is read again', () => {
    expect(face({}).description).toBe('no sessions');
    expect(face({}, { sessions: [listed(), listed({ Status: 'Connecting' })] }).description).toBe(
      '1 connected · 1 connecting',
    );
    expect(face({}).icon).toEqual({ id: 'cloud' });
    expect(face({ phase: 'reading' })).toEqual(face({}));
    expect(face({ phase: 'reading', throttledUntil: now + 1 }).description).toMatch(/^Throttled by AWS, retrying at /);
    const stopped = { phase: 'reading', failure: { code: 'cancelled', message: '' } } as const;
    expect(face(stopped).description).toBe('loading page 1…');
  });

  it('never says none of one that is not read, is being read, or shows them elsewhere', () => {
    expect(face({ phase: 'waiting', asOf: undefined }).description).toBe('not loaded yet');
    expect(face({ phase: 'reading', asOf: undefined })).toMatchObject({
      description: 'loading page 1…',
      icon: { id: 'loading~spin' },
    });
    expect(face({ phase: 'reading', asOf: undefined }, { sessions: [listed()] }).description).toBe(
      '1 so far · loading page 1…',
    );
    expect(face({}, { elsewhere: 2 }).description).toBe('2 listed under another profile of this account');
  });

  it('tells a failure with its next step, and as of when what it still shows is', () => {
    const { description, icon, tags, spoken } = face(failed('timeout'), { sessions: [listed()] });
    expect(description).toMatch(/^AWS did not respond in time · .+ · 1 connected · showing data from 14:00:00$/);
    expect(icon).toEqual({ id: 'warning', color: 'list.warningForeground' });
    expect(tags).toEqual(['scope', 'readable', 'failure']);
    expect(spoken).toMatch(/^prod · eu-west-1, AWS did not respond in time, /);
    expect(face({ ...failed('timeout'), phase: 'reading' })).toEqual(face(failed('timeout')));
    expect(face(failed('timeout')).description).not.toMatch(/showing|no sessions/);
  });

  it('is no warning where the user stopped, or gave no code', () => {
    expect(face(failed('cancelled'))).toMatchObject({
      description: 'canceled, the list may be incomplete',
      icon: { id: 'cloud' },
      tags: ['scope', 'readable'],
    });
    expect(face(failed('mfaCancelled')).icon).toEqual({ id: 'circle-slash' });
  });

  it('says of the clock only what this scope has answered', () => {
    const row = { kind: 'scope', id: 's', parent: undefined, scope, sessions: [], elsewhere: 0, open: true } as const;
    const described = (ahead: number | undefined): string =>
      scopeItem({ ...row, children: [], knowledge: knowledge([], { ahead }) }, { ...display, ahead: 7_200_000 })
        .description;
    expect(described(7_200_000)).toBe('no sessions · this machine’s clock is 2 h behind');
    expect(described(undefined)).toBe('no sessions');
  });

  it('offers what helps: to sign in, or the policy, if it is one that would help', () => {
    expect(face(failed('ssoExpired')).tags).toContain('signedOut');
    const denied =
      'User: x is not authorized to perform: ssm:DescribeSessions because no identity-based policy allows it';
    expect(face(failed('accessDenied', { message: denied })).tags).toContain('denied');
    expect(face(failed('accessDenied', { message: denied, name: 'ForbiddenException' })).tags).not.toContain('denied');
  });
});
