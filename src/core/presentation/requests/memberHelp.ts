import type { Member } from '../../request/fields';
import { filterWords } from '../filters/filterLabel';
import type { DisplayContext } from '../text/displayContext';

/** Says what a member of a request is for, in one or two sentences. */
export function memberHelp(name: Member['name'], l10n: DisplayContext['l10n']): string {
  switch (name) {
    case 'State':
      return l10n.t(
        'Which list: Active (connected, connecting, disconnected), or History (ended in the last 30 days).',
      );
    case 'MaxResults':
      return l10n.t('Sessions on a page, 1 to 200. With it one page is read, and the next one when you ask for it.');
    case 'NextToken':
      return l10n.t(
        'Where to go on: the NextToken of an earlier answer. It is good for the same state and filters only.',
      );
    case 'Filters':
      return l10n.t('What the sessions must have, 1 to 6 filters; all of them must hold.');
    case 'key':
      return l10n.t('What to filter by.');
    case 'value':
      return l10n.t('What it must be, 1 to 400 characters. Times are in ISO 8601, for example 2026-11-24T14:00:00Z.');
  }
}

/** Says what a filter key selects; undefined for keys that we do not know. */
export function keyHelp(key: string, l10n: DisplayContext['l10n']): string | undefined {
  return filterWords(key, l10n)?.help;
}
