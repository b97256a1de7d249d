import { clean } from '../../base/text';
import { localDateTime, localTime } from '../../base/time';
import type { ListedSession } from '../../listing/listing';
import { targetKindOf } from '../../sessions/kind';
import { ownerName } from '../../sessions/owner';
import { endOf, startOf } from '../../sessions/session';
import { duration } from '../text/durations';
import { groupLabel } from './groupLabel';
import type { Icon, DisplayContext } from '../text/displayContext';
import type { RowItem } from './rowItem';
import type { FailureRow, GroupRow, MoreRow, Row, SessionRow } from './row';
import { failureIcon, failureTags, scopeItem } from './scopeItem';
import { profileLabel, scopeLabel } from '../text/scopeLabel';
import { failureText } from '../text/failureText';
import { statusCounts, statusIcon, statusLabel, withEnded } from '../text/statusLabel';

/** Returns the look of a row now. */
export function rowItemOf(row: Row, display: DisplayContext): RowItem {
  switch (row.kind) {
    case 'scope':
      return scopeItem(row, display);
    case 'group':
      return groupItem(row, display);
    case 'session':
      return sessionItem(row, display);
    case 'more':
      return moreItem(row, display);
    case 'failure':
      return failureItem(row, display);
  }
}

function groupItem(row: GroupRow, display: DisplayContext): RowItem {
  const { l10n } = display;
  const label = groupLabel(row.grouping, row.key, row.sessions, display);
  const counts = groupCounts(row, l10n);
  return { label, description: counts, icon: groupIcon(row), spoken: `${label}, ${counts}`, tags: ['group'] };
}

/** Tells counts per status if the group has no single one, and what has ended apart; never as a total while more may come. */
function groupCounts({ grouping, sessions, growing }: GroupRow, l10n: DisplayContext['l10n']): string {
  if (growing) {
    return withEnded(sessions, ({ length }) => l10n.t('{0} so far', length), l10n);
  }
  const alike = grouping === 'status' && !sessions.some(({ vanished }) => vanished);
  return alike ? String(sessions.length) : statusCounts(sessions, l10n);
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

function sessionItem({ listed, alsoIn }: SessionRow, display: DisplayContext): RowItem {
  const { session, scope, state, stale, vanished } = listed;
  const label = clean(session.SessionId);
  const profiles =
    alsoIn.length === 0 ? [] : [scope, ...alsoIn].map(({ profile }) => profileLabel(profile, display.l10n));
  return {
    label,
    description: [when(listed, display), owner(listed), clean(session.Reason ?? ''), profiles.join(' + ')]
      .filter((part) => part !== '')
      .join(' · '),
    icon: stale || vanished ? { id: 'history', color: 'disabledForeground' } : statusIcon(session.Status),
    spoken: spoken(label, listed, display),
    tags: ['session', state === 'Active' && !vanished ? 'active' : 'ended'],
  };
}

function moreItem({ left, full }: MoreRow, { l10n }: DisplayContext): RowItem {
  const label = full ? l10n.t('{0} more; filter to narrow the list', left) : l10n.t('Load more ({0} left)', left);
  return { label, description: '', icon: { id: 'ellipsis' }, spoken: label, tags: ['more'] };
}

function owner({ session }: ListedSession): string {
  return session.Owner === undefined ? '' : clean(ownerName(session.Owner));
}

/** Says when a session was. Active: how long it has run. Ended: when it began and how long it ran. */
function when({ session, state, stale, asOf, vanished }: ListedSession, { now, zone, l10n }: DisplayContext): string {
  const start = startOf(session);
  const end = endOf(session);
  const seen = vanished ? l10n.t('ended, pending in History') : stale ? l10n.t('as of {0}', localTime(asOf, zone)) : '';
  if (start === undefined) {
    return seen;
  }
  const times =
    state === 'Active' && !vanished
      ? [duration(now - start, l10n)]
      : [localDateTime(start, zone).slice(0, -3), ...(end === undefined ? [] : [duration(end - start, l10n)])];
  return [seen, ...times].filter((part) => part !== '').join(' · ');
}

function spoken(
  label: string,
  { session, scope, stale, vanished }: ListedSession,
  { zone, l10n }: DisplayContext,
): string {
  const start = startOf(session);
  return [
    l10n.t('Session {0}', label),
    vanished ? l10n.t('ended, pending in History') : statusLabel(session.Status, l10n),
    ...(session.Target === undefined ? [] : [l10n.t('target {0}', clean(session.Target))]),
    ...(session.Owner === undefined ? [] : [l10n.t('owner {0}', clean(ownerName(session.Owner)))]),
    ...(start === undefined ? [] : [l10n.t('started {0}', localDateTime(start, zone))]),
    ...(stale ? [l10n.t('not refreshed, may have changed')] : []),
    scopeLabel(scope, l10n),
  ].join(', ');
}

function failureItem({ failure, scope, asOf }: FailureRow, { zone, l10n }: DisplayContext): RowItem {
  const { title, next } = failureText(failure, scope, l10n);
  const kept = asOf === undefined ? [] : [l10n.t('showing data from {0}', localTime(asOf, zone))];
  return {
    label: title,
    description: [next, ...kept].join(' · '),
    icon: failureIcon(failure),
    spoken: [title, next, ...kept].join('. '),
    tags: ['failure', 'readable', ...failureTags(failure)],
  };
}
