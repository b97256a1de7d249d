import { describe, expect, it } from 'vitest';
import { compareKeys, groupings, groupKey } from '../../../../src/core/presentation/tree/grouping';
import { groupingLabel, groupLabel } from '../../../../src/core/presentation/tree/groupLabel';
import { listed, display, now } from '../../../support/builders';

describe('a session’s group', () => {
  it('is named by what it has', () => {
    const found = listed({ DocumentName: 'SSM-X', StartDate: now / 1000 });
    expect(groupings.map((grouping) => groupKey(found, grouping, display.zone))).toEqual([
      '["eu-west-1","prod"]',
      'i-1',
      'Connected',
      found.session.Owner,
      '2026-11-24',
      'SSM-X',
    ]);
  });

  it('of a session that has nothing is none', () => {
    const bare = { ...listed(), session: { SessionId: 's' } };
    expect(groupings.slice(1).map((grouping) => groupKey(bare, grouping, display.zone))).toEqual(
      groupings.slice(1).map(() => null),
    );
  });

  it('by day is that of the local zone', () => {
    const late = listed({ StartDate: Date.UTC(2026, 10, 24, 23, 30) / 1000 });
    expect(groupKey(late, 'day', () => 60)).toBe('2026-11-25');
  });
});

describe('groups', () => {
  const sorted = (grouping: (typeof groupings)[number], ...keys: readonly (string | null)[]): unknown =>
    [...keys].sort((a, b) => compareKeys(grouping, a, b));

  it('of statuses come from most to least alive, new ones between', () => {
    expect(sorted('status', 'Terminated', 'Failed', 'New', 'Disconnected', null, 'Connecting', 'Connected')).toEqual([
      'Connected',
      'Connecting',
      'Disconnected',
      'New',
      'Failed',
      'Terminated',
      null,
    ]);
  });

  it('of days come newest first, of names in dictionary order, and those without one last', () => {
    expect(sorted('day', null, '2026-11-01', '2026-11-03')).toEqual(['2026-11-03', '2026-11-01', null]);
    expect(sorted('target', 'b', null, 'B', 'a')).toEqual(['a', 'b', 'B', null]);
    expect(compareKeys('target', null, null)).toBe(0);
  });

  it('of scopes stay as they came', () => {
    expect(sorted('scope', 'z', 'a')).toEqual(['z', 'a']);
  });
});

describe('a group’s label', () => {
  it.each([
    ['scope', 'x', 'prod · eu-west-1'],
    ['target', 'i-\u0000', 'i-\uFFFD'],
    ['target', null, 'No target'],
    ['status', 'Connected', 'Connected'],
    ['status', null, 'No status'],
    ['owner', 'arn:aws:iam::111122223333:user/a/bob', 'bob'],
    ['owner', null, 'No owner'],
    ['document', 'SSM-X', 'SSM-X'],
    ['document', null, 'No document'],
    ['day', '2026-11-24', 'Today'],
    ['day', '2026-11-23', 'Yesterday'],
    ['day', '2026-11-22', '2026-11-22'],
    ['day', null, 'No start date'],
  ] as const)('by %s of %s is %s', (grouping, key, label) => {
    expect(groupLabel(grouping, key, [listed()], display)).toBe(label);
  });

  it('differs from grouping to grouping', () => {
    expect(new Set(groupings.map((grouping) => groupingLabel(grouping, display.l10n))).size).toBe(groupings.length);
  });
});
