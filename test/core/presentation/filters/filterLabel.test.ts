import { describe, expect, it } from 'vitest';
import { filterLabel, filtersSummary, filterValue } from '../../../../src/core/presentation/filters/filterLabel';
import { filterKeys } from '../../../../src/core/request/filterKeys';
import { display } from '../../../support/builders';

describe('filters in words', () => {
  it('have a name for every key, and the key itself for others', () => {
    expect(filterKeys.map((key) => filterLabel(key, display.l10n))).toEqual([
      'Started after',
      'Started before',
      'Target',
      'Owner',
      'Status',
      'Session ID',
      'Access type',
    ]);
    expect(filterLabel('New\u202EKey', display.l10n)).toBe('New\uFFFDKey');
  });

  it('show times in the local zone, and what is no time as it is', () => {
    expect(filterValue({ key: 'InvokedAfter', value: '2026-11-24T14:00:00Z' }, { zone: () => 60 })).toBe(
      '2026-11-24 15:00:00',
    );
    expect(filterValue({ key: 'InvokedAfter', value: 'soon' }, display)).toBe('soon');
    expect(filterValue({ key: 'SessionId', value: '2026-11-24' }, display)).toBe('2026-11-24');
  });

  it('are one line', () => {
    const filters = [
      { key: 'Target', value: 'i-1' },
      { key: 'InvokedBefore', value: '2026-11-24T14:00:00Z' },
    ];
    expect(filtersSummary(filters, display)).toBe('Target i-1, Started before 2026-11-24 14:00:00');
  });
});
