import type { ExtensionContext } from 'vscode';
import { SessionStore } from './core/listing/store';
import type { SsmSessionsApi } from './ui/api';
import { lazyAws } from './ui/aws';
import { awsOptions } from './ui/awsOptions';
import { Callers } from './ui/callers';
import { clock } from './ui/clock';
import { registerCommands } from './ui/commands';
import { commandTable } from './ui/commandTable';
import { trackContext } from './ui/contextTracker';
import { CurrentView } from './ui/currentView';
import { createLog } from './ui/log';
import { SessionPanel } from './ui/panels/sessionPanel';
import { createApi } from './ui/publicApi';
import { Reader } from './ui/reader';
import { onDidChangeAwsSettings, viewSettings } from './ui/settings';
import { createStatusBar } from './ui/statusBar';
import { SessionsTree } from './ui/tree/sessionsTree';

/** Makes the parts and connects them. Loads no SDK, reads nothing: that begins when a view is looked at. */
export function activate({ subscriptions, extensionUri, workspaceState }: ExtensionContext): SsmSessionsApi {
  const log = createLog();
  const aws = lazyAws(async () => (await import('./aws/door')).createAws(awsOptions()));
  const store = new SessionStore(aws, clock, { parallel: () => viewSettings.parallelHistory.value });
  const view = new CurrentView(workspaceState);
  const reader = new Reader(store, aws, view, log);
  const callers = new Callers(aws, log);
  const trees = (['Active', 'History'] as const).map(
    (state) => new SessionsTree(state, { store, view, reader, clock }),
  );
  const panel = new SessionPanel({ extensionUri, store, reader, callers, clock });
  const { api, ...apiParts } = createApi(store, reader, clock);

  subscriptions.push(
    ...registerCommands(commandTable({ store, profiles: aws, clock, view, reader, callers, trees, panel, log }), log),
    reader.onDidChange(() => reader.scope && callers.learn(reader.scope)),
    onDidChangeAwsSettings(() => {
      aws.remake();
      callers.forget();
      void reader.again();
    }),
    trackContext(store, view),
    createStatusBar(reader, callers),
    apiParts,
    panel,
    ...trees,
    callers,
    reader,
    view,
    store,
    aws,
    log,
  );
  return api;
}
