import type { Failure } from '../base/failure';
import type { SessionPage } from '../ports';
import type { DescribeSessionsRequest } from '../request/request';
import { type Scope, scopeKey } from '../sessions/scope';

/** One request put to one scope. */
export interface Feed {
  readonly scope: Scope;
  /** Without NextToken: a feed is always read from its first page. */
  readonly request: DescribeSessionsRequest;
}

/** What happens to a feed while it is read; `at` is epoch milliseconds. */
export type FeedEvent =
  | { readonly kind: 'started'; readonly feed: Feed; readonly at: number }
  | { readonly kind: 'page'; readonly feed: Feed; readonly at: number; readonly page: SessionPage }
  | { readonly kind: 'done'; readonly feed: Feed; readonly at: number }
  | { readonly kind: 'failed'; readonly feed: Feed; readonly at: number; readonly failure: Failure };

/** The same for feeds that ask the same question of the same scope. */
export function feedKey(feed: Feed): string {
  return JSON.stringify([scopeKey(feed.scope), feed.request]);
}
