import type { DescribeInvocation, Paging } from './invocation';
import type { DescribeSessionsRequest } from './request';

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
  /** On the page at which `--max-items` stopped: the `NextToken` that the CLI prints, fit for `--starting-token`. */
  readonly resumeToken: string | undefined;
}

/** The request of the first call, with what paging adds to it. Later calls differ in NextToken only. */
export function firstRequest({ request, paging }: DescribeInvocation): DescribeSessionsRequest<string> {
  throw new Error(`not yet ${String(request)} ${String(paging)}`);
}

/**
 * The pages that the CLI shows of those that the service gives. Pulls no page that the CLI would not ask for: one where
 * `paging` is undefined, else until the service has no more or `maxItems` is reached.
 */
// eslint-disable-next-line require-yield
export async function* cutPages<T>(
  pages: AsyncIterable<Page<T>>,
  paging: Paging | undefined,
): AsyncGenerator<CutPage<T>, void, void> {
  await Promise.reject(new Error(`not yet ${String(pages)} ${String(paging)}`));
}
