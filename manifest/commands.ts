import { english } from '../src/core/base/l10n';
import { filterWords } from '../src/core/presentation/filters/filterLabel';
import { type FilterCommand, type FilterKey, filterKeys, filterTable } from '../src/core/request/filterKeys';
import type { Commands } from '../src/ui/host/commands';
import { and, inFocus, inView, inViews, key, never, not, onAnswer, onPage, onRequest, onRow } from './when';

/** A menu that commands stand in; `ssmSessions.copy` is a submenu of ours. */
export type MenuPlace = 'view/title' | 'view/item/context' | 'editor/title' | 'ssmSessions.copy';

/** A place in a menu. */
export interface MenuEntry {
  readonly in: MenuPlace;
  /** Group and order. No two entries of a menu have the same, unless they are for different editors. */
  readonly at: `${string}@${number}`;
  /** Always, if absent. */
  readonly when?: string;
}

/** A key that runs a command. */
export interface Key {
  readonly key: string;
  readonly mac?: string;
  readonly args?: string;
  readonly when: string;
}

/** All that the manifest says of a command. */
export interface CommandRow {
  /** In title case, and with “…” if it asks for something before it acts. */
  readonly title: string;
  /** A product icon of VS Code. */
  readonly icon?: string;
  /** When it can be run; always, if absent. */
  readonly enablement?: string;
  /** When the command palette offers it; always, if absent. */
  readonly palette?: string;
  readonly menus?: readonly MenuEntry[];
  readonly keys?: readonly Key[];
}

/** The places of the filters in the menu of a view: what people look for first comes first. */
const filterPlaces: Readonly<Record<FilterKey, number>> = {
  Target: 1,
  Owner: 2,
  Status: 3,
  InvokedAfter: 4,
  InvokedBefore: 5,
  SessionId: 6,
  AccessType: 7,
};

const inMenuOrder = filterKeys.toSorted((one, other) => filterPlaces[one] - filterPlaces[other]);

const filterCommands = Object.fromEntries(
  inMenuOrder.map((name): [string, CommandRow] => [
    filterTable[name].command,
    {
      title: `Filter by ${titleCase(filterWords(name, { t: english }).label)}…`,
      menus: [{ in: 'view/title', at: `3_filter@${filterPlaces[name]}`, when: inViews }],
    },
  ]),
) as Record<FilterCommand, CommandRow>;

function titleCase(label: string): string {
  return label.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** The one table of the commands: the compiler holds it to those that the code has. */
export const commands: Readonly<Record<keyof Commands, CommandRow>> = {
  'ssmSessions.refresh': {
    title: 'Refresh',
    icon: 'refresh',
    menus: [
      { in: 'view/title', at: 'navigation@1', when: inViews },
      { in: 'view/item/context', at: 'inline@4', when: and(inViews, onRow('readable')) },
    ],
    keys: [{ key: 'f5', when: inFocus() }],
  },
  'ssmSessions.reload': {
    title: 'Reload All Sessions',
    menus: [{ in: 'view/title', at: '1_read@3', when: inViews }],
  },
  'ssmSessions.stop': {
    title: 'Cancel Refresh',
    icon: 'stop-circle',
    enablement: key('ssmSessions.reading'),
    menus: [{ in: 'view/title', at: '1_read@1', when: and(inViews, key('ssmSessions.reading')) }],
  },
  'ssmSessions.pickScope': {
    title: 'Select Profiles and Regions…',
    icon: 'account',
    menus: [{ in: 'view/title', at: '2_scope@1', when: inViews }],
  },
  'ssmSessions.groupBy': {
    title: 'Group By…',
    icon: 'list-tree',
    menus: [
      { in: 'view/title', at: 'navigation@4', when: and(inViews, not(key('ssmSessions.samples'))) },
      { in: 'view/title', at: '2_scope@2', when: and(inViews, key('ssmSessions.samples')) },
    ],
  },
  'ssmSessions.filter': {
    title: 'Filter…',
    icon: 'filter',
    menus: [{ in: 'view/title', at: 'navigation@2', when: inViews }],
  },
  ...filterCommands,
  'ssmSessions.clearFilters': {
    title: 'Clear Filters',
    icon: 'clear-all',
    enablement: key('ssmSessions.filtered'),
    menus: [{ in: 'view/title', at: 'navigation@3', when: and(inViews, key('ssmSessions.filtered')) }],
  },
  'ssmSessions.openSession': {
    title: 'Open Session Details',
    icon: 'json',
    menus: [
      { in: 'view/item/context', at: 'inline@3', when: and(inViews, onRow('session')) },
      { in: 'view/item/context', at: '1_open@1', when: and(inViews, onRow('session')) },
    ],
  },
  'ssmSessions.openSessionDocument': {
    title: 'Open Session in Editor',
    icon: 'go-to-file',
    menus: [
      { in: 'view/item/context', at: '1_open@2', when: and(inViews, onRow('session'), '!listMultiSelection') },
      { in: 'editor/title', at: 'navigation@2', when: onPage('session') },
    ],
  },
  'ssmSessions.compareSessions': {
    title: 'Compare Selected Sessions',
    icon: 'diff',
    menus: [{ in: 'view/item/context', at: '1_open@3', when: and(inViews, onRow('session'), 'listDoubleSelection') }],
  },
  'ssmSessions.pinSession': {
    title: 'Pin or Unpin Session Details',
    icon: 'pin',
    enablement: onPage('session'),
    menus: [{ in: 'editor/title', at: 'navigation@1', when: onPage('session') }],
  },
  'ssmSessions.openTimeline': {
    title: 'Open Timeline',
    icon: 'graph-left',
    menus: [{ in: 'view/title', at: '1_read@2', when: inViews }],
  },
  'ssmSessions.toggleTimelineTable': {
    title: 'Toggle Timeline Table',
    icon: 'table',
    enablement: onPage('timeline'),
    menus: [{ in: 'editor/title', at: 'navigation@1', when: onPage('timeline') }],
  },
  'ssmSessions.exportTimeline': {
    title: 'Export Timeline…',
    icon: 'export',
    enablement: onPage('timeline'),
    menus: [{ in: 'editor/title', at: 'navigation@2', when: onPage('timeline') }],
  },
  'ssmSessions.copySessionId': {
    title: 'Copy Session ID',
    menus: [{ in: 'ssmSessions.copy', at: '1_copy@1' }],
    keys: [
      { key: 'ctrl+c', mac: 'cmd+c', args: 'Active', when: inFocus('active') },
      { key: 'ctrl+c', mac: 'cmd+c', args: 'History', when: inFocus('history') },
    ],
  },
  'ssmSessions.copyTarget': {
    title: 'Copy Target',
    menus: [{ in: 'ssmSessions.copy', at: '1_copy@2' }],
  },
  'ssmSessions.copyOwner': {
    title: 'Copy Owner ARN',
    menus: [{ in: 'ssmSessions.copy', at: '1_copy@3' }],
  },
  'ssmSessions.copyJson': {
    title: 'Copy JSON',
    menus: [{ in: 'ssmSessions.copy', at: '1_copy@4' }],
  },
  'ssmSessions.copyCommand': {
    title: 'Copy describe-sessions Command',
    menus: [{ in: 'ssmSessions.copy', at: '2_command@1' }],
  },
  'ssmSessions.copyStartCommand': {
    title: 'Copy start-session Command',
    menus: [{ in: 'ssmSessions.copy', at: '2_command@2' }],
  },
  'ssmSessions.copyTerminateCommand': {
    title: 'Copy terminate-session Command',
    menus: [{ in: 'ssmSessions.copy', at: '2_command@3', when: onRow('active') }],
  },
  'ssmSessions.copyGroupCommand': {
    title: 'Copy describe-sessions Command for Group',
    palette: never,
    menus: [{ in: 'view/item/context', at: '5_copy@2', when: and(inViews, onRow('group')) }],
  },
  'ssmSessions.copyActiveCommand': {
    title: 'Copy describe-sessions Command for Active',
    menus: [{ in: 'view/title', at: '4_command@2', when: inView('active') }],
  },
  'ssmSessions.copyHistoryCommand': {
    title: 'Copy describe-sessions Command for History',
    menus: [{ in: 'view/title', at: '4_command@3', when: inView('history') }],
  },
  'ssmSessions.describeSessions': {
    title: 'Run describe-sessions…',
    icon: 'terminal',
    menus: [{ in: 'view/title', at: '4_command@4', when: inViews }],
  },
  'ssmSessions.refreshAnswer': {
    title: 'Refresh Output',
    icon: 'refresh',
    palette: onAnswer,
    menus: [{ in: 'editor/title', at: 'navigation@1', when: onAnswer }],
  },
  'ssmSessions.nextPage': {
    title: 'Next Page',
    icon: 'arrow-right',
    palette: and(onAnswer, key('ssmSessions.answerHasNext')),
    menus: [{ in: 'editor/title', at: 'navigation@2', when: and(onAnswer, key('ssmSessions.answerHasNext')) }],
  },
  'ssmSessions.newRequest': {
    title: 'New Request…',
    icon: 'new-file',
  },
  'ssmSessions.runRequest': {
    title: 'Run Request',
    icon: 'play',
    palette: onRequest,
    menus: [{ in: 'editor/title', at: 'navigation@1', when: onRequest }],
  },
  'ssmSessions.applyRequest': {
    title: 'Use Request as View Filter',
    icon: 'filter',
    palette: onRequest,
    menus: [{ in: 'editor/title', at: '1_request@1', when: onRequest }],
  },
  'ssmSessions.editFilters': {
    title: 'Edit Filters…',
    menus: [{ in: 'view/title', at: `3_filter@${filterKeys.length + 1}`, when: inViews }],
  },
  'ssmSessions.applyCommand': {
    title: 'Set View from AWS CLI Command…',
    menus: [{ in: 'view/title', at: '4_command@1', when: inViews }],
  },
  'ssmSessions.exportActive': {
    title: 'Export Active…',
    menus: [{ in: 'view/title', at: '5_export@1', when: inView('active') }],
  },
  'ssmSessions.exportHistory': {
    title: 'Export History…',
    menus: [{ in: 'view/title', at: '5_export@2', when: inView('history') }],
  },
  'ssmSessions.copyPolicy': {
    title: 'Copy IAM Policy',
    icon: 'copy',
    menus: [{ in: 'view/item/context', at: 'inline@2', when: and(inViews, onRow('denied')) }],
  },
  'ssmSessions.loadMore': {
    title: 'Load More',
    palette: never,
  },
  'ssmSessions.signIn': {
    title: 'Sign In with IAM Identity Center (SSO)',
    icon: 'sign-in',
    menus: [{ in: 'view/item/context', at: 'inline@1', when: and(inViews, onRow('signedOut')) }],
  },
  'ssmSessions.exploreSampleData': {
    title: 'Explore Sample Data',
    icon: 'beaker',
    enablement: not(key('ssmSessions.samples')),
    menus: [{ in: 'view/title', at: '8_samples@1', when: and(inViews, not(key('ssmSessions.samples'))) }],
  },
  'ssmSessions.leaveSampleData': {
    title: 'Exit Sample Data',
    icon: 'beaker-stop',
    enablement: key('ssmSessions.samples'),
    menus: [{ in: 'view/title', at: 'navigation@0', when: and(inViews, key('ssmSessions.samples')) }],
  },
  'ssmSessions.showLog': {
    title: 'Show Log',
    icon: 'output',
    menus: [
      { in: 'view/title', at: '9_log@1', when: inViews },
      { in: 'view/item/context', at: '9_log@1', when: and(inViews, onRow('failure')) },
    ],
  },
};
