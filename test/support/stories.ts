import type { Failure } from '../../src/core/base/failure';
import type { Feed } from '../../src/core/reading/feed';
import { advance, type Listing, listingOf } from '../../src/core/listing/listing';
import type { State } from '../../src/core/request/request';
import type { Scope } from '../../src/core/sessions/scope';
import type { Session } from '../../src/core/sessions/session';
import { now } from './builders';

/** How one scope's reading went: the pages that came, and how it ended; `reading` where it has not. */
export interface Story {
  readonly scope: Scope;
  readonly state?: State;
  readonly pages?: readonly (readonly Session[])[];
  readonly end?: 'done' | 'reading' | 'waiting' | Failure;
  /** What came before, in a reading that was complete. */
  readonly before?: readonly Session[];
  /** Epoch milliseconds of all that happens. */
  readonly at?: number;
}

/** The listing in which all of that has happened. A token is in hand after each page unless the reading is done. */
export function listingAfter(...stories: readonly Story[]): Listing {
  const feedOf = ({ scope, state = 'Active' }: Story): Feed => ({ scope, request: { State: state } });
  return stories.reduce<Listing>(
    (listing, story) => {
      const { pages = [], end = 'done', before, at = now } = story;
      const feed = feedOf(story);
      const page = (from: Listing, sessions: readonly Session[], nextToken: string | undefined): Listing =>
        advance(from, { kind: 'page', feed, at, page: { sessions, nextToken } });
      let after = listing;
      if (before) {
        after = page(advance(after, { kind: 'started', feed, at }), before, undefined);
        after = advance(after, { kind: 'done', feed, at });
      }
      if (end === 'waiting') {
        return after;
      }
      after = advance(after, { kind: 'started', feed, at });
      pages.forEach((sessions, index) => {
        after = page(after, sessions, end === 'done' && index === pages.length - 1 ? undefined : 'more');
      });
      if (end === 'reading') {
        return after;
      }
      return advance(after, end === 'done' ? { kind: 'done', feed, at } : { kind: 'failed', feed, at, failure: end });
    },
    listingOf(stories.map(feedOf)),
  );
}
