import { l10n } from 'vscode';
import type { Disposable } from '../core/base/event';
import { feedKey } from '../core/listing/feed';
import type { FeedPhase } from '../core/listing/listing';
import type { SessionStore } from '../core/listing/store';
import { readingLine } from '../core/presentation/readingLine';
import { localZone } from './clock';
import type { Log } from './log';

/** Tells the log of each reading: whom it asked for what, how it ended, and what AWS said. */
export function logReadings(store: SessionStore, log: Log): Disposable {
  let before: ReadonlyMap<string, FeedPhase> = new Map();
  return store.onDidChange(({ feeds }) => {
    const now = new Map(feeds.map((knowledge) => [feedKey(knowledge.feed), knowledge]));
    for (const [key, knowledge] of now) {
      const line = before.get(key) === knowledge.phase ? undefined : readingLine(knowledge, { zone: localZone, l10n });
      if (line !== undefined) {
        log[knowledge.phase === 'failed' ? 'warn' : 'info'](line);
      }
    }
    before = new Map([...now].map(([key, { phase }]) => [key, phase]));
  });
}
