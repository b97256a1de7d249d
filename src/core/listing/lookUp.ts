import { FailureError } from '../base/failure';
import type { Feed } from '../reading/feed';
import { read, type ReadingTools } from '../reading/reading';
import type { State } from '../request/request';
import { type Scope, scopeKey } from '../sessions/scope';
import { findSession } from './find';
import { advance, type ListedSession, listingOf } from './listing';

/** The place of a session: enough to find it again, and nothing of what is in it. */
export interface SessionReference {
  readonly scope: Scope;
  readonly state: State;
  readonly sessionId: string;
}

/**
 * Asks AWS for one session: one that was active may be in History by now. Undefined if AWS has none with this id.
 *
 * @throws FailureError as the reading fails
 */
export async function lookUp(
  { scope, state, sessionId }: SessionReference,
  tools: ReadingTools,
): Promise<ListedSession | undefined> {
  const found = await lookUpIn(state, scope, sessionId, tools);
  return found ?? (state === 'Active' ? lookUpIn('History', scope, sessionId, tools) : undefined);
}

async function lookUpIn(
  state: State,
  scope: Scope,
  sessionId: string,
  tools: ReadingTools,
): Promise<ListedSession | undefined> {
  const feed: Feed = { scope, request: { State: state, Filters: [{ key: 'SessionId', value: sessionId }] } };
  let listing = listingOf([feed]);
  for await (const event of read(feed, tools)) {
    listing = advance(listing, event);
  }
  const [{ failure } = {}] = listing.feeds;
  if (failure) {
    throw new FailureError(failure);
  }
  return findSession(listing, scopeKey(scope), sessionId);
}
