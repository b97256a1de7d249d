import type { Disposable } from '../core/base/event';
import type { L10n } from '../core/base/l10n';
import type { FeedKnowledge, Listing } from '../core/listing/listing';
import { feedKey } from '../core/reading/feed';
import type { SessionStore } from '../core/listing/store';
import type { Clock } from '../core/ports';
import { feedTooltip } from '../core/presentation/text/feedLabel';
import { scopeLabel } from '../core/presentation/text/scopeLabel';
import { localZone } from './localZone';
import type { Log } from './host';

/** Tells the log how each reading ends, in full: pages, sessions, whether there is more, and why it failed. */
export function logReadings(store: SessionStore, clock: Clock, log: Log, l10n: L10n): Disposable {
  let before = new Map<string, FeedKnowledge>();
  return store.onDidChange((listing) => {
    const now = byKey(listing);
    for (const [key, knowledge] of now) {
      const old = before.get(key);
      if (old !== knowledge && old?.phase === 'reading' && knowledge.phase !== 'reading') {
        tell(knowledge, clock, log, l10n);
      }
    }
    before = now;
  });
}

function byKey({ feeds }: Listing): Map<string, FeedKnowledge> {
  return new Map(feeds.map((knowledge) => [feedKey(knowledge.feed), knowledge]));
}

function tell(knowledge: FeedKnowledge, clock: Clock, log: Log, l10n: L10n): void {
  const { feed, phase, failure } = knowledge;
  const lines = feedTooltip(knowledge, { now: clock.now(), zone: localZone, l10n });
  const told = lines.map(({ name, value }) => `${name}: ${value}`).join(' | ');
  const line = `${scopeLabel(feed.scope, l10n)} ${feed.request.State}: ${told}`;
  if (phase === 'failed' && failure?.code !== 'cancelled') {
    log.warn(line);
  } else {
    log.info(line);
  }
}
