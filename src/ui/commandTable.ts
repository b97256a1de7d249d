import { referenceTo } from '../core/presentation/sessionPage/detail';
import { readPolicy } from '../core/presentation/text/policy';
import { serviceAhead } from '../core/listing/serviceClock';
import { type FilterCommand, filterKeys, filterTable } from '../core/request/filterKeys';
import { type Scope, scopeKey } from '../core/sessions/scope';
import { copyText } from './actions/copy';
import { copyGroupCommand, copyStartCommand, copyTerminateCommand, copyViewCommand } from './actions/copyCommand';
import { copyJson, copyLines, type lineOf } from './actions/copySession';
import { filter, filterBy } from './filters/filter';
import { selectedSessions } from './tree/selected';
import { exploreSamples, leaveSamples } from './scopes/samples';
import { signedOut, signIn } from './scopes/signIn';
import type { Commands, FilterBy } from './host/commands';
import type { Services } from './host/services';
import type { LazyPages } from './lazyPages';
import type { LazyRequests } from './requests/lazyRequests';
import type { FilterContext } from './filters/filterChange';
import { pickGrouping } from './tree/groupingPicker';
import { pickScopes } from './scopes/scopePicker';
import { compareSessions } from './sessionPage/compareSessions';
import { pickTimelineFormat } from './timeline/timelineFormatPicker';
import type { SessionsTree } from './tree/sessionsTree';

/** The parts that the commands act on. */
export interface CommandParts
  extends Pick<Services, 'store' | 'source' | 'clock' | 'view' | 'reader' | 'callers' | 'log'> {
  readonly trees: readonly SessionsTree[];
  readonly pages: LazyPages;
  readonly requests: LazyRequests;
}

/** Returns the function of each command. */
export function commandTable(parts: CommandParts): Commands {
  const { store, source, clock, view, reader, callers, trees, pages, requests, log } = parts;

  const context = (): FilterContext => ({
    filters: view.filters,
    listing: store.listing,
    accountOf: callers.accountOf,
    now: clock.now() + serviceAhead(store.listing),
    me: async () => (await callers.find(await reader.needScope())).arn,
  });
  const filterCommands = Object.fromEntries(
    filterKeys.map((key): [string, FilterBy] => [
      filterTable[key].command,
      (value) => filterBy(view, key, context(), value),
    ]),
  ) as Record<FilterCommand, FilterBy>;
  const copying =
    (line: keyof typeof lineOf) =>
    async (row?: string, rows?: readonly string[]): Promise<void> => {
      await copyLines(await selectedSessions(parts, row, rows), line);
    };

  const scopeAt = (row: string | undefined): Scope | undefined =>
    row === undefined ? undefined : trees.map((tree) => tree.scopeAt(row)).find((scope) => scope !== undefined);

  /** Refreshes anew: whoever does so wants to see what is there now, whoever he may be by now. */
  const askAnew = async (): Promise<void> => {
    callers.forget();
    await source.credentials.renew();
  };

  return {
    'ssmSessions.refresh': async (row) => {
      const scope = scopeAt(row);
      await askAnew();
      await reader.refresh({
        by: 'user',
        only: scope && ((other) => scopeKey(other) === scopeKey(scope)),
      });
    },
    'ssmSessions.reload': async () => {
      await askAnew();
      await reader.refresh({ by: 'user', how: 'whole' });
    },
    'ssmSessions.stop': () => {
      store.cancel('Active');
      store.cancel('History');
    },
    'ssmSessions.pickScope': async () => {
      const scopes = await pickScopes(source, reader.scopes, view.recentSets, callers);
      if (scopes) {
        await view.choose(scopes);
      }
    },
    'ssmSessions.groupBy': async () => {
      const answer = await pickGrouping(view.grouping);
      if (answer) {
        await view.groupBy(answer === 'usual' ? undefined : answer);
      }
    },
    'ssmSessions.filter': () => filter(view, context()),
    ...filterCommands,
    'ssmSessions.clearFilters': () => view.filterBy([]),
    'ssmSessions.openSession': async (row, rows) => {
      const [first] = await selectedSessions(parts, row, row === undefined ? rows : [row]);
      if (first) {
        const { sessions, timeline } = await pages.get();
        sessions.show(first, timeline.visible);
      }
    },
    'ssmSessions.openSessionDocument': async (row, rows) => {
      const { sessions, openSessionDocument } = await pages.get();
      const shown = row === undefined ? sessions.active : undefined;
      const [first] = shown ? [shown.reference] : (await selectedSessions(parts, row, rows)).map(referenceTo);
      if (first) {
        await openSessionDocument(first, 'json');
      }
    },
    'ssmSessions.compareSessions': async (row, rows) =>
      compareSessions(
        await selectedSessions(parts, row, rows),
        () => selectedSessions(parts, undefined, undefined),
        async (one, other) => (await pages.get()).diffSessions(one, other),
      ),
    'ssmSessions.pinSession': async () => {
      const { active } = (await pages.get()).sessions;
      active?.pin(!active.pinned);
    },
    'ssmSessions.openTimeline': async () => (await pages.get()).timeline.show(),
    'ssmSessions.toggleTimelineTable': async () => (await pages.get()).timeline.toggleTable(),
    'ssmSessions.exportTimeline': async (format) => {
      const asked = await pickTimelineFormat(format);
      if (asked) {
        (await pages.get()).timeline.export(asked);
      }
    },
    'ssmSessions.copySessionId': copying('sessionId'),
    'ssmSessions.copyTarget': copying('target'),
    'ssmSessions.copyOwner': copying('owner'),
    'ssmSessions.copyJson': async (row, rows) => copyJson(await selectedSessions(parts, row, rows)),
    'ssmSessions.copyCommand': copying('command'),
    'ssmSessions.copyPolicy': () => copyText(readPolicy),
    'ssmSessions.copyStartCommand': async (row, rows) => copyStartCommand(await selectedSessions(parts, row, rows)),
    'ssmSessions.copyTerminateCommand': async (row, rows) =>
      copyTerminateCommand(await selectedSessions(parts, row, rows)),
    'ssmSessions.copyGroupCommand': (row, rows) =>
      copyGroupCommand(trees.flatMap((tree) => tree.groupsAt(rows ?? (row === undefined ? [] : [row])))),
    'ssmSessions.copyActiveCommand': () => copyViewCommand('Active', parts),
    'ssmSessions.copyHistoryCommand': () => copyViewCommand('History', parts),
    'ssmSessions.describeSessions': async (line) => (await requests.get()).describe(line),
    'ssmSessions.refreshAnswer': async (document) => (await requests.get()).refreshAnswer(document),
    'ssmSessions.nextPage': async (document) => (await requests.get()).nextPage(document),
    'ssmSessions.newRequest': async (format) => (await requests.get()).newRequest(format),
    'ssmSessions.runRequest': async (document) => (await requests.get()).runRequest(document),
    'ssmSessions.applyRequest': async (document) => (await requests.get()).applyRequest(document),
    'ssmSessions.editFilters': async () => (await requests.get()).editFilters(),
    'ssmSessions.applyCommand': async (line) => (await requests.get()).applyLine(line),
    'ssmSessions.exportActive': async (format) => (await requests.get()).exportView('Active', format),
    'ssmSessions.exportHistory': async (format) => (await requests.get()).exportView('History', format),
    'ssmSessions.loadMore': (row) => {
      for (const tree of trees) {
        tree.more(row);
      }
    },
    'ssmSessions.signIn': async (row) =>
      signIn(scopeAt(row)?.profile ?? signedOut(store.listing) ?? reader.scope?.profile),
    'ssmSessions.exploreSampleData': () => exploreSamples(parts),
    'ssmSessions.leaveSampleData': () => leaveSamples(parts),
    'ssmSessions.showLog': () => log.show(),
  };
}
