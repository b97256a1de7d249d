import type { FeedKnowledge } from '../listing/listing';
import { filtersLine } from './filterWords';
import type { Look } from './look';
import { scopeWords } from './scopeWords';
import { failureDetail } from './sentences';

/** What the log says of a feed whose phase has changed; undefined where there is nothing to say. */
export function readingLine(knowledge: FeedKnowledge, look: Pick<Look, 'zone' | 'l10n'>): string | undefined {
  const { scope, request } = knowledge.feed;
  const filters = request.Filters ?? [];
  const which = filters.length === 0 ? '' : ` (${filtersLine(filters, look)})`;
  const said = outcome(knowledge, look.l10n);
  return said === undefined ? undefined : `${scopeWords(scope, look.l10n)} ${request.State}${which}: ${said}`;
}

function outcome({ phase, pages, failure }: FeedKnowledge, l10n: Look['l10n']): string | undefined {
  const sessions = pages.reduce((total, page) => total + page.sessions.length, 0);
  const counts = l10n.t('sessions: {0}, pages: {1}', sessions, pages.length);
  switch (phase) {
    case 'waiting':
      return undefined;
    case 'reading':
      return l10n.t('reading');
    case 'complete':
      return l10n.t('complete, {0}', counts);
    case 'failed':
      return failure === undefined || failure.code === 'cancelled'
        ? l10n.t('stopped, {0}', counts)
        : `${failure.code}: ${failureDetail(failure, l10n).replaceAll('\n', ', ')} (${counts})`;
  }
}
