import { zoneOf } from '../../core/base/zoneTable';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import type { PageLook } from '../../core/presentation/timeline/messages';
import { english } from '../../core/base/l10n';

/** Returns the look of a page: the extension's time, zone and language. */
export function displayContextOf({ now, zone, strings }: PageLook): DisplayContext {
  return {
    now,
    zone: zoneOf(zone),
    l10n: { t: (message, ...args) => english(strings?.[message] ?? message, ...args) },
  };
}
