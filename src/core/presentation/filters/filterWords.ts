import { clean } from '../../base/text';
import { localDateTime } from '../../base/time';
import type { SessionFilter } from '../../request/request';
import type { Look } from '../text/look';

/** Returns the name of a filter key on the screen; unknown keys as they are. */
export function filterLabel(key: string, l10n: Look['l10n']): string {
  switch (key) {
    case 'InvokedAfter':
      return l10n.t('Started after');
    case 'InvokedBefore':
      return l10n.t('Started before');
    case 'Target':
      return l10n.t('Target');
    case 'Owner':
      return l10n.t('Owner');
    case 'Status':
      return l10n.t('Status');
    case 'SessionId':
      return l10n.t('Session ID');
    case 'AccessType':
      return l10n.t('Access type');
    default:
      return clean(key);
  }
}

/** Returns a filter's value as it is shown: dates in the local zone, anything else as it is. */
export function filterValue({ key, value }: SessionFilter, { zone }: Pick<Look, 'zone'>): string {
  const at = key === 'InvokedAfter' || key === 'InvokedBefore' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? clean(value) : localDateTime(at, zone);
}

/** Filters in one line: `Target i-0abc, Started after 2026-11-24 14:00:00`. */
export function filtersLine(filters: readonly SessionFilter[], look: Pick<Look, 'zone' | 'l10n'>): string {
  return filters.map((filter) => `${filterLabel(filter.key, look.l10n)} ${filterValue(filter, look)}`).join(', ');
}
