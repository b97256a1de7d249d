import { l10n, StatusBarAlignment, window } from 'vscode';
import { escapeIcons } from '../core/base/text';
import type { Disposable } from '../core/base/event';
import { scopeWords } from '../core/presentation/scopeWords';
import type { Callers } from './callers';
import type { Reader } from './reader';
import { awsSettings } from './settings';

/** The one status bar item: what is watched; a click picks another scope. Hidden until the extension is in use. */
export function createStatusBar(reader: Reader, callers: Callers): Disposable {
  const item = window.createStatusBarItem('ssmSessions.scope', StatusBarAlignment.Left, 0);
  item.name = 'SSM Sessions';
  item.command = 'ssmSessions.pickScope';
  const show = (): void => {
    const { scope } = reader;
    if (scope === undefined) {
      item.hide();
      return;
    }
    const caller = callers.in(scope);
    item.text = `$(server) ${escapeIcons(scopeWords(scope, l10n))}`;
    item.tooltip = [
      l10n.t('SSM Sessions reads {0}', scopeWords(scope, l10n)),
      ...(caller ? [l10n.t('Account {0}', caller.account), caller.arn] : []),
      ...(awsSettings.endpointUrl.value === undefined ? [] : [l10n.t('Endpoint {0}', awsSettings.endpointUrl.value)]),
      l10n.t('Click to pick another profile or region'),
    ].join('\n');
    item.show();
  };
  const subscriptions = [reader.onDidChange(show), callers.onDidChange(show)];
  return {
    dispose: () => {
      for (const subscription of subscriptions) {
        subscription.dispose();
      }
      item.dispose();
    },
  };
}
