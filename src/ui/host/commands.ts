import { commands, type Disposable, type Uri } from 'vscode';
import type { FilterCommand } from '../../core/request/filterKeys';
import { guard } from './guard';
import type { Log } from '../sinks/log';

/** The row that was clicked and all that are selected; from a key the name of the view; nothing from the palette. */
type OnRows = (row?: string, rows?: readonly string[]) => Promise<void>;
/** The row that was clicked; nothing from the palette and the title bar. */
type OnRow = (row?: string) => Promise<void>;
/** With a value the filter is set without asking, so that keybindings can. */
export type FilterBy = (value?: string) => Promise<void>;
/** The document that it is about; that of the active editor where none is named. */
type OnDocument = (document?: Uri) => Promise<void>;
/** A line of options or a whole command; asked for if there is none. Anything may come from outside. */
type WithLine<T> = (line?: unknown) => Promise<T>;
/** A format by name; asked for if there is none. */
type WithFormat = (format?: unknown) => Promise<void>;

/** Every command of the manifest and its signature. */
export interface Commands extends Readonly<Record<FilterCommand, FilterBy>> {
  /** With a row of a scope only that scope is read. */
  'ssmSessions.refresh': OnRow;
  'ssmSessions.reload': () => Promise<void>;
  'ssmSessions.stop': () => void;
  'ssmSessions.pickScope': () => Promise<void>;
  'ssmSessions.groupBy': () => Promise<void>;
  'ssmSessions.filter': () => Promise<void>;
  'ssmSessions.clearFilters': () => void;
  'ssmSessions.openSession': OnRows;
  'ssmSessions.openSessionDocument': OnRows;
  'ssmSessions.compareSessions': OnRows;
  'ssmSessions.pinSession': () => Promise<void>;
  'ssmSessions.openTimeline': () => Promise<void>;
  'ssmSessions.toggleTimelineTable': () => Promise<void>;
  'ssmSessions.exportTimeline': (format?: string) => Promise<void>;
  'ssmSessions.copySessionId': OnRows;
  'ssmSessions.copyTarget': OnRows;
  'ssmSessions.copyOwner': OnRows;
  'ssmSessions.copyJson': OnRows;
  'ssmSessions.copyCommand': OnRows;
  'ssmSessions.copyPolicy': () => Promise<void>;
  'ssmSessions.copyStartCommand': OnRows;
  'ssmSessions.copyTerminateCommand': OnRows;
  'ssmSessions.copyGroupCommand': OnRows;
  'ssmSessions.copyActiveCommand': () => Promise<void>;
  'ssmSessions.copyHistoryCommand': () => Promise<void>;
  /** The command whose promise resolves to the text shown; to undefined if there is none. */
  'ssmSessions.describeSessions': WithLine<string | undefined>;
  'ssmSessions.refreshAnswer': OnDocument;
  'ssmSessions.nextPage': (document?: Uri) => Promise<string | undefined>;
  'ssmSessions.newRequest': WithFormat;
  'ssmSessions.runRequest': (document?: Uri) => Promise<string | undefined>;
  'ssmSessions.applyRequest': OnDocument;
  'ssmSessions.editFilters': () => Promise<void>;
  'ssmSessions.applyCommand': WithLine<void>;
  'ssmSessions.exportActive': WithFormat;
  'ssmSessions.exportHistory': WithFormat;
  'ssmSessions.loadMore': (row: string) => void;
  'ssmSessions.signIn': OnRow;
  'ssmSessions.exploreSampleData': () => Promise<void>;
  'ssmSessions.leaveSampleData': () => void;
  'ssmSessions.showLog': () => void;
}

/** Registers every command behind the error boundary. Leaving one out does not compile. */
export function registerCommands(table: Commands, log: Log): Disposable[] {
  return Object.entries(table).map(([id, run]) =>
    commands.registerCommand(id, guard(id, log, run as (...args: readonly unknown[]) => unknown)),
  );
}
