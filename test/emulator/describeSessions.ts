import { createHash } from 'node:crypto';
import { type FilterBehaviour, matching } from './filters';
import { readRequest } from './http/request';
import { invalidToken, positionOf, tokenOf } from './tokens';
import type { WireSession, World } from './worlds/world';

/** What may differ between the service and what is known of it. */
export interface Behaviour extends FilterBehaviour {
  /** Whether MaxResults counts sessions that match (`pre`) or sessions that are looked at (`post`). */
  readonly filterMode: 'pre' | 'post';
  /** Page size where the request names none. */
  readonly defaultPageSize: number;
}

/** How the service behaves where nothing else is said. */
export const usualBehaviour: Behaviour = {
  filterMode: 'pre',
  defaultPageSize: 50,
  unknownKey: 'InvalidFilterKey',
  dates: 'strict',
};

/** A page. */
export interface Answer {
  readonly Sessions: readonly WireSession[];
  readonly NextToken?: string;
}

/** DescribeSessions as the API model and the service have it, at a time in epoch ms; throws `ServiceError`. */
export type DescribeSessions = (world: World, body: unknown, now: number) => Answer;

/** What was there when the first page was asked for: later pages go on in it, whatever has happened since. */
interface Listing {
  readonly world: World;
  /** State and filters: a token is good for the request that it was given to. */
  readonly question: string;
  readonly sessions: readonly WireSession[];
}

/** Listings that are remembered; whoever comes back later finds the token no longer valid. */
const mostListings = 64;

/** Makes the operation. It remembers the listings that are being walked. */
export function createDescribeSessions(behaviour: Behaviour = usualBehaviour): DescribeSessions {
  const listings = new Map<string, Listing>();
  let begun = 0;

  function remember(id: string, listing: Listing): void {
    listings.delete(id);
    listings.set(id, listing);
    const [oldest] = listings.keys();
    if (listings.size > mostListings && oldest !== undefined) {
      listings.delete(oldest);
    }
  }

  return (world, body, now) => {
    const { state, size = behaviour.defaultPageSize, token, filters } = readRequest(body);
    const matches = matching(filters, behaviour);
    const question = JSON.stringify([state, filters]);
    const before = behaviour.filterMode === 'pre';

    const begin = (): Listing => {
      const all = world.sessions(state, now);
      return { world, question, sessions: before ? all.filter(matches) : all };
    };
    const place =
      token === undefined ? { listing: idOf(question, (begun += 1)), passed: 0, page: 1 } : positionOf(token);
    const listing = token === undefined ? begin() : listings.get(place.listing);
    if (listing?.world !== world || listing.question !== question) {
      throw invalidToken();
    }
    const passed = place.passed + size;
    const page = listing.sessions.slice(place.passed, passed);
    const Sessions = before ? page : page.filter(matches);
    if (passed >= listing.sessions.length) {
      return { Sessions };
    }
    remember(place.listing, listing);
    return { Sessions, NextToken: tokenOf({ ...place, passed, page: place.page + 1 }) };
  };
}

function idOf(question: string, count: number): string {
  return createHash('sha256').update(`${count} ${question}`).digest('hex').slice(0, 24);
}
