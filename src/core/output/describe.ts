import { type Failure, failureOf } from '../base/failure';
import type { SessionPage, SessionPages } from '../ports';
import type { DescribeInvocation } from '../commandLine/invocation';
import { type CutPage, cutPages, firstRequest } from '../commandLine/paging';
import { encodeToken } from '../commandLine/token';
import type { Scope } from '../sessions/scope';
import type { Session } from '../sessions/session';
import { type AnswerStyle, printAnswer } from './answer';

/** The service that a question goes to, and the form of the answer. */
export interface Asking {
  readonly pages: Pick<SessionPages, 'pages'>;
  readonly scope: Scope;
  readonly style: AnswerStyle;
  readonly signal: AbortSignal;
}

/** The end of a question. */
export interface Described {
  /** The value that `--starting-token` takes to go on; undefined if there is no more. */
  readonly token: string | undefined;
  /** The reason why there is no more than what was printed. */
  readonly failure: Failure | undefined;
}

/**
 * Asks the service and prints the answer as the CLI does, piece by piece. Where the reading breaks off, the pages read
 * until then are printed; if it breaks off before the first one, nothing is.
 *
 * @throws QueryError
 */
export async function* describe(
  invocation: DescribeInvocation,
  { pages, scope, style, signal }: Asking,
): AsyncGenerator<string, Described, void> {
  let failure: Failure | undefined;
  let token: string | undefined;

  async function* untilFailure(): AsyncGenerator<SessionPage, void, void> {
    try {
      yield* pages.pages(scope, firstRequest(invocation), signal);
    } catch (thrown) {
      failure = failureOf(thrown);
    }
  }

  async function* noted(): AsyncGenerator<CutPage<Session>, void, void> {
    for await (const page of cutPages(untilFailure(), invocation.paging)) {
      const { nextToken, resumeToken } = page;
      token = resumeToken ?? (nextToken === undefined ? undefined : encodeToken(nextToken));
      yield page;
    }
  }

  const shown = noted();
  const first = await shown.next();
  if (first.done !== true) {
    yield* printAnswer(chained(first.value, shown), invocation.paging, style);
  }
  return { token, failure };
}

async function* chained<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T, void, void> {
  yield first;
  yield* rest;
}
