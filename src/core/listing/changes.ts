import { statusOf } from '../sessions/kind';
import { counterpartOf, type FeedKnowledge, type Listing, listed } from './listing';

/** Milliseconds after which History is read as a whole again, so that nothing that is missed stays missed. */
const wholeEvery = 3_600_000;

/** Seconds by which a reading of changes goes further back than it must: listings may lag behind what happens. */
const slack = 60;

/** Whether a reading of changes may do, once Active has been read again: everything was read in the last hour. */
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
 * From when on (epoch seconds) History can have changed since it was last complete; undefined where nothing less than
 * all is sure. What History gained since then ran at that time: it was in Active when Active was read before, or it
 * began after that. Which of those have ended, Active tells, if it was read to its end since. All times are those of the
 * service, or differences of our own: the two clocks need not agree.
 */
export function changedFrom(listing: Listing, history: FeedKnowledge, now: number): number | undefined {
  const active = counterpartOf(listing, history.feed);
  const { running, asOf } = history;
  if (!mayReadChanges(history, now) || active?.phase !== 'complete' || !running || asOf === undefined) {
    return undefined;
  }
  const known = listed(history);
  const alive = new Set(listed(active).map(({ session }) => session.SessionId));
  const newest = Math.max(...[...running.sessions, ...known.slice(0, 1)].map(({ session }) => session.StartDate ?? 0));
  const unsettled = [
    ...running.sessions.filter(({ session }) => !alive.has(session.SessionId)),
    ...active.vanished.map((one) => one.listed),
    ...known.filter(({ session }) => statusOf(session.Status) === 'terminating'),
  ].map(({ session }) => session.StartDate ?? 0);
  const from = Math.floor(Math.min(newest - (asOf - running.startedAt) / 1000, ...unsettled)) - slack;
  return from > 0 ? from : undefined;
}
