import type { Failure } from '../base/failure';
import type { SessionPage } from '../ports';
import type { DescribeSessionsRequest } from '../request/request';
import { type Scope, scopeKey } from '../sessions/scope';

/** One request put to one scope. */
export interface Feed {
  readonly scope: Scope;
  /** The request without NextToken: a feed is always read from its first page. */
  readonly request: DescribeSessionsRequest;
}

/**
 * An event of a feed while it is read; `at` is epoch milliseconds.
 *
 * - `started`: with `from` (epoch seconds) only sessions that began then or later are read; older ones stay as they are
 * - `page`: `before` (epoch seconds) is the time at which the page's date window ends; undefined on the plain chain of
 *   pages
 * - `throttled`: AWS takes no calls; the reading goes on at `until` (epoch milliseconds)
 * - `again`: pages do not count any more: those of all windows if `pages` is `windows`, and all if it is `all`. `whole`
 *   if the reading, which had a `from`, has none from here on
 */
export type FeedEvent =
  | { readonly kind: 'started'; readonly feed: Feed; readonly at: number; readonly from?: number | undefined }
  | {
      readonly kind: 'page';
      readonly feed: Feed;
      readonly at: number;
      readonly page: SessionPage;
      readonly before?: number | undefined;
    }
  | { readonly kind: 'throttled'; readonly feed: Feed; readonly at: number; readonly until: number }
  | {
      readonly kind: 'again';
      readonly feed: Feed;
      readonly at: number;
      readonly pages: 'windows' | 'all';
      readonly whole: boolean;
    }
  | { readonly kind: 'done'; readonly feed: Feed; readonly at: number; readonly ordered?: boolean }
  | { readonly kind: 'failed'; readonly feed: Feed; readonly at: number; readonly failure: Failure };

const keys = new WeakMap<Feed, string>();

/** Returns the same key for feeds that ask the same question of the same scope. */
export function feedKey(feed: Feed): string {
  const known = keys.get(feed);
  if (known !== undefined) {
    return known;
  }
  const key = JSON.stringify([scopeKey(feed.scope), feed.request]);
  keys.set(feed, key);
  return key;
}
