import { FailureError } from '../../../src/core/base/failure';
import type { SessionPages } from '../../../src/core/ports';
import type { State } from '../../../src/core/request/request';
import type { Session } from '../../../src/core/sessions/session';

/** A session from its beginning to its end, in epoch seconds. */
export interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A service where sessions come and go. Its clock is its own. */
export interface MovingService extends SessionPages {
  /** Epoch seconds. */
  now: number;
  /** Seconds after its end at which History has a session; Active lets go of it at once. */
  lag: number;
  calls: number;
  /** Whom all calls are made as. */
  owner: string;
  /** Codes that the next calls fail with. */
  readonly failing: ('timeout' | 'throttled' | undefined)[];
  /** What there is now, newest first. */
  truth: (state: State) => readonly Session[];
}

/** Makes one with these sessions. */
export function movingService(spans: readonly Span[], now: number, pageSize: number): MovingService {
  const listings: (readonly Session[])[] = [];
  const service: MovingService = {
    now,
    lag: 0,
    calls: 0,
    owner: 'here.nobody',
    failing: [],
    truth: (state) =>
      spans
        .filter(({ start, end }) =>
          state === 'Active' ? start <= service.now && end > service.now : end + service.lag <= service.now,
        )
        .toSorted((a, b) => b.start - a.start)
        .map(({ id, start, end }) => ({
          SessionId: id,
          Status: state === 'Active' ? 'Connected' : end + 4 > service.now ? 'Terminating' : 'Terminated',
          StartDate: start,
          ...(state === 'History' ? { EndDate: end } : {}),
        })),
    identity: () => Promise.resolve(service.owner),
    page: async (_, { State, NextToken }) => {
      service.calls += 1;
      await Promise.resolve();
      const code = service.failing.shift();
      if (code !== undefined) {
        throw new FailureError({ code, message: '' });
      }
      const [listing = '', from = '0'] = NextToken?.split('/') ?? [];
      const place = NextToken === undefined ? listings.push(service.truth(State as State)) - 1 : Number(listing);
      // Nobody goes on in those of long ago.
      listings[place - 50] = [];
      const sessions = listings[place] ?? [];
      const next = Number(from) + pageSize;
      return {
        sessions: sessions.slice(Number(from), next),
        identity: service.owner,
        nextToken: next < sessions.length ? `${String(place)}/${String(next)}` : undefined,
      };
    },
    pages: () => {
      throw new Error('Pages are asked for one by one.');
    },
  };
  return service;
}
