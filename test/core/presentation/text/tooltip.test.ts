import { describe, expect, it } from 'vitest';
import { tooltipOf } from '../../../../src/core/presentation/text/tooltip';
import { listed, display, now } from '../../../support/builders';

describe('a session’s tooltip', () => {
  const lines = (...args: Parameters<typeof listed>): readonly string[] =>
    tooltipOf(listed(...args), [], display).map(({ name, value }) => `${name}: ${value}`);

  it('has every member in the model’s order, those of the future, and the scope', () => {
    expect(
      lines({
        Future: { a: [1] },
        EndDate: now / 1000,
        DocumentName: 'SSM-X',
        Reason: 'two\nlines',
        Details: 'd',
        OutputUrl: { S3OutputUrl: 's3://x' },
        MaxSessionDuration: '90',
        AccessType: 'Standard',
      }),
    ).toEqual([
      'SessionId: jane-1',
      'Target: i-1',
      'Status: Connected',
      'StartDate: 2026-11-24 13:48:00',
      'EndDate: 2026-11-24 14:00:00',
      'DocumentName: SSM-X',
      'Owner: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/jane@example.com',
      'Reason: two\nlines',
      'Details: d',
      'OutputUrl: {"S3OutputUrl":"s3://x"}',
      'MaxSessionDuration: 90 (1 h 30 min)',
      'AccessType: Standard',
      'Future: {"a":[1]}',
      'Profile and region: prod · eu-west-1',
    ]);
  });

  it('leaves out what is empty', () => {
    const shown = lines({ Reason: '', OutputUrl: {}, MaxSessionDuration: 'ages' });
    expect(shown.filter((line) => /Reason|OutputUrl/.test(line))).toEqual([]);
    expect(shown).toContain('MaxSessionDuration: ages');
  });

  it('says when a session that may have changed was last seen', () => {
    expect(lines({}, { stale: true, asOf: now }).at(-1)).toBe('Last seen: 2026-11-24 14:00:00');
    expect(lines({}, { stale: false }).at(-1)).toBe('Profile and region: prod · eu-west-1');
  });

  it('hides nothing', () => {
    expect(lines({ 'Na\u202Eme': 'v\u0000' })).toContain('Na\uFFFDme: v\uFFFD');
  });
});
