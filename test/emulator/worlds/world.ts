import { fixedLife, type Life, livesOf } from './lives';

/** A session as it goes over the wire, in the service's order of members. Dates are epoch seconds. */
export interface WireSession {
  readonly SessionId: string;
  readonly Status: string;
  readonly StartDate?: number;
  readonly [member: string]: unknown;
}

export type State = 'Active' | 'History';

/** The sessions of one account in one region, as of any time. Times are epoch milliseconds. */
export interface World {
  /** All sessions of a state that there are at a time, newest first: the truth that clients are judged by. */
  sessions(state: State, at: number): readonly WireSession[];
  /** Puts these in the place of all sessions; they do not change any more, unless somebody ends them. */
  replace(sessions: readonly WireSession[]): void;
  add(session: WireSession): void;
  /** Ends an active session; false where there is none with this id. */
  terminate(id: string, at: number): boolean;
}

/** Makes a world of about `size` sessions (0: none), the same for the same arguments. */
export function createWorld(seed: string, account: string, size: number, born: number): World {
  let lives: readonly Life[] = livesOf(seed, account, size, born);
  const ends = new Map<string, number>();

  /** What there was last, by state: while the clock stands still and nobody acts, it stays the same. */
  const last = new Map<State, { readonly at: number; readonly sessions: readonly WireSession[] }>();

  const look = (state: State, at: number): readonly WireSession[] =>
    lives
      .flatMap((life) => life.seen(at, ends.get(life.id)) ?? [])
      .filter((session) => stateOf(session) === state)
      .sort((a, b) => began(b) - began(a));

  const sessions = (state: State, at: number): readonly WireSession[] => {
    const known = last.get(state);
    if (known?.at === at) {
      return known.sessions;
    }
    const found = look(state, at);
    last.set(state, { at, sessions: found });
    return found;
  };

  return {
    sessions,
    replace: (others) => {
      lives = others.map(fixedLife);
      ends.clear();
      last.clear();
    },
    add: (session) => {
      lives = [...lives, fixedLife(session)];
      last.clear();
    },
    terminate: (id, at) => {
      const known = look('Active', at).some(({ SessionId }) => SessionId === id);
      if (known) {
        ends.set(id, at);
        last.clear();
      }
      return known;
    },
  };
}

/** Statuses of the future are over where there is an end. */
function stateOf({ Status, EndDate }: WireSession): State {
  if (['Connected', 'Connecting', 'Disconnected'].includes(Status)) {
    return 'Active';
  }
  return ['Terminated', 'Terminating', 'Failed'].includes(Status) || EndDate !== undefined ? 'History' : 'Active';
}

function began({ StartDate }: WireSession): number {
  return typeof StartDate === 'number' ? StartDate : 0;
}
