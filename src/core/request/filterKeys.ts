import { own } from '../base/own';

/** A row of the table: what the values of a filter key are, which command asks for one, and since when the API has it. */
export type FilterKeyRow = {
  /** The command of VS Code that filters by this key. */
  readonly command: `ssmSessions.filterBy${string}`;
  /** The date of the API model that brought the key, if the first one did not have it. */
  readonly since?: string;
} & (
  | {
      readonly kind: 'time';
      /** The sessions that are meant: those that began at the time or later, or before it. */
      readonly began: 'atOrAfter' | 'before';
    }
  | {
      /** `arn`: of a user or role, for which “me” can be said; `text`: anything else. */
      readonly kind: 'arn' | 'text';
      /** The member of a session that must be the value. */
      readonly member: string;
      /** The values that the API model names. The service may know more. */
      readonly values?: readonly string[];
    }
);

/**
 * The one table of the filter keys of DescribeSessions, in the order of the API model of 2025-06-30. Lists, checks,
 * pickers, commands, schema and samples are made of it; the words are in `filterWords.ts`, where the compiler demands them.
 */
const table = {
  InvokedAfter: { kind: 'time', began: 'atOrAfter', command: 'ssmSessions.filterByStartedAfter' },
  InvokedBefore: { kind: 'time', began: 'before', command: 'ssmSessions.filterByStartedBefore' },
  Target: { kind: 'text', member: 'Target', command: 'ssmSessions.filterByTarget' },
  Owner: { kind: 'arn', member: 'Owner', command: 'ssmSessions.filterByOwner' },
  Status: {
    kind: 'text',
    member: 'Status',
    values: ['Connected', 'Connecting', 'Disconnected', 'Terminated', 'Terminating', 'Failed'],
    command: 'ssmSessions.filterByStatus',
  },
  SessionId: { kind: 'text', member: 'SessionId', command: 'ssmSessions.filterBySessionId' },
  AccessType: {
    kind: 'text',
    member: 'AccessType',
    values: ['Standard', 'JustInTime'],
    command: 'ssmSessions.filterByAccessType',
    since: '2025-06-30',
  },
} as const satisfies Readonly<Record<string, FilterKeyRow>>;

/** A filter key that we know. */
export type FilterKey = keyof typeof table;

/** A command that filters by one key. */
export type FilterCommand = (typeof table)[FilterKey]['command'];

/** The table, each row as any row. */
export const filterTable: Readonly<Record<FilterKey, FilterKeyRow>> = table;

/** The keys in the API model's order. */
export const filterKeys = Object.keys(table) as readonly FilterKey[];

/** Finds the row of a key that may be one that we do not know. */
export function filterRow(key: string): FilterKeyRow | undefined {
  return own(filterTable, key);
}

/** Tells whether the values of a key are times; of a key that we do not know they are not. */
export function isTimeKey(key: string): boolean {
  return filterRow(key)?.kind === 'time';
}
