import { clean } from '../../base/text';
import { isoWithOffset, localDateTime } from '../../base/time';
import { ownerName } from '../../sessions/owner';
import { csv } from '../../output/csv';
import { duration } from '../text/durations';
import type { DisplayContext } from '../text/displayContext';
import { statusLabel } from '../text/statusLabel';
import { none, type TimelineData } from './data';
import { isIn, type Spans } from './spans';
import type { TimeWindow } from './window';

/** The columns of the table, in their order. */
export const tableColumns = [
  'id',
  'status',
  'target',
  'owner',
  'start',
  'end',
  'duration',
  'accessType',
  'scope',
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** The way a table is sorted. */
export interface TableSort {
  readonly by: TableColumn;
  readonly down: boolean;
}

/** Returns the name of a column. */
export function columnLabel(column: TableColumn, l10n: DisplayContext['l10n']): string {
  switch (column) {
    case 'id':
      return l10n.t('Session ID');
    case 'status':
      return l10n.t('Status');
    case 'target':
      return l10n.t('Target');
    case 'owner':
      return l10n.t('Owner');
    case 'start':
      return l10n.t('Started');
    case 'end':
      return l10n.t('Ended');
    case 'duration':
      return l10n.t('Duration');
    case 'accessType':
      return l10n.t('Access type');
    case 'scope':
      return l10n.t('Profile and region');
  }
}

/** Returns the text in a cell. */
export function cell(
  data: TimelineData,
  index: number,
  column: TableColumn,
  { now, zone, l10n }: DisplayContext,
): string {
  const [start, end] = [data.start[index] ?? 0, data.end[index] ?? none];
  switch (column) {
    case 'id':
      return clean(data.id[index] ?? '');
    case 'status':
      return statusLabel(data.statuses[data.status[index] ?? none], l10n);
    case 'target':
      return clean(data.targets[data.target[index] ?? none] ?? '');
    case 'owner':
      return clean(ownerName(data.owners[data.owner[index] ?? none] ?? ''));
    case 'start':
      return localDateTime(start, zone);
    case 'end':
      return end === none ? l10n.t('still running') : localDateTime(end, zone);
    case 'duration':
      return duration((end === none ? now : end) - start, l10n);
    case 'accessType':
      return clean(data.accessTypes[data.accessType[index] ?? none] ?? '');
    case 'scope':
      return clean(data.scopes[data.scope[index] ?? none]?.label ?? '');
  }
}

/** Returns the sessions of a window that have all the words somewhere in their names, as they are to be sorted. */
export function tableRows(
  data: TimelineData,
  spans: Spans,
  window: TimeWindow,
  words: string,
  { by, down }: TableSort,
): readonly number[] {
  const asked = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const rows = data.id.flatMap((_, index) =>
    isIn(spans, index, window) && matches(data, index, asked) ? [index] : [],
  );
  const compare = comparison(data, spans, by);
  rows.sort((a, b) => compare(a, b) || a - b);
  return down ? rows.reverse() : rows;
}

function matches(data: TimelineData, index: number, words: readonly string[]): boolean {
  if (words.length === 0) {
    return true;
  }
  const text = [
    data.id[index],
    data.statuses[data.status[index] ?? none],
    data.targets[data.target[index] ?? none],
    data.owners[data.owner[index] ?? none],
    data.accessTypes[data.accessType[index] ?? none],
    data.scopes[data.scope[index] ?? none]?.label,
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

const names = new Intl.Collator('en');

function comparison(data: TimelineData, spans: Spans, by: TableColumn): (a: number, b: number) => number {
  const number =
    (of: (index: number) => number) =>
    (a: number, b: number): number =>
      of(a) - of(b);
  const name =
    (column: readonly number[], all: readonly string[]) =>
    (a: number, b: number): number =>
      column[a] === column[b] ? 0 : names.compare(all[column[a] ?? none] ?? '', all[column[b] ?? none] ?? '');
  switch (by) {
    case 'id':
      return (a, b) => names.compare(data.id[a] ?? '', data.id[b] ?? '');
    case 'status':
      return name(data.status, data.statuses);
    case 'target':
      return name(data.target, data.targets);
    case 'owner':
      return name(data.owner, data.owners.map(ownerName));
    case 'start':
      return number((index) => data.start[index] ?? 0);
    case 'end':
      // What still runs ends after all that has ended.
      return number((index) => (data.end[index] === none ? Number.MAX_VALUE : (data.end[index] ?? 0)));
    case 'duration':
      return number((index) => (spans.end[index] ?? 0) - (spans.start[index] ?? 0));
    case 'accessType':
      return name(data.accessType, data.accessTypes);
    case 'scope':
      return name(
        data.scope,
        data.scopes.map(({ label }) => label),
      );
  }
}

/**
 * Returns sessions as CSV with AWS's member names: values as AWS has them, dates with their offset, seconds for the
 * duration.
 */
export function timelineCsv(
  data: TimelineData,
  spans: Spans,
  rows: readonly number[],
  { zone }: Pick<DisplayContext, 'zone'>,
): string {
  const head = [
    'SessionId',
    'Status',
    'Target',
    'Owner',
    'StartDate',
    'EndDate',
    'Seconds',
    'DocumentName',
    'AccessType',
    'Scope',
  ];
  const lines = rows.map((index) => {
    const end = data.end[index] ?? none;
    return [
      data.id[index],
      data.statuses[data.status[index] ?? none],
      data.targets[data.target[index] ?? none],
      data.owners[data.owner[index] ?? none],
      isoWithOffset((data.start[index] ?? 0) / 1000, zone),
      end === none ? undefined : isoWithOffset(end / 1000, zone),
      Math.round(((spans.end[index] ?? 0) - (spans.start[index] ?? 0)) / 1000),
      data.documents[data.document[index] ?? none],
      data.accessTypes[data.accessType[index] ?? none],
      data.scopes[data.scope[index] ?? none]?.label,
    ];
  });
  return csv([head, ...lines]);
}
