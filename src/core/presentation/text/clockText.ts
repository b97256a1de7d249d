import { duration } from './durations';
import type { DisplayContext } from './displayContext';

const minute = 60_000;

/** Says that this machine's clock is wrong, and by how much, since ages go by the service's; undefined if it is right. */
export function clockText({ ahead = 0, l10n }: DisplayContext): string | undefined {
  if (ahead === 0) {
    return undefined;
  }
  const difference = duration(Math.round(Math.abs(ahead) / minute) * minute, l10n);
  return ahead > 0
    ? l10n.t('this machine’s clock is {0} behind', difference)
    : l10n.t('this machine’s clock is {0} ahead', difference);
}
