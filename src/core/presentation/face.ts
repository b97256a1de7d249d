import { clean } from '../base/text';
import { localDateTime, localTime } from '../base/time';
import type { ListedSession } from '../listing/listing';
import { targetKindOf } from '../sessions/kind';
import { ownerName } from '../sessions/owner';
import { endOf, startOf } from '../sessions/session';
import { duration } from './durations';
import { groupLabel } from './groupLabel';
import type { Icon, Look } from './look';
import type { FailureRow, GroupRow, Row, SessionRow } from './row';
import type { RowTag } from './rowTags';
import { scopeWords } from './scopeWords';
import { failureSentence } from './sentences';
import { statusCounts, statusIcon, statusLabel } from './statusWords';

/** How a row looks. All texts are plain. */
export interface Face {
  readonly label: string;
  readonly description: string;
  readonly icon: Icon;
  /** What a screen reader says: whole, and without ages, so that it need not change every minute. */
  readonly spoken: string;
  readonly tags: readonly RowTag[];
}

/** How a row looks now. */
export function faceOf(row: Row, look: Look): Face {
  switch (row.kind) {
    case 'group':
      return groupFace(row, look);
    case 'session':
      return sessionFace(row, look);
    case 'failure':
      return failureFace(row, look);
  }
}

function groupFace(row: GroupRow, look: Look): Face {
  const { l10n } = look;
  const label = groupLabel(row.grouping, row.key, row.sessions, look);
  const counts = groupCounts(row, l10n);
  return { label, description: counts, icon: groupIcon(row), spoken: `${label}, ${counts}`, tags: ['group'] };
}

/** Counts are told per status where the group has no single one; never as a total while more may come. */
function groupCounts({ grouping, sessions, growing }: GroupRow, l10n: Look['l10n']): string {
  if (growing) {
    return l10n.t('{0} so far', sessions.length);
  }
  return grouping === 'status' ? String(sessions.length) : statusCounts(sessions, l10n);
}

function groupIcon({ grouping, key }: GroupRow): Icon {
  switch (grouping) {
    case 'scope':
      return { id: 'cloud' };
    case 'target':
      return { id: { instance: 'vm', managed: 'server', ecs: 'package', other: 'vm' }[targetKindOf(key ?? '')] };
    case 'status':
      return statusIcon(key ?? undefined);
    case 'owner':
      return { id: 'account' };
    case 'day':
      return { id: 'calendar' };
    case 'document':
      return { id: 'file-code' };
  }
}

function sessionFace({ listed }: SessionRow, look: Look): Face {
  const { session, state, stale } = listed;
  const label = clean(session.SessionId);
  return {
    label,
    description: [when(listed, look), owner(listed), clean(session.Reason ?? '')]
      .filter((part) => part !== '')
      .join(' · '),
    icon: stale ? { id: 'history', color: 'disabledForeground' } : statusIcon(session.Status),
    spoken: spoken(label, listed, look),
    tags: ['session', state === 'Active' ? 'active' : 'ended'],
  };
}

function owner({ session }: ListedSession): string {
  return session.Owner === undefined ? '' : clean(ownerName(session.Owner));
}

/** Active: how long it has run. Ended: when it began and how long it ran. */
function when({ session, state, stale, asOf }: ListedSession, { now, zone, l10n }: Look): string {
  const start = startOf(session);
  const end = endOf(session);
  const seen = stale ? l10n.t('seen {0}', localTime(asOf, zone)) : '';
  if (start === undefined) {
    return seen;
  }
  const times =
    state === 'Active'
      ? [duration(now - start, l10n)]
      : [localDateTime(start, zone).slice(0, -3), ...(end === undefined ? [] : [duration(end - start, l10n)])];
  return [seen, ...times].filter((part) => part !== '').join(' · ');
}

function spoken(label: string, { session, scope, stale }: ListedSession, { zone, l10n }: Look): string {
  const start = startOf(session);
  return [
    l10n.t('Session {0}', label),
    statusLabel(session.Status, l10n),
    ...(session.Target === undefined ? [] : [l10n.t('target {0}', clean(session.Target))]),
    ...(session.Owner === undefined ? [] : [l10n.t('owner {0}', clean(ownerName(session.Owner)))]),
    ...(start === undefined ? [] : [l10n.t('started {0}', localDateTime(start, zone))]),
    ...(stale ? [l10n.t('not read again, may have changed')] : []),
    scopeWords(scope, l10n),
  ].join(', ');
}

function failureFace({ failure, scope, asOf }: FailureRow, { zone, l10n }: Look): Face {
  const { title, next } = failureSentence(failure, scope, l10n);
  const kept = asOf === undefined ? [] : [l10n.t('showing what was there at {0}', localTime(asOf, zone))];
  return {
    label: title,
    description: [next, ...kept].join(' · '),
    icon: { id: 'warning', color: 'list.warningForeground' },
    spoken: [title, next, ...kept].join('. '),
    tags: ['failure'],
  };
}
