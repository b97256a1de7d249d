import type { Clock, SessionPage, SessionPages } from '../ports';
import type { DescribeSessionsRequest } from '../request/request';
import type { Session } from '../sessions/session';
import { Limiter } from './limiter';
import { inserted } from './merge';
import { type Step, walk } from './walk';

type PageStep = Extract<Step, { kind: 'page' }>;

/**
 * The same pages as fast as AWS gives them: History that is asked for from its beginning is read in date windows side by
 * side. Pages come in the service's order, each session once, and hold up to 200; their tokens are none to go on with.
 * Anything else is read as `pages` reads it.
 */
export function readAtOnce(pages: SessionPages, clock: Clock): SessionPages {
  const limiter = new Limiter(clock);
  return {
    page: (scope, request, signal) => pages.page(scope, request, signal),
    pages: (scope, request, signal) =>
      isWhole(request)
        ? inOrder(walk({ scope, request, pages, limiter: () => limiter, signal, parallel: true }))
        : pages.pages(scope, request, signal),
  };
}

function isWhole(request: DescribeSessionsRequest<string>): request is DescribeSessionsRequest {
  return request.State === 'History' && request.MaxResults === undefined && request.NextToken === undefined;
}

/** Holds pages of older windows back until all of the newer ones have come. */
async function* inOrder(steps: AsyncIterable<Step>): AsyncGenerator<SessionPage, void, undefined> {
  const seen = new Set<string>();
  const waiting = new Map<number | undefined, PageStep[]>();
  /** Came on the last page of a window, though they belong to the next one, which brings them again. */
  let beyond: readonly Session[] = [];
  let current: number | undefined;

  const fresh = (sessions: readonly Session[]): SessionPage => {
    const once = sessions.filter(({ SessionId }) => !seen.has(SessionId));
    for (const { SessionId } of once) {
      seen.add(SessionId);
    }
    return { sessions: once, nextToken: undefined };
  };

  for await (const step of steps) {
    if (step.kind === 'plain') {
      waiting.clear();
      current = undefined;
      yield fresh(beyond);
      beyond = [];
    } else if (step.kind === 'page') {
      waiting.set(step.before, [...(waiting.get(step.before) ?? []), step]);
      for (let next = waiting.get(current)?.shift(); next; next = waiting.get(current)?.shift()) {
        const { page, after, last } = next;
        const own = ({ StartDate = after }: Session): boolean => Math.floor(StartDate) >= after;
        yield fresh(newestFirst(beyond, page.sessions.filter(own)));
        beyond = [];
        if (last) {
          beyond = page.sessions.filter((session) => !own(session));
          current = after;
        }
      }
    }
  }
  yield fresh(beyond);
}

/** What the newer window found beyond its end, in its place among what the older one begins with. */
function newestFirst(beyond: readonly Session[], sessions: readonly Session[]): readonly Session[] {
  const known = new Set(sessions.map(({ SessionId }) => SessionId));
  const missing = beyond.filter(({ SessionId }) => !known.has(SessionId));
  return missing.length === 0 ? sessions : inserted(sessions, missing, (session) => session);
}
