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
import { createSource } from './ui/source';
import { createStatusBar } from './ui/statusBar';
import { SessionsTree } from './ui/tree/sessionsTree';

/** Makes the parts and connects them. Loads no SDK, reads nothing: that begins when a view is looked at. */
export function activate({ subscriptions, extensionUri, workspaceState }: ExtensionContext): SsmSessionsApi {
  const log = createLog();
  const loadAws = async (options: AwsOptions): Promise<Aws> => (await import('./aws/door')).createAws(options);
  const loadSamples = async (region?: string): Promise<Aws> =>
    (await import('./samples/door')).createSamples(clock, region);
  const aws = lazyAws(async () => loadAws(awsOptions()));
  const source = createSource(
    aws,
    lazyAws(async () => loadSamples()),
  );
  const callers = new Callers(source, log);
  const store = new SessionStore(source, clock, {
    account: callers.accountOf,
    parallel: () => viewSettings.parallelHistory.value,
  });
  const view = new CurrentView(workspaceState);
  const reader = new Reader(store, source, view, log);
  const trees = (['Active', 'History'] as const).map(
    (state) => new SessionsTree(state, { store, source, view, reader, callers, clock }),
  );
  const panels = new SessionPanels({ extensionUri, store, reader, callers, clock, log }, (wish, panel, listed) =>
    doSessionWish({ store, show: (other) => panels.show(other) }, wish, panel, listed),
  );
  const open = (listed: ListedSession): void => panels.show(listed, true);
  const timeline = new TimelinePanel({ extensionUri, store, source, view, reader, callers, clock, trees, log, open });
  const requests = lazyRequests(async () =>
    (await import('./ui/request/door')).createRequests({
      aws: source,
      openAws: (options) => (source.samples ? loadSamples(options.region) : loadAws(options)),
      store,
      view,
      reader,
      accountOf: callers.accountOf,
      clock,
      memory: workspaceState,
      log,
    }),
  );
  const { api, ...apiParts } = createApi(store, source, reader, callers.accountOf, clock);

  subscriptions.push(
    ...registerCommands(
      commandTable({ store, source, clock, view, reader, callers, trees, panels, timeline, requests, log }),
      log,
    ),
    learnCallers(store, callers),
    recoverByItself(store, reader, source, clock),
    logReadings(store, clock, log),
    onDidChangeAwsSettings(() => {
      aws.remake();
      callers.forget();
      void reader.again();
    }),
    trackContext(store, view, source),
    createStatusBar(store, source, reader, callers, clock),
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
    source,
    log,
  );
  return api;
}
