import { describe, expect, it } from 'vitest';
import { detailOf } from '../../../../src/core/presentation/sessionPage/detail';
import { listed, display, now, scope } from '../../../support/builders';
import { listingWith } from '../../../support/timeline';

const reference = { scope, state: 'Active', sessionId: 'jane-1' } as const;

const context = {
  caller: undefined,
  endpoints: [],
  note: undefined,
  pinned: false,
  changes: [],
  listing: listingWith([]),
} as const;

describe('the page of a session', () => {
  const facts = (
    members: Parameters<typeof listed>[0],
    caller?: { readonly account: string; readonly arn: string },
  ): readonly (readonly string[])[] =>
    (detailOf(reference, listed(members), { ...context, caller }, display).found?.facts ?? []).map(
      ({ name, value, more }) => (more === undefined ? [name, value] : [name, value, more]),
    );

  it('tells what there is, in words', () => {
    expect(
      facts(
        { Reason: 'deploy', MaxSessionDuration: '90', DocumentName: 'SSM-X', AccessType: 'Standard', Details: 'd' },
        { account: '111122223333', arn: 'a' },
      ),
    ).toEqual([
      [
        'Owner',
        'jane@example.com · Admin',
        'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/jane@example.com',
      ],
      ['Target', 'i-1'],
      ['Started', '2026-11-24 13:48:00 +00:00'],
      ['Running for', '12 min'],
      ['Time left', '1 h 18 min', 'max duration 1 h 30 min'],
      ['Reason', 'deploy'],
      ['Document', 'SSM-X'],
      ['Access type', 'Standard'],
      ['Details', 'd'],
      ['Profile and region', 'prod · eu-west-1', 'Account 111122223333'],
    ]);
  });

  it('tells when it ended, and how long it was', () => {
    expect(facts({ EndDate: (now - 60_000) / 1000 })).toContainEqual(['Ended', '2026-11-24 13:59:00 +00:00']);
    expect(facts({ EndDate: (now - 60_000) / 1000 })).toContainEqual(['Duration', '11 min']);
  });

  it('leaves out what a session does not have, and what is no number of minutes', () => {
    const bare = { SessionId: 's', MaxSessionDuration: 'ages' };
    const found = detailOf(reference, { ...listed(), session: bare }, context, display).found;
    expect(found?.facts).toEqual([{ name: 'Profile and region', value: 'prod · eu-west-1' }]);
    expect(found?.statusLabel).toBe('No status');
  });

  it('says an owner that is no ARN once', () => {
    expect(facts({ Owner: 'somebody' })).toContainEqual(['Owner', 'somebody']);
  });

  it('has no more than its title and a note before the session is found', () => {
    const detail = detailOf(
      { ...reference, sessionId: 'a\u202Eb' },
      undefined,
      { ...context, note: 'Reading…' },
      display,
    );
    expect(detail).toMatchObject({ title: 'a\uFFFDb', found: undefined, note: 'Reading…' });
  });

  it('has the JSON of the CLI, with members of the future', () => {
    const future = listed({ Future: [1] });
    expect(detailOf(reference, future, context, display).found?.json).toMatchObject({
      SessionId: 'jane-1',
      StartDate: '2026-11-24T13:48:00+00:00',
      Future: [1],
    });
  });
});
