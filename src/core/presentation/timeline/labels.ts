import { clean } from '../../base/text';
import { localDateTime } from '../../base/time';
import { ownerName } from '../../sessions/owner';
import { duration } from '../text/durations';
import type { DisplayContext } from '../text/displayContext';
import { statusLabel } from '../text/statusLabel';
import { none, type TimelineData } from './data';
import { type LaneKind, laneName } from './lanes';
import type { Together } from './meetings';
import type { TimelineStats } from './stats';
import type { TimeWindow } from './window';

/** Returns the name of a kind of lanes, as the picker names it. */
export function laneKindLabel(kind: LaneKind, l10n: DisplayContext['l10n']): string {
  switch (kind) {
    case 'target':
      return l10n.t('Target');
    case 'owner':
      return l10n.t('Owner');
    case 'scope':
      return l10n.t('Profile and region');
  }
}

/** Returns the name of a lane. */
export function laneTitle(data: TimelineData, kind: LaneKind, name: number, l10n: DisplayContext['l10n']): string {
  const raw = laneName(data, kind, name);
  switch (kind) {
    case 'target':
      return raw === null ? l10n.t('No target') : clean(raw);
    case 'owner':
      return raw === null ? l10n.t('No owner') : clean(ownerName(raw));
    case 'scope':
      return clean(data.scopes[name]?.label ?? '');
  }
}

/** Returns milliseconds as hours, to a tenth. */
function hours(ms: number): string {
  return (Math.round(ms / 360_000) / 10).toFixed(1);
}

/** Writes what sessions come to: `12 sessions · 3 people · 41.5 h · peak 4`. */
export function statsText(
  { sessions, people, others, open, peak }: TimelineStats,
  l10n: DisplayContext['l10n'],
): string {
  if (sessions === 0) {
    return l10n.t('No sessions in this range');
  }
  return [
    sessions === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', sessions),
    ...(people > 0 || others === 0 ? [people === 1 ? l10n.t('1 person') : l10n.t('{0} people', people)] : []),
    ...(others > 0 ? [l10n.t('{0} shared or automated', others)] : []),
    l10n.t('{0} h', hours(open)),
    l10n.t('peak {0}', peak),
  ].join(' · ');
}

/** Says who was with whom on one target, the longest first: `jane and bob at once, 2 h 5 min`; undefined if nobody was. */
export function meetingText(
  together: readonly Together[],
  data: TimelineData,
  l10n: DisplayContext['l10n'],
): string | undefined {
  const [first, ...rest] = together;
  if (!first) {
    return undefined;
  }
  const [one, other] = first.people.map((who) => clean(data.people[who] ?? ''));
  const pair = l10n.t('{0} and {1} overlapped for {2}', one ?? '', other ?? '', duration(first.length, l10n));
  switch (rest.length) {
    case 0:
      return pair;
    case 1:
      return l10n.t('{0}, and 1 more pair', pair);
    default:
      return l10n.t('{0}, and {1} more pairs', pair, rest.length);
  }
}

/** Returns the text on a bar: who in a target's lane, where in an owner's, both in a scope's. */
export function barLabel(data: TimelineData, kind: LaneKind, index: number): string {
  const owner = nameIn(data.owners, data.owner[index], ownerName);
  const target = nameIn(data.targets, data.target[index]);
  switch (kind) {
    case 'target':
      return owner;
    case 'owner':
      return target;
    case 'scope':
      return [owner, target].filter((part) => part !== '').join(' → ');
  }
}

/** Returns a session in one sentence, for a screen reader or beside the pointer. */
export function barText(data: TimelineData, index: number, display: DisplayContext): string {
  const { l10n, zone, now } = display;
  const start = data.start[index] ?? 0;
  const end = data.end[index] ?? none;
  const owner = nameIn(data.owners, data.owner[index], ownerName);
  const target = nameIn(data.targets, data.target[index]);
  return [
    l10n.t('Session {0}', clean(data.id[index] ?? '')),
    statusLabel(data.statuses[data.status[index] ?? none], l10n),
    ...(target === '' ? [] : [l10n.t('target {0}', target)]),
    ...(owner === '' ? [] : [l10n.t('owner {0}', owner)]),
    l10n.t('started {0}', localDateTime(start, zone)),
    end === none
      ? l10n.t('{0} so far', duration(now - start, l10n))
      : l10n.t('ended {0} after {1}', localDateTime(end, zone), duration(end - start, l10n)),
    ...(data.accessTypes[data.accessType[index] ?? none] === 'JustInTime' ? [l10n.t('just-in-time access')] : []),
  ].join(', ');
}

/** Returns a window in words: `2026-11-24 14:00 to 2026-11-25 14:00`. */
export function windowLabel({ from, to }: TimeWindow, { zone, l10n }: Pick<DisplayContext, 'zone' | 'l10n'>): string {
  const short = (at: number): string => localDateTime(at, zone).slice(0, 16);
  return l10n.t('{0} to {1}', short(from), short(to));
}

function nameIn(names: readonly string[], at: number | undefined, readable = (name: string): string => name): string {
  const name = at === undefined || at === none ? undefined : names[at];
  return name === undefined ? '' : clean(readable(name));
}
