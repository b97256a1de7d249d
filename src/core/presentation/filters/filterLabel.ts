import { own } from '../../base/own';
import { clean } from '../../base/text';
import { localDateTime } from '../../base/time';
import { type FilterKey, isTimeKey } from '../../request/filterKeys';
import type { SessionFilter } from '../../request/request';
import type { DisplayContext } from '../text/displayContext';

/** The words for a filter key. */
export interface FilterWords {
  /** Names the key where sessions are filtered by it. */
  readonly label: string;
  /** Says in an empty box what can be typed. */
  readonly placeholder: string;
  /** Says in a request which sessions are meant; a sentence. */
  readonly help: string;
}

const time = (l10n: DisplayContext['l10n']): string =>
  l10n.t('Enter a time: 2026-11-24, 2026-11-24T14:00, “2 hours ago”, “yesterday”');

const words: Readonly<Record<FilterKey, (l10n: DisplayContext['l10n']) => FilterWords>> = {
  InvokedAfter: (l10n) => ({
    label: l10n.t('Started after'),
    placeholder: time(l10n),
    help: l10n.t('Sessions that started at this time or later.'),
  }),
  InvokedBefore: (l10n) => ({
    label: l10n.t('Started before'),
    placeholder: time(l10n),
    help: l10n.t('Sessions that started before this time.'),
  }),
  Target: (l10n) => ({
    label: l10n.t('Target'),
    placeholder: l10n.t('Enter an instance, managed node, or task ID'),
    help: l10n.t('Sessions on this instance, managed node or task.'),
  }),
  Owner: (l10n) => ({
    label: l10n.t('Owner'),
    placeholder: l10n.t('Enter an ARN, or “me”'),
    help: l10n.t('Sessions of the user or role with this ARN.'),
  }),
  Status: (l10n) => ({
    label: l10n.t('Status'),
    placeholder: l10n.t('Select a status'),
    help: l10n.t('Sessions with this status: Connected, Connecting, Disconnected, Terminated, Terminating or Failed.'),
  }),
  SessionId: (l10n) => ({
    label: l10n.t('Session ID'),
    placeholder: l10n.t('Session ID'),
    help: l10n.t('The session with this id.'),
  }),
  AccessType: (l10n) => ({
    label: l10n.t('Access type'),
    placeholder: l10n.t('Select an access type'),
    help: l10n.t('Standard sessions, or those of just-in-time node access (JustInTime).'),
  }),
};

/** Gives the words for a filter key; undefined for keys that we do not know. */
export function filterWords(key: FilterKey, l10n: DisplayContext['l10n']): FilterWords;
export function filterWords(key: string, l10n: DisplayContext['l10n']): FilterWords | undefined;
export function filterWords(key: string, l10n: DisplayContext['l10n']): FilterWords | undefined {
  return own(words, key)?.(l10n);
}

/** Names a filter key as the screen does; unknown keys as they are. */
export function filterLabel(key: string, l10n: DisplayContext['l10n']): string {
  return filterWords(key, l10n)?.label ?? clean(key);
}

/** Returns a filter's value as it is shown: dates in the local zone, anything else as it is. */
export function filterValue({ key, value }: SessionFilter, { zone }: Pick<DisplayContext, 'zone'>): string {
  const at = isTimeKey(key) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? clean(value) : localDateTime(at, zone);
}

/** Filters in one line: `Target i-0abc, Started after 2026-11-24 14:00:00`. */
export function filtersSummary(
  filters: readonly SessionFilter[],
  display: Pick<DisplayContext, 'zone' | 'l10n'>,
): string {
  return filters.map((filter) => `${filterLabel(filter.key, display.l10n)} ${filterValue(filter, display)}`).join(', ');
}
