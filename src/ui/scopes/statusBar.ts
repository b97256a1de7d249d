import { l10n } from 'vscode';
import { type Disposable, disposeAll, type Event } from '../../core/base/event';
import type { SessionStore } from '../../core/listing/store';
import type { Clock } from '../../core/ports';
import { scopesLabel } from '../../core/presentation/text/scopeLabel';
import type { ScopeIdentity } from '../../core/presentation/scopes/scopeIdentity';
import { statusBarText, tooltipText } from '../../core/presentation/text/sinkText';
import { watchedTooltip } from '../../core/presentation/scopes/watchedTooltip';
import type { Scope } from '../../core/sessions/scope';
import { coalesce } from '../../app/coalesce';
import type { Reader } from '../../app/reader';
import { createStatusBarItem } from '../sinks/statusBarItem';
import type { Source } from '../../app/source';
import { displayContext } from '../../app/displayContext';

/**
 * Returns the one status bar item: what is watched; a click picks other scopes. Its tooltip tells of each scope who we are
 * there and how its readings stand, and of each endpoint that is not AWS's own. Hidden until the extension is in use.
 */
export function createStatusBar(
  store: SessionStore,
  source: Source,
  reader: Reader,
  identityIn: (scope: Scope) => ScopeIdentity,
  identities: readonly { readonly onDidChange: Event<void> }[],
  clock: Clock,
): Disposable {
  const item = createStatusBarItem('ssmSessions.scope', 'SSM Sessions');
  const show = (): void => {
    const { scopes } = reader;
    if (source.samples) {
      item.show({
        text: statusBarText(l10n.t('Sample data'), 'beaker'),
        tooltip: tooltipText(l10n.t('Sample data; no AWS calls are made.\nClick to exit the sample data')),
        command: 'ssmSessions.leaveSampleData',
      });
      return;
    }
    if (scopes.length === 0) {
      item.show(undefined);
      return;
    }
    const display = displayContext(store.listing, clock, l10n);
    const lines = [
      l10n.t('SSM Sessions: {0}', scopesLabel(scopes, l10n)),
      ...watchedTooltip(store.listing, scopes, identityIn, display),
      l10n.t('Click to select other profiles or regions'),
    ];
    item.show({
      text: statusBarText(scopesLabel(scopes, l10n), 'server'),
      tooltip: tooltipText(lines.join('\n')),
      command: 'ssmSessions.pickScope',
    });
  };
  const showing = coalesce(clock, () => 500, show);
  const subscriptions = [
    source.onDidChange(show),
    reader.onDidChange(show),
    ...identities.map(({ onDidChange }) => onDidChange(show)),
    store.onDidChange(() => showing.schedule()),
    showing,
  ];
  return {
    dispose: () => {
      disposeAll(subscriptions);
      item.dispose();
    },
  };
}
