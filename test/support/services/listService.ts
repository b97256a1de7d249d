import { type Failure, FailureError } from '../../../src/core/base/failure';
import type { Clock, SessionPage, SessionPages } from '../../../src/core/ports';
import type { DescribeSessionsRequest } from '../../../src/core/request/request';
import type { Session } from '../../../src/core/sessions/session';
import { Random } from '../../emulator/worlds/random';

/** How a service that nobody has seen may read a request. */
export interface ServiceManners {
  /** Whether MaxResults counts sessions that match (`pre`) or sessions that are looked at (`post`). */
  readonly filters: 'pre' | 'post';
  /** How exactly it compares dates. */
  readonly dates: 'exact' | 'floor' | 'round';
  /** What it leaves out where it is asked for what was invoked before a date: nothing, all, or the first three sessions. */
  readonly hides?: 'all' | 'three';
  /** Sessions on a page at most; MaxResults where it is more. */
  readonly most: number;
  /** What a call is answered with in the place of its page; the first call is number 1. */
  readonly refusal?: (call: number, request: DescribeSessionsRequest<string>) => Failure | undefined;
}

/** A call that was made. */
export interface Call {
  readonly request: DescribeSessionsRequest<string>;
  /** Calls that were under way when it was made, itself included. */
  readonly atOnce: number;
}

/**
 * A service with a list of sessions, newest first. `deliver` says when an answer arrives.
 */
export function listService(
  sessions: readonly Session[],
  { filters, dates, most, hides, refusal }: ServiceManners,
  deliver: (answer: () => SessionPage) => Promise<SessionPage>,
): SessionPages & { readonly calls: Call[] } {
  const calls: Call[] = [];
  let atOnce = 0;

  const answer = (request: DescribeSessionsRequest<string>): SessionPage => {
    const { MaxResults = 50, NextToken = '0', Filters = [] } = request;
    const matches = (session: Session): boolean =>
      Filters.every(({ key, value }) => {
        const start = { exact: Number, floor: Math.floor, round: Math.round }[dates](session.StartDate ?? 0);
        const date = Date.parse(value) / 1000;
        return key === 'InvokedBefore' ? start < date : key === 'InvokedAfter' ? start >= date : session[key] === value;
      });
    const size = Math.min(MaxResults, most);
    const from = Number(NextToken.split('/').at(-1));
    const bounded = hides !== undefined && Filters.some(({ key }) => key === 'InvokedBefore');
    const all = (filters === 'pre' ? sessions.filter(matches) : sessions).slice(
      bounded ? (hides === 'all' ? sessions.length : 3) : 0,
    );
    const page = all.slice(from, from + size);
    return {
      sessions: filters === 'pre' ? page : page.filter(matches),
      nextToken:
        from + size < all.length ? `${String(JSON.stringify(Filters).length)}/${String(from + size)}` : undefined,
    };
  };

  const page: SessionPages['page'] = async (_, request, signal) => {
    atOnce += 1;
    const call = calls.push({ request, atOnce });
    try {
      const page = await deliver(() => {
        const failure = signal.aborted ? ({ code: 'cancelled', message: '' } as const) : refusal?.(call, request);
        if (failure) {
          throw new FailureError(failure);
        }
        return answer(request);
      });
      return { ...page, identity: 'here.nobody' };
    } finally {
      atOnce -= 1;
    }
  };

  return {
    calls,
    page,
    identity: () => Promise.resolve('here.nobody'),
    pages: () => {
      throw new Error('Pages are asked for one by one.');
    },
  };
}

/** Sessions of 30 days until `newest` (epoch seconds), newest first: the more skewed, the more of them lately. */
export function manySessions(count: number, newest: number, seed: string, skew = 1): readonly Session[] {
  const random = new Random(seed);
  const starts = Array.from({ length: count }, () => newest - random.next() ** skew * 29.9 * 86_400);
  return starts
    .sort((a, b) => b - a)
    .map((start, index) => ({
      SessionId: `s-${String(index)}`,
      Status: 'Terminated',
      StartDate: Math.round(start * 1000) / 1000,
      EndDate: Math.round(start * 1000) / 1000 + 60,
      Owner: index % 7 === 0 ? 'jane' : 'joe',
    }));
}

/** A clock whose timers run at once, with the time set as if they had been waited for. */
export function hastyClock(start: number): Clock {
  let time = start;
  return {
    now: () => time,
    after: (delay, task) => {
      const due = time + delay;
      const timer = setImmediate(() => {
        time = Math.max(time, due);
        task();
      });
      return { dispose: () => clearImmediate(timer) };
    },
  };
}
