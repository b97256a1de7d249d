import { failureOf } from '../base/failure';
import type { Clock, SessionPages } from '../ports';
import type { Feed, FeedEvent } from './feed';

/** The largest page the service gives (API model: 1 to 200): fewer calls, the same rows. */
const pageSize = 200;

/**
 * Reads a feed to its end: `started`, a `page` for each answer, then `done` or `failed`. Never throws. A page is handed
 * on before the next one is asked for.
 */
export async function* read(
  feed: Feed,
  pages: SessionPages,
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<FeedEvent, void, undefined> {
  yield { kind: 'started', feed, at: clock.now() };
  try {
    for await (const page of pages.pages(feed.scope, { ...feed.request, MaxResults: pageSize }, signal)) {
      yield { kind: 'page', feed, at: clock.now(), page };
    }
    yield { kind: 'done', feed, at: clock.now() };
  } catch (thrown) {
    yield { kind: 'failed', feed, at: clock.now(), failure: failureOf(thrown) };
  }
}
