import { failureOf } from '../base/failure';
import type { Clock } from '../ports';
import { scopeKey } from '../sessions/scope';
import type { Feed, FeedEvent } from './feed';
import type { Limiter } from './limiter';
import { type Ending, type PageSource, walk } from './walk';

/** Dependencies of a reading besides the feed. */
export interface ReadingTools {
  readonly pages: PageSource;
  readonly clock: Clock;
  /** Returns the limiter that all calls to the feed's account and region go through. */
  readonly limiter: () => Limiter;
  readonly signal: AbortSignal;
  /** Keys ({@link trustKey}) of feeds whose windows cannot be trusted; a reading that finds it out adds to it. */
  readonly distrusted: Set<string>;
  /** True if History may be read in date windows side by side, if they can be trusted. */
  readonly parallel: boolean;
  /** Epoch seconds: sessions that began earlier need not be read again. */
  readonly from?: number | undefined;
}

/**
 * Reads a feed to its end: `started`, a `page` for each answer, then `done` or `failed`. Never throws. The first page is
 * handed on before another is asked for. Where the service does not know its own token any more it starts over, once.
 */
export async function* read(feed: Feed, tools: ReadingTools): AsyncGenerator<FeedEvent, void, undefined> {
  const { clock, from } = tools;
  yield { kind: 'started', feed, at: clock.now(), ...(from === undefined ? {} : { from }) };
  const progress: Progress = { pages: 0, from };
  try {
    let ending: Ending;
    try {
      ending = yield* readOnce(feed, tools, progress);
    } catch (thrown) {
      if (failureOf(thrown).code !== 'invalidToken' || progress.pages === 0) {
        throw thrown;
      }
      yield { kind: 'again', feed, at: clock.now(), pages: 'all', whole: false };
      ending = yield* readOnce(feed, tools, progress);
    }
    yield { kind: 'done', feed, at: clock.now(), ...ending };
  } catch (thrown) {
    yield { kind: 'failed', feed, at: clock.now(), failure: failureOf(thrown) };
  }
}

/**
 * Returns a key of a question: what windows were found to be good for holds for questions that differ in the filters'
 * values only.
 */
export function trustKey({ scope, request: { Filters = [] } }: Feed): string {
  return JSON.stringify([scopeKey(scope), ...Filters.map(({ key }) => key).sort()]);
}

interface Progress {
  pages: number;
  from: number | undefined;
}

async function* readOnce(
  feed: Feed,
  tools: ReadingTools,
  progress: Progress,
): AsyncGenerator<FeedEvent, Ending, undefined> {
  const { clock, distrusted, pages, limiter, signal } = tools;
  const parallel = tools.parallel && !distrusted.has(trustKey(feed));
  const steps = walk({ ...feed, pages, limiter, signal, parallel, from: progress.from });
  for (;;) {
    const step = await steps.next();
    if (step.done === true) {
      return step.value;
    }
    const at = clock.now();
    switch (step.value.kind) {
      case 'page':
        progress.pages += 1;
        yield { kind: 'page', feed, at, page: step.value.page, before: step.value.before };
        break;
      case 'throttled':
        yield { kind: 'throttled', feed, at, until: step.value.until };
        break;
      case 'plain':
        distrusted.add(trustKey(feed));
        progress.from = step.value.whole ? undefined : progress.from;
        yield { kind: 'again', feed, at, pages: 'windows', whole: step.value.whole };
        break;
    }
  }
}
