import { isBeyondMemory } from '../../request/memory';
import type { SessionFilter } from '../../request/request';
import type { DisplayContext } from '../text/displayContext';

/** Says that a filter asks for more than the service remembers; undefined if none does. */
export function retentionText(
  filters: readonly SessionFilter[],
  { now, l10n }: Pick<DisplayContext, 'now' | 'l10n'>,
): string | undefined {
  return filters.some((filter) => isBeyondMemory(filter, now))
    ? l10n.t('AWS keeps sessions for 30 days after they end')
    : undefined;
}
