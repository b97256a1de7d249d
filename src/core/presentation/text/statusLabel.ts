import { clean } from '../../base/text';
import type { ListedSession } from '../../listing/listing';
import { type Status, statusOf } from '../../sessions/kind';
import type { Icon, DisplayContext } from './displayContext';

const icons: Readonly<Record<Status, Icon>> = {
  connected: { id: 'circle-filled', color: 'charts.green' },
  connecting: { id: 'sync', color: 'charts.blue' },
  disconnected: { id: 'debug-disconnect', color: 'charts.yellow' },
  terminating: { id: 'circle-large-outline', color: 'charts.orange' },
  terminated: { id: 'circle-outline', color: 'disabledForeground' },
  failed: { id: 'error', color: 'list.errorForeground' },
  unknown: { id: 'question' },
};

/** Returns the icon of a status: told apart by shape first, by colour second. */
export function statusIcon(status: string | undefined): Icon {
  return icons[statusOf(status)];
}

/** Returns a status as AWS names it, for a label; a session may come without one. */
export function statusLabel(status: string | null | undefined, l10n: DisplayContext['l10n']): string {
  return status === null || status === undefined ? l10n.t('No status') : clean(status);
}

/**
 * Counts how many sessions have which status, most frequent first, and how many have ended since, whatever status they
 * had: `2 connected · 1 disconnected · 1 ended`.
 */
export function statusCounts(sessions: readonly ListedSession[], l10n: DisplayContext['l10n']): string {
  return withEnded(sessions, (running) => statuses(running, l10n), l10n);
}

/** Returns words for the sessions that AWS lists, and then how many of those that are shown it lists no longer. */
export function withEnded(
  sessions: readonly ListedSession[],
  words: (running: readonly ListedSession[]) => string,
  l10n: DisplayContext['l10n'],
): string {
  const running = sessions.filter(({ vanished }) => !vanished);
  const ended = sessions.length - running.length;
  return [
    ...(running.length === 0 && ended > 0 ? [] : [words(running)]),
    ...(ended === 0 ? [] : [l10n.t('{0} ended', ended)]),
  ].join(' · ');
}

function statuses(sessions: readonly ListedSession[], l10n: DisplayContext['l10n']): string {
  const counts = new Map<string, number>();
  for (const { session } of sessions) {
    const word = statusLabel(session.Status, l10n).toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => `${String(count)} ${word}`)
    .join(' · ');
}
