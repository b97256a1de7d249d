import type { DisplayContext } from './displayContext';

const units = { d: 86_400_000, h: 3_600_000, min: 60_000 } as const;

/**
 * Returns a duration in its two largest units: `2 d 3 h`, `1 h 5 min`, `12 min`, `under a minute`. `ms` in milliseconds;
 * below zero, as if the service's clock is ahead of ours, it is `under a minute`; between dates that are none it is `?`.
 */
export function duration(ms: number, l10n: DisplayContext['l10n']): string {
  if (!Number.isFinite(ms)) {
    return '?';
  }
  const days = Math.floor(ms / units.d);
  const hours = Math.floor((ms % units.d) / units.h);
  const minutes = Math.floor((ms % units.h) / units.min);
  if (days > 0) {
    return hours > 0 ? l10n.t('{0} d {1} h', days, hours) : l10n.t('{0} d', days);
  }
  if (hours > 0) {
    return minutes > 0 ? l10n.t('{0} h {1} min', hours, minutes) : l10n.t('{0} h', hours);
  }
  return minutes > 0 ? l10n.t('{0} min', minutes) : l10n.t('under a minute');
}
