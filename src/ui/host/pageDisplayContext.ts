import { env, l10n } from 'vscode';
import { zoneTable } from '../../core/base/zoneTable';
import type { PageLook } from '../../core/presentation/timeline/messages';
import { localZone } from '../../app/localZone';

const day = 86_400_000;

/** Returns the look that a page needs to speak as the extension does. */
export function pageDisplayContext(now: number): PageLook {
  return {
    now,
    zone: zoneTable(localZone, now - 400 * day, now + 2 * day),
    strings: l10n.bundle,
    language: env.language,
  };
}
