import { env, l10n, window } from 'vscode';
import type { ListedSession } from '../../core/listing/listing';

/** Puts one line per session on the clipboard; what a session does not have is left out, and `nothing` is said if none has it. */
export async function copyFrom(
  listed: readonly ListedSession[],
  textOf: (listed: ListedSession) => string | undefined,
  nothing = l10n.t('There is nothing to copy: AWS gave no value for that.'),
): Promise<void> {
  const texts = [...new Set(listed.map(textOf).filter((text) => text !== undefined))];
  if (texts.length > 0) {
    await copyText(texts.join('\n'), texts.length);
  } else if (listed.length > 0) {
    void window.showInformationMessage(nothing);
  }
}

/** Puts a text on the clipboard and says so for a moment; `count` is the number of things in it. */
export async function copyText(text: string, count = 1): Promise<void> {
  await env.clipboard.writeText(text);
  const said = count === 1 ? l10n.t('$(check) Copied') : l10n.t('$(check) Copied {0}', count);
  window.setStatusBarMessage(said, 2000);
}
