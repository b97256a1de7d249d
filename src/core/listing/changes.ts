import { statusOf } from '../sessions/kind';
import { counterpartOf, type FeedKnowledge, type ListedSession, type Listing, listed } from './listing';

/** Milliseconds after which History is read as a whole again, so that nothing that is missed stays missed. */
const wholeEvery = 3_600_000;

/** Seconds by which a reading of changes goes further back than it must: listings may lag behind what happens. */
const slack = 60;

/** Tells whether a reading of changes may do, once Active has been read again: everything was read in the last hour. */
export function mayReadChanges({ phase, wholeAsOf, ordered, running, feed }: FeedKnowledge, now: number): boolean {
  return (
    phase === 'complete' &&
    wholeAsOf !== undefined &&
    now - wholeAsOf < wholeEvery &&
    ordered &&
    running !== undefined &&
    // Under a filter for the status, Active is not all that runs.
    feed.request.Filters?.some(({ key }) => key === 'Status') !== true
  );
}

/**
 * Returns the time (epoch seconds) from which on History can have changed since it was last complete; undefined if
 * nothing less than all is sure. What History gained since then ran at that time: it was in Active when Active was read
 * before, or it began after that. Of the former, those that have ended are what Active, read again since, has no
 * longer. All times are those of the service, or differences of our own: the two clocks need not agree.
 */
export function changedFrom(listing: Listing, history: FeedKnowledge, now: number): number | undefined {
  const active = counterpartOf(listing, history.feed);
  const { running, asOf } = history;
  if (!mayReadChanges(history, now) || active?.phase !== 'complete' || !running || asOf === undefined) {
    return undefined;
  }
  const known = listed(history);
  const began = ({ session }: ListedSession): number => session.StartDate ?? 0;
  const newest = Math.max(...[...running.sessions, ...known.slice(0, 1)].map(began));
  const ended = active.vanished.map((one) => one.listed);
  const ending = known.filter(({ session }) => statusOf(session.Status) === 'terminating');
  const sinceThen = newest - (asOf - running.startedAt) / 1000;
  const from = Math.floor(Math.min(sinceThen, ...[...ended, ...ending].map(began))) - slack;
  return from > 0 ? from : undefined;
}
