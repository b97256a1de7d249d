import type { WhenPreset } from '../../request/when';
import type { DisplayContext } from '../text/displayContext';

/** Returns the name of a preset time. */
export function whenPresetLabel(id: WhenPreset['id'], l10n: DisplayContext['l10n']): string {
  switch (id) {
    case 'lastHour':
      return l10n.t('Last hour');
    case 'today':
      return l10n.t('Today');
    case 'yesterday':
      return l10n.t('Yesterday');
    case 'last24Hours':
      return l10n.t('Last 24 hours');
    case 'last7Days':
      return l10n.t('Last 7 days');
    case 'last30Days':
      return l10n.t('Last 30 days');
  }
}
