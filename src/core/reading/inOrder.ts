import type { Clock, SessionPage, SessionPages } from '../ports';
import type { DescribeSessionsRequest } from '../request/request';
import type { Session } from '../sessions/session';
import { Limiter } from './limiter';
import { inserted } from './merge';
import { type Step, walk } from './walk';

type PageStep = Extract<Step, { kind: 'page' }>;

/**
 * Brings the same pages as fast as AWS gives them: History that is asked for from its beginning is read in date windows
 * side by side. Pages come in the service's order, each session once, and hold up to 200; their tokens are none to go
 * on with. Anything else is read as `pages` reads it.
 */
export function readAtOnce(pages: SessionPages, clock: Clock): Pick<SessionPages, 'pages'> {
  const limiter = new Limiter(clock);
  return {
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
  /** The sessions that came on the last page of a window, though they belong to the next one, which brings them again. */
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
        const own = (session: Session): boolean => second(session) >= after;
        const sessions = page.sessions.filter(own);
        // What the window's next page may still bring is not missing yet.
        const passed = last ? Number.NEGATIVE_INFINITY : second(page.sessions.at(-1));
        const due = beyond.filter((session) => own(session) && second(session) > passed);
        yield fresh(newestFirst(due, sessions));
        beyond = missingIn(due, beyond);
        if (last) {
          beyond = [
            ...beyond,
            ...missingIn(
              beyond,
              page.sessions.filter((session) => !own(session)),
            ),
          ];
          current = after;
        }
      }
    }
  }
  yield fresh(beyond);
}

/** Returns the second in which a session began: within one, a service may have any order. */
function second(session: Session | undefined): number {
  return Math.floor(session?.StartDate ?? Number.POSITIVE_INFINITY);
}

/** Returns the sessions that the newer window found beyond its end, in its place among what the older one begins with. */
function newestFirst(beyond: readonly Session[], sessions: readonly Session[]): readonly Session[] {
  const missing = missingIn(sessions, beyond);
  return missing.length === 0 ? sessions : inserted(sessions, missing, (session) => session);
}

function missingIn(sessions: readonly Session[], others: readonly Session[]): readonly Session[] {
  const known = new Set(sessions.map(({ SessionId }) => SessionId));
  return others.filter(({ SessionId }) => !known.has(SessionId));
}
