import { type Scope, scopeKey } from '../sessions/scope';
import { type Listing, listingOf } from './listing';

/** Returns the listing without anything that is known of a scope. */
export function unreadListing(listing: Listing, scope: Scope): Listing {
  const key = scopeKey(scope);
  return {
    ...listing,
    feeds: listing.feeds.flatMap((knowledge) =>
      scopeKey(knowledge.feed.scope) === key ? listingOf([knowledge.feed]).feeds : [knowledge],
    ),
  };
}
