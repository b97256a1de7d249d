import { FailureError } from '../core/base/failure';
import type { SessionPage } from '../core/ports';
import { filterRow } from '../core/request/filterKeys';
import { maxFilters } from '../core/request/filters';
import type { DescribeSessionsRequest, SessionFilter, State } from '../core/request/request';
import type { Session } from '../core/sessions/session';

/** The size of a page if none is asked for. */
const usualPage = 50;

/** One page more than what this was asked for begins here; goes on in the sessions of `at` (epoch milliseconds). */
interface Place {
  readonly at: number;
  readonly index: number;
}

/**
 * Answers DescribeSessions over sessions that are at hand: filters, pages and tokens as the service has them (API
 * model; dates: started at `InvokedAfter` or later, and before `InvokedBefore`).
 *
 * @param sessions those of a state at a time, newest first
 * @throws FailureError `invalidFilterKey`, `invalidRequest`, `invalidToken`
 */
export function describeSessions(
  sessions: (state: State, at: number) => readonly Session[],
  { State, MaxResults = usualPage, NextToken, Filters = [] }: DescribeSessionsRequest<string>,
  now: number,
): SessionPage {
  const state = known(State);
  if (MaxResults < 1 || MaxResults > 200 || Filters.length > maxFilters) {
    throw refused('1 to 200 sessions a page, at most six filters');
  }
  const tests = Filters.map(testOf);
  const { at, index } = NextToken === undefined ? { at: now, index: 0 } : placeOf(NextToken);
  const all = sessions(state, at).filter((session) => tests.every((test) => test(session)));
  const end = index + MaxResults;
  return {
    sessions: all.slice(index, end),
    nextToken: end < all.length ? JSON.stringify({ at, index: end } satisfies Place) : undefined,
  };
}

function known(state: string): State {
  if (state === 'Active' || state === 'History') {
    return state;
  }
  throw refused(`Value '${state}' at 'state' failed to satisfy constraint: Member must satisfy enum value set`);
}

function testOf({ key, value }: SessionFilter): (session: Session) => boolean {
  const row = filterRow(key);
  if (row === undefined) {
    throw new FailureError({ code: 'invalidFilterKey', name: 'InvalidFilterKey', message: '' });
  }
  if (row.kind !== 'time') {
    return (session) => session[row.member] === value;
  }
  const time = Date.parse(value) / 1000;
  if (Number.isNaN(time)) {
    throw refused(`Value '${value}' is no date`);
  }
  return ({ StartDate = 0 }) => StartDate >= time === (row.began === 'atOrAfter');
}

function placeOf(token: string): Place {
  const [, at, index] = /^\{"at":(\d{1,15}),"index":(\d{1,7})\}$/.exec(token) ?? [];
  if (at === undefined) {
    throw new FailureError({ code: 'invalidToken', name: 'InvalidNextToken', message: '' });
  }
  return { at: Number(at), index: Number(index) };
}

function refused(message: string): FailureError {
  return new FailureError({ code: 'invalidRequest', name: 'ValidationException', message });
}
