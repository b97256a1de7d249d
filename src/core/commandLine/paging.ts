import type { DescribeInvocation, Paging, StartingPoint } from './invocation';
import type { DescribeSessionsRequest } from '../request/request';
import { encodePlace, encodeToken, noToken } from './token';

/** One answer of the service; a `SessionPage` is one. */
export interface Page<T> {
  readonly sessions: readonly T[];
  readonly nextToken: string | undefined;
}

/** A page as it is shown: cut at both ends by `--starting-token` and `--max-items`. */
export interface CutPage<T> {
  readonly sessions: readonly T[];
  /** The service's own token, as it came (text and yaml-stream show it page by page). */
  readonly nextToken: string | undefined;
  /** The `NextToken` that the CLI prints on the page at which `--max-items` stopped, fit for `--starting-token`. */
  readonly resumeToken: string | undefined;
}

/** Returns the request of the first call, with what paging adds to it. Later calls differ in NextToken only. */
export function firstRequest({ request, paging }: DescribeInvocation): DescribeSessionsRequest<string> {
  if (paging === undefined) {
    return request;
  }
  const { token } = paging.start;
  return {
    ...request,
    ...(token === undefined || token === noToken ? {} : { NextToken: token }),
    ...(paging.pageSize === undefined ? {} : { MaxResults: paging.pageSize }),
  };
}

/**
 * Returns the pages that the CLI shows of those that the service gives. Pulls no page that the CLI would not ask for:
 * one if `paging` is undefined, else until the service has no more or `maxItems` is reached. If a slice has a negative
 * end, JavaScript counts from the list's end as Python does.
 */
export async function* cutPages<T>(
  pages: AsyncIterable<Page<T>>,
  paging: Paging | undefined,
): AsyncGenerator<CutPage<T>, void, void> {
  let { token, skip }: StartingPoint = paging?.start ?? { token: undefined, skip: 0 };
  let shown = 0;
  for await (const { sessions, nextToken } of pages) {
    const rest = sessions.slice(skip);
    const room = paging?.maxItems === undefined ? Number.POSITIVE_INFINITY : paging.maxItems - shown;
    if (rest.length > room) {
      const resumeToken = encodePlace({ token, skip: room + skip });
      yield { sessions: rest.slice(0, room), nextToken, resumeToken };
      return;
    }
    shown += rest.length;
    const full = rest.length === room && nextToken !== undefined;
    yield { sessions: rest, nextToken, resumeToken: full ? encodeToken(nextToken) : undefined };
    if (full || paging === undefined) {
      return;
    }
    [token, skip] = [nextToken, 0];
  }
}
