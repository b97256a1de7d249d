import { clean } from '../../base/text';
import { localDay } from '../../base/time';
import type { ListedSession } from '../../listing/listing';
import { ownerName } from '../../sessions/owner';
import type { Grouping } from './grouping';
import type { DisplayContext } from '../text/displayContext';
import { scopeLabel } from '../text/scopeLabel';
import { statusLabel } from '../text/statusLabel';

const day = 86_400_000;

/** Returns the name of a group. `sessions` are those in it, at least one. */
export function groupLabel(
  grouping: Grouping,
  key: string | null,
  sessions: readonly ListedSession[],
  display: DisplayContext,
): string {
  const { l10n } = display;
  switch (grouping) {
    case 'scope':
      return sessions[0] ? scopeLabel(sessions[0].scope, l10n) : '';
    case 'target':
      return key === null ? l10n.t('No target') : clean(key);
    case 'status':
      return statusLabel(key, l10n);
    case 'owner':
      return key === null ? l10n.t('No owner') : clean(ownerName(key));
    case 'document':
      return key === null ? l10n.t('No document') : clean(key);
    case 'day':
      return key === null ? l10n.t('No start date') : dayLabel(key, display);
  }
}

function dayLabel(key: string, { now, zone, l10n }: DisplayContext): string {
  if (key === localDay(now, zone)) {
    return l10n.t('Today');
  }
  return key === localDay(now - day, zone) ? l10n.t('Yesterday') : key;
}

/** Returns the name of a grouping, as the picker names it. */
export function groupingLabel(grouping: Grouping, l10n: DisplayContext['l10n']): string {
  switch (grouping) {
    case 'scope':
      return l10n.t('Profile and region');
    case 'target':
      return l10n.t('Target');
    case 'status':
      return l10n.t('Status');
    case 'owner':
      return l10n.t('Owner');
    case 'day':
      return l10n.t('Day');
    case 'document':
      return l10n.t('Document');
  }
}
