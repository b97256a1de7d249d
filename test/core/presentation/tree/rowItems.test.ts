import { describe, expect, it } from 'vitest';
import { rowItemOf } from '../../../../src/core/presentation/tree/rowItems';
import type { FailureRow, GroupRow, SessionRow } from '../../../../src/core/presentation/tree/row';
import { listed, display, now, scope } from '../../../support/builders';

const row = (...args: Parameters<typeof listed>): SessionRow => ({
  kind: 'session',
  id: 'x',
  parent: undefined,
  listed: listed(...args),
  alsoIn: [],
});
const group = (members: Partial<GroupRow>): GroupRow => ({
  kind: 'group',
  id: 'g',
  parent: undefined,
  grouping: 'target',
  key: 'i-1',
  sessions: [listed()],
  children: [],
  growing: false,
  open: true,
  ...members,
});

describe('a session’s row', () => {
  it('tells how long it has run, who owns it, and why', () => {
    expect(rowItemOf(row({ Reason: 'deploy' }), display)).toMatchObject({
      label: 'jane-1',
      description: '12 min · jane@example.com · deploy',
      icon: { id: 'circle-filled', color: 'charts.green' },
      tags: ['session', 'active'],
    });
  });

  it('of one that has ended tells when it began and how long it ran', () => {
    const ended = row({ Status: 'Terminated', EndDate: (now - 60_000) / 1000 }, { state: 'History' });
    expect(rowItemOf(ended, display)).toMatchObject({
      description: '2026-11-24 13:48 · 11 min · jane@example.com',
      tags: ['session', 'ended'],
    });
  });

  it('that was not read again says when it was seen', () => {
    expect(rowItemOf(row({}, { stale: true, asOf: now - 60_000 }), display)).toMatchObject({
      description: 'as of 13:59:00 · 12 min · jane@example.com',
      icon: { id: 'history' },
    });
  });

  it('is read out whole, and without an age', () => {
    expect(rowItemOf(row({}, { stale: true }), display).spoken).toBe(
      'Session jane-1, Connected, target i-1, owner jane@example.com, started 2026-11-24 13:48:00, not refreshed, may have changed, prod · eu-west-1',
    );
  });

  it('makes do with an id', () => {
    const bare = { ...row(), listed: { ...listed(), session: { SessionId: 's' } } };
    expect(rowItemOf(bare, display)).toMatchObject({
      label: 's',
      description: '',
      icon: { id: 'question' },
      spoken: 'Session s, No status, prod · eu-west-1',
    });
  });

  it('hides nothing in its texts', () => {
    expect(rowItemOf(row({ SessionId: 'a\u202Eb\nc', Reason: 'x\u0000' }), display)).toMatchObject({
      label: 'a\uFFFDb c',
      description: '12 min · jane@example.com · x\uFFFD',
    });
  });
});

describe('a group’s row', () => {
  it('counts per status, and only names the number where it is a status', () => {
    const sessions = [listed(), listed({ Status: 'Disconnected' }), listed()];
    expect(rowItemOf(group({ sessions }), display).description).toBe('2 connected · 1 disconnected');
    expect(rowItemOf(group({ grouping: 'status', key: 'Connected', sessions }), display).description).toBe('3');
  });

  it('names no total while more may come', () => {
    expect(rowItemOf(group({ growing: true }), display).description).toBe('1 so far');
  });

  it('agrees with the rows below it: what has ended since is counted as that, whatever the group is by', () => {
    const sessions = [listed(), listed({ SessionId: 'b' }, { vanished: true })];
    expect(rowItemOf(group({ sessions }), display).description).toBe('1 connected · 1 ended');
    expect(rowItemOf(group({ sessions, grouping: 'status', key: 'Connected' }), display).description).toBe(
      '1 connected · 1 ended',
    );
    expect(rowItemOf(group({ sessions, growing: true }), display).description).toBe('1 so far · 1 ended');
    expect(rowItemOf(group({ sessions: sessions.slice(1) }), display)).toMatchObject({
      description: '1 ended',
      spoken: 'i-1, 1 ended',
    });
  });

  it.each([
    ['target', 'i-1', 'vm'],
    ['target', 'mi-1', 'server'],
    ['target', 'ecs:a_b_c', 'package'],
    ['target', null, 'vm'],
    ['scope', 'x', 'cloud'],
    ['status', 'Failed', 'error'],
    ['owner', 'x', 'account'],
    ['day', '2026-11-24', 'calendar'],
    ['document', 'x', 'file-code'],
  ] as const)('of %s %s has the icon %s', (grouping, key, icon) => {
    expect(rowItemOf(group({ grouping, key }), display).icon.id).toBe(icon);
  });
});

describe('a failure’s row', () => {
  const failure: FailureRow = {
    kind: 'failure',
    id: 'f',
    parent: undefined,
    scope,
    failure: { code: 'throttled', message: 'Rate exceeded' },
    asOf: undefined,
  };

  it('says what is wrong and what to do', () => {
    expect(rowItemOf(failure, display)).toMatchObject({
      label: 'prod · eu-west-1: AWS is throttling these requests',
      description: 'Wait a little, then refresh',
      tags: ['failure', 'readable'],
    });
  });

  it('says of when the rows are that stayed', () => {
    const { description, spoken } = rowItemOf({ ...failure, asOf: now }, display);
    expect(description).toBe('Wait a little, then refresh · showing data from 14:00:00');
    expect(spoken).toBe(
      'prod · eu-west-1: AWS is throttling these requests. Wait a little, then refresh. showing data from 14:00:00',
    );
  });
});
