import { readPolicy } from '../core/presentation/policy';
import type { SessionStore } from '../core/listing/store';
import type { Clock, Profiles } from '../core/ports';
import type { FilterKey } from '../core/request/request';
import { type Scope, scopeKey } from '../core/sessions/scope';
import { copyText } from './actions/copy';
import { copyJson, copyLines, type lineOf } from './actions/copySession';
import { filter, filterBy } from './actions/filter';
import { selectedSessions } from './actions/selected';
import { signedOut, signIn } from './actions/signIn';
import type { Callers } from './callers';
import type { Commands } from './commands';
import type { CurrentView } from './currentView';
import type { Log } from './log';
import type { FilterContext } from './pickers/filterChange';
import { pickGrouping } from './pickers/groupingPicker';
import { pickScopes } from './pickers/scopePicker';
import type { SessionPanel } from './panels/sessionPanel';
import type { Reader } from './reader';
import type { SessionsTree } from './tree/sessionsTree';

/** What the commands act on. */
export interface CommandParts {
  readonly store: SessionStore;
  readonly profiles: Profiles;
  readonly clock: Clock;
  readonly view: CurrentView;
  readonly reader: Reader;
  readonly callers: Callers;
  readonly trees: readonly SessionsTree[];
  readonly panel: SessionPanel;
  readonly log: Log;
}

/** What each command does. */
export function commandTable(parts: CommandParts): Commands {
  const { store, profiles, clock, view, reader, callers, trees, panel, log } = parts;

  const context = (): FilterContext => ({
    filters: view.filters,
    listing: store.listing,
    now: clock.now(),
    me: async () => (await callers.find(await reader.needScope())).arn,
  });
  const byKey = (key: FilterKey) => (value?: string) => filterBy(view, key, context(), value);
  const copying =
    (line: keyof typeof lineOf) =>
    async (row?: string, rows?: readonly string[]): Promise<void> => {
      await copyLines(await selectedSessions(trees, store, row, rows), line);
    };

  const scopeAt = (row: string | undefined): Scope | undefined =>
    row === undefined ? undefined : trees.map((tree) => tree.scopeAt(row)).find((scope) => scope !== undefined);

  return {
    'ssmSessions.refresh': async (row) => {
      callers.forget();
      const scope = scopeAt(row);
      await reader.refresh('changes', scope && ((other) => scopeKey(other) === scopeKey(scope)));
    },
    'ssmSessions.reload': async () => {
      callers.forget();
      await reader.refresh('whole');
    },
    'ssmSessions.stop': () => {
      store.cancel('Active');
      store.cancel('History');
    },
    'ssmSessions.pickScope': async () => {
      const scopes = await pickScopes(profiles, reader.scopes, view.recent.sets, callers.accountOf);
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
    'ssmSessions.filterByTarget': byKey('Target'),
    'ssmSessions.filterByOwner': byKey('Owner'),
    'ssmSessions.filterByStatus': byKey('Status'),
    'ssmSessions.filterByStartedAfter': byKey('InvokedAfter'),
    'ssmSessions.filterByStartedBefore': byKey('InvokedBefore'),
    'ssmSessions.filterBySessionId': byKey('SessionId'),
    'ssmSessions.filterByAccessType': byKey('AccessType'),
    'ssmSessions.clearFilters': () => view.filterBy([]),
    'ssmSessions.openSession': async (row, rows) => {
      const [first] = await selectedSessions(trees, store, row, row === undefined ? rows : [row]);
      if (first) {
        panel.show(first);
      }
    },
    'ssmSessions.copySessionId': copying('sessionId'),
    'ssmSessions.copyTarget': copying('target'),
    'ssmSessions.copyOwner': copying('owner'),
    'ssmSessions.copyJson': async (row, rows) => copyJson(await selectedSessions(trees, store, row, rows)),
    'ssmSessions.copyCommand': copying('command'),
    'ssmSessions.copyPolicy': () => copyText(readPolicy),
    'ssmSessions.loadMore': (row) => {
      for (const tree of trees) {
        tree.more(row);
      }
    },
    'ssmSessions.signIn': async (row) =>
      signIn(scopeAt(row)?.profile ?? signedOut(store.listing) ?? reader.scope?.profile),
    'ssmSessions.showLog': () => log.show(),
  };
}
