import type { ExtensionContext } from 'vscode';
import type { ListedSession } from './core/listing/listing';
import { SessionStore } from './core/listing/store';
import type { Aws, AwsOptions } from './core/ports';
import type { SsmSessionsApi } from './ui/api';
import { lazyAws } from './ui/aws';
import { awsOptions } from './ui/awsOptions';
import { Callers, learnCallers } from './ui/callers';
import { clock } from './ui/clock';
import { registerCommands } from './ui/commands';
import { commandTable } from './ui/commandTable';
import { trackContext } from './ui/contextTracker';
import { CurrentView } from './ui/currentView';
import { lazyRequests } from './ui/lazyRequests';
import { createLog } from './ui/log';
import { doSessionWish } from './ui/actions/sessionWishes';
import { SessionPanels } from './ui/panels/sessionPanels';
import { TimelinePanel } from './ui/panels/timelinePanel';
import { SessionDocuments } from './ui/sessionDocuments';
import { createApi } from './ui/publicApi';
import { logReadings } from './ui/readingLog';
import { Reader } from './ui/reader';
import { recoverByItself } from './ui/recovery';
import { onDidChangeAwsSettings, viewSettings } from './ui/settings';
import { createStatusBar } from './ui/statusBar';
import { SessionsTree } from './ui/tree/sessionsTree';

/** Makes the parts and connects them. Loads no SDK, reads nothing: that begins when a view is looked at. */
export function activate({ subscriptions, extensionUri, workspaceState }: ExtensionContext): SsmSessionsApi {
  const log = createLog();
  const openAws = async (options: AwsOptions): Promise<Aws> => (await import('./aws/door')).createAws(options);
  const aws = lazyAws(async () => openAws(awsOptions()));
  const callers = new Callers(aws, log);
  const store = new SessionStore(aws, clock, {
    account: callers.accountOf,
    parallel: () => viewSettings.parallelHistory.value,
  });
  const view = new CurrentView(workspaceState);
  const reader = new Reader(store, aws, view, log);
  const trees = (['Active', 'History'] as const).map(
    (state) => new SessionsTree(state, { store, view, reader, callers, clock }),
  );
  const panels = new SessionPanels({ extensionUri, store, reader, callers, clock, log }, (wish, panel, listed) =>
    doSessionWish({ store, show: (other) => panels.show(other) }, wish, panel, listed),
  );
  const open = (listed: ListedSession): void => panels.show(listed, true);
  const timeline = new TimelinePanel({ extensionUri, store, view, reader, callers, clock, trees, log, open });
  const requests = lazyRequests(async () =>
    (await import('./ui/request/door')).createRequests({
      aws,
      openAws,
      store,
      view,
      reader,
      accountOf: callers.accountOf,
      clock,
      memory: workspaceState,
      log,
    }),
  );
  const { api, ...apiParts } = createApi(store, reader, callers.accountOf, clock);

  subscriptions.push(
    ...registerCommands(
      commandTable({ store, profiles: aws, clock, view, reader, callers, trees, panels, timeline, requests, log }),
      log,
    ),
    learnCallers(store, callers),
    recoverByItself(store, reader, aws, clock),
    logReadings(store, clock, log),
    onDidChangeAwsSettings(() => {
      aws.remake();
      callers.forget();
      void reader.again();
    }),
    trackContext(store, view),
    createStatusBar(store, reader, callers, clock),
    apiParts,
    requests,
    panels,
    timeline,
    new SessionDocuments(store, reader),
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
