import { zoneOf } from '../../core/base/zoneTable';
import type { Look } from '../../core/presentation/text/look';
import type { PageLook } from '../../core/presentation/timeline/messages';
import { english } from '../../core/base/words';

/** Returns the look of a page: the extension's time, zone and language. */
export function lookOf({ now, zone, strings }: PageLook): Look {
  return {
    now,
    zone: zoneOf(zone),
    l10n: { t: (message, ...args) => english(strings?.[message] ?? message, ...args) },
  };
}
