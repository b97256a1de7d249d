import { l10n, StatusBarAlignment, window } from 'vscode';
import { escapeIcons } from '../core/base/text';
import type { Disposable, Event } from '../core/base/event';
import type { SessionStore } from '../core/listing/store';
import type { Clock } from '../core/ports';
import { scopesWords } from '../core/presentation/scopeWords';
import type { ScopeIdentity } from '../core/presentation/scopeTooltip';
import { watchedLines } from '../core/presentation/watched';
import type { Scope } from '../core/sessions/scope';
import { localZone } from './clock';
import { coalesce } from './coalesce';
import type { Reader } from './reader';
import { awsSettings } from './settings';
import type { Source } from './source';

/**
 * The one status bar item: what is watched; a click picks other scopes. Its tooltip tells of each scope who we are there and
 * how its readings stand. Hidden until the extension is in use.
 */
export function createStatusBar(
  store: SessionStore,
  source: Source,
  reader: Reader,
  identityIn: (scope: Scope) => ScopeIdentity,
  identities: readonly { readonly onDidChange: Event<void> }[],
  clock: Clock,
): Disposable {
  const item = window.createStatusBarItem('ssmSessions.scope', StatusBarAlignment.Left, 0);
  item.name = 'SSM Sessions';
  const show = (): void => {
    const { scopes } = reader;
    item.command = source.samples ? 'ssmSessions.leaveSampleData' : 'ssmSessions.pickScope';
    if (source.samples) {
      item.text = l10n.t('$(beaker) Sample data');
      item.tooltip = l10n.t(
        'SSM Sessions shows made-up sessions and asks AWS nothing.\nClick to leave the sample data',
      );
      item.show();
      return;
    }
    if (scopes.length === 0) {
      item.hide();
      return;
    }
    const look = { now: clock.now(), zone: localZone, l10n };
    item.text = `$(server) ${escapeIcons(scopesWords(scopes, l10n))}`;
    item.tooltip = [
      l10n.t('SSM Sessions reads {0}', scopesWords(scopes, l10n)),
      ...watchedLines(store.listing, scopes, identityIn, look),
      ...(awsSettings.endpointUrl.value === undefined ? [] : [l10n.t('Endpoint {0}', awsSettings.endpointUrl.value)]),
      l10n.t('Click to pick other profiles or regions'),
    ].join('\n');
    item.show();
  };
  const showing = coalesce(clock, () => 500, show);
  const subscriptions = [
    source.onDidChange(show),
    reader.onDidChange(show),
    ...identities.map(({ onDidChange }) => onDidChange(show)),
    store.onDidChange(() => showing.wish()),
    showing,
  ];
  return {
    dispose: () => {
      for (const subscription of subscriptions) {
        subscription.dispose();
      }
      item.dispose();
    },
  };
}
