import { env, l10n, window } from 'vscode';
import type { ListedSession } from '../../core/listing/listing';

/** Puts one line per session on the clipboard; what a session does not have is left out, and said. */
export async function copyFrom(
  listed: readonly ListedSession[],
  textOf: (listed: ListedSession) => string | undefined,
): Promise<void> {
  const texts = [...new Set(listed.map(textOf).filter((text) => text !== undefined))];
  if (listed.length === 0) {
    return;
  }
  if (texts.length === 0) {
    void window.showInformationMessage(l10n.t('There is nothing to copy: AWS gave no value for that.'));
    return;
  }
  await env.clipboard.writeText(texts.join('\n'));
  window.setStatusBarMessage(
    texts.length === 1 ? l10n.t('$(check) Copied') : l10n.t('$(check) Copied {0} lines', texts.length),
    2000,
  );
}
