import { env, l10n } from 'vscode';
import type { ListedSession } from '../../core/listing/listing';
import { notificationText, statusBarText } from '../../core/presentation/text/sinkText';
import { sayBriefly, tellInfo } from '../sinks/tell';

/**
 * Puts one line per session on the clipboard; what a session does not have is left out, and `nothing` is said if none
 * has it.
 */
export async function copyFrom(
  listed: readonly ListedSession[],
  textOf: (listed: ListedSession) => string | undefined,
  nothing = l10n.t('Nothing to copy: AWS returned no value for this.'),
): Promise<void> {
  const texts = [...new Set(listed.map(textOf).filter((text) => text !== undefined))];
  if (texts.length > 0) {
    await copyText(texts.join('\n'), texts.length);
  } else if (listed.length > 0) {
    void tellInfo(notificationText(nothing));
  }
}

/** Puts a text on the clipboard and says so for a moment; `count` is the number of things in it. */
export async function copyText(text: string, count = 1): Promise<void> {
  await env.clipboard.writeText(text);
  sayBriefly(statusBarText(count === 1 ? l10n.t('Copied') : l10n.t('Copied {0}', count), 'check'));
}
