import { localDateTime, localTime } from '../../base/time';
import type { FeedKnowledge } from '../../listing/listing';
import type { DisplayContext } from './displayContext';
import { failureDetail, failureParts } from './failureText';
import type { TooltipLine } from './tooltip';

/** Says how the reading of a feed stands, in few words; undefined if its failure says it. */
export function feedLabel(knowledge: FeedKnowledge, display: DisplayContext): string | undefined {
  const { l10n, zone, now, ahead = 0 } = display;
  const { phase, pages, asOf, throttledUntil, failure, more } = knowledge;
  switch (phase) {
    case 'waiting':
      return l10n.t('not loaded yet');
    case 'reading':
      return throttledUntil !== undefined && throttledUntil > now - ahead
        ? l10n.t('Throttled by AWS, retrying at {0}', localTime(throttledUntil, zone))
        : l10n.t('loading page {0}…', pages.length + 1);
    case 'complete':
      return asOf === undefined ? undefined : l10n.t('as of {0}', localTime(asOf, zone));
    case 'failed':
      return failure?.code === 'cancelled' ? stopped(more || pages.length === 0, l10n) : undefined;
  }
}

function stopped(more: boolean, l10n: DisplayContext['l10n']): string {
  return more ? l10n.t('canceled, the list may be incomplete') : l10n.t('canceled');
}

/** Returns all that is known of the reading of a feed, for a tooltip and the log. */
export function feedTooltip(knowledge: FeedKnowledge, display: DisplayContext): readonly TooltipLine[] {
  const { l10n, zone } = display;
  const { feed, phase, pages, asOf, failure, more } = knowledge;
  const seen = pages.reduce((total, { sessions }) => total + sessions.length, 0);
  const words = feedLabel(knowledge, display);
  const detail = failure === undefined ? '' : failureDetail(failure, l10n);
  const sentence = failure && failure.code !== 'cancelled' ? failureParts(failure, feed.scope, l10n) : undefined;
  return [
    ...(words === undefined ? [] : [{ name: l10n.t('Status'), value: words }]),
    ...(phase === 'waiting'
      ? []
      : [
          { name: l10n.t('Pages'), value: String(pages.length) },
          { name: l10n.t('Sessions'), value: String(seen) },
          { name: l10n.t('More pages'), value: moreWords(phase === 'complete' ? false : more, pages.length, l10n) },
        ]),
    ...(asOf === undefined ? [] : [{ name: l10n.t('Last refreshed'), value: localDateTime(asOf, zone) }]),
    ...(sentence === undefined
      ? []
      : [
          { name: l10n.t('Error'), value: sentence.title },
          ...(detail === '' ? [] : [{ name: l10n.t('Error details'), value: detail }]),
          { name: l10n.t('Next step'), value: sentence.next },
        ]),
  ];
}

function moreWords(more: boolean, pages: number, l10n: DisplayContext['l10n']): string {
  if (pages === 0) {
    return l10n.t('not known');
  }
  return more ? l10n.t('yes') : l10n.t('no');
}
