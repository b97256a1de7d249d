import type { State } from '../request/request';
import { feedsOf, type Listing } from './listing';

/** Tells whether every feed of the state was read to its last page and none has failed or is being read again since. */
export function isComplete(listing: Listing, state: State): boolean {
  const feeds = feedsOf(listing, state);
  return feeds.length > 0 && feeds.every((knowledge) => knowledge.phase === 'complete');
}
