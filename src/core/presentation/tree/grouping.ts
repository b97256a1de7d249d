import { localDay, type Zone } from '../../base/time';
import type { ListedSession } from '../../listing/listing';
import { type Status, statusOf } from '../../sessions/kind';
import { scopeKey } from '../../sessions/scope';
import { type sessionMembers, startOf } from '../../sessions/session';

/** The things that sessions can be grouped by. */
export const groupings = ['scope', 'target', 'status', 'owner', 'day', 'document'] as const;
export type Grouping = (typeof groupings)[number];

/** The members of a session that it can be grouped by, as they are. */
export const groupedMembers = {
  target: 'Target',
  status: 'Status',
  owner: 'Owner',
  document: 'DocumentName',
} as const satisfies Partial<Record<Grouping, (typeof sessionMembers)[number]>>;

/** Returns the group that a session is in: the same key for the same group, `null` if the session has no such member. */
export function groupKey({ session, scope }: ListedSession, grouping: Grouping, zone: Zone): string | null {
  switch (grouping) {
    case 'scope':
      return scopeKey(scope);
    case 'day': {
      const start = startOf(session);
      return start === undefined ? null : localDay(start, zone);
    }
    default:
      return session[groupedMembers[grouping]] ?? null;
  }
}

/**
 * Compares two group keys for display: scopes as they came, statuses from most to least alive, days newest first, names
 * in dictionary order; what is missing comes last.
 */
export function compareKeys(grouping: Grouping, a: string | null, b: string | null): number {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? 1 : -1;
  }
  switch (grouping) {
    case 'scope':
      return 0;
    case 'status':
      return liveliest.indexOf(statusOf(a)) - liveliest.indexOf(statusOf(b)) || names.compare(a, b);
    case 'day':
      return a < b ? 1 : a > b ? -1 : 0;
    default:
      return names.compare(a, b);
  }
}

const liveliest: readonly Status[] = [
  'connected',
  'connecting',
  'disconnected',
  'unknown',
  'terminating',
  'failed',
  'terminated',
];

const names = new Intl.Collator('en');
