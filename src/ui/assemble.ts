import { states } from '../core/request/request';
import { homedir } from 'node:os';
import { l10n, type Memento, type Uri, workspace } from 'vscode';
import type { Disposable } from '../core/base/event';
import { learnCallerIdentities } from '../core/listing/learnCallerIdentities';
import { SessionStore } from '../core/listing/store';
import type { Aws, AwsOptions } from '../core/ports';
import type { ScopeIdentity } from '../core/presentation/scopes/scopeIdentity';
import type { Scope } from '../core/sessions/scope';
import type { SsmSessionsApi } from '../app/api';
import { lazyAws } from '../app/lazyAws';
import { awsOptions } from './host/awsOptions';
import { createCallerIdentities, logOwners } from '../app/callerIdentities';
import { clock } from './host/clock';
import { registerCommands } from './host/commands';
import { commandTable } from './commandTable';
import { Connections } from '../app/connections';
import { trackContext } from './contextTracker';
import { Consent, withConsent } from '../app/consent';
import { CurrentView } from '../app/currentView';
import { lazyPages } from './lazyPages';
import { lazyRequests } from './requests/lazyRequests';
import { createLog } from './sinks/log';
import { confirm } from './sinks/tell';
import { createApi } from '../app/publicApi';
import { logReadings } from '../app/readingLog';
import { Reader } from '../app/reader';
import { recoverByItself } from '../app/recovery';
import type { Services } from './host/services';
import { onDidChangeAwsSettings, viewSettings } from './host/settings';
import { createSource } from '../app/source';
import { createStatusBar } from './scopes/statusBar';
import { SessionsTree } from './tree/sessionsTree';

/** The parts that are loaded when they are first needed, and by name only: the SDK, and the sample data. */
export interface Doors {
  readonly loadAws: (options: AwsOptions) => Promise<Aws>;
  readonly loadSamples: (region?: string) => Promise<Aws>;
}

/** The things that VS Code gives us. */
interface Home {
  readonly extensionUri: Uri;
  readonly workspaceState: Memento;
}

/** The extension, running: what it offers others, and what is to be disposed of when it ends. */
interface Assembled {
  readonly api: SsmSessionsApi;
  readonly parts: readonly Disposable[];
}

/** Makes the parts and connects them. Loads no SDK, reads nothing: that begins when a view is looked at. */
export function assemble({ extensionUri, workspaceState }: Home, { loadAws, loadSamples }: Doors): Assembled {
  const log = createLog();
  const consent = new Consent(
    { isTrusted: workspace.isTrusted, onDidGrant: workspace.onDidGrantWorkspaceTrust },
    confirm,
    l10n,
  );
  const aws = lazyAws(async () => withConsent(await loadAws(awsOptions()), consent));
  const source = createSource(
    aws,
    lazyAws(async () => loadSamples()),
  );
  const callers = createCallerIdentities(source, log, l10n);
  const store: SessionStore = new SessionStore(source, clock, {
    account: callers.accountOf,
    sameCaller: callers.sameCaller,
    parallel: () => viewSettings.parallelHistory.value,
    isSeen: (state) => reader.isSeen(state),
  });
  const connections = new Connections(store, source, log, l10n);
  const identityIn = (scope: Scope): ScopeIdentity => ({ caller: callers.in(scope), ...connections.of(scope) });
  const view = new CurrentView(workspaceState, viewSettings.groupBy);
  const reader: Reader = new Reader(store, source, view, consent, log);
  const services: Services = {
    extensionUri,
    memory: workspaceState,
    store,
    source,
    view,
    reader,
    callers,
    connections,
    identityIn,
    clock,
    log,
  };
  const trees = states.map((state) => new SessionsTree(state, services));
  const pages = lazyPages(trees, async (selected) =>
    (await import('./createPages')).createPages({ ...services, trees }, selected),
  );
  const requests = lazyRequests(async () =>
    (await import('./requests/createRequests')).createRequests({
      ...services,
      aws: source,
      openAws: async (options) =>
        source.samples ? loadSamples(options.region) : withConsent(await loadAws(options), consent),
      accountOf: callers.accountOf,
    }),
  );
  const { api, ...apiParts } = createApi(store, source, reader, callers, clock, homedir());

  const parts = [
    ...registerCommands(commandTable({ ...services, trees, pages, requests }), log),
    learnCallerIdentities(store, callers),
    logOwners(store, log, l10n),
    recoverByItself(store, reader, source, clock),
    logReadings(store, clock, log, l10n),
    onDidChangeAwsSettings(() => {
      aws.remake();
      callers.forget();
      void reader.refresh({ by: 'settings' });
    }),
    trackContext(store, view, source),
    createStatusBar(store, source, reader, identityIn, [callers, connections], clock),
    apiParts,
    requests,
    pages,
    ...trees,
    callers,
    connections,
    reader,
    consent,
    view,
    store,
    source,
    log,
  ];
  return { api, parts };
}
