import { companyOf } from './company';
import { Random } from './random';

/** A session as it goes over the wire, in the service's order of members. */
export interface WireSession {
  readonly SessionId: string;
  readonly Status: string;
  readonly StartDate?: number;
  readonly [member: string]: unknown;
}

export type State = 'Active' | 'History';

/** A session and its fate. Times are epoch milliseconds. */
interface Fate {
  readonly members: Readonly<Record<string, unknown>> & { readonly SessionId: string };
  readonly start: number;
  readonly end: number;
  readonly failed: boolean;
  /** The client lost its connection then, and the session waits for somebody to resume it. */
  readonly disconnect: number | undefined;
}

const minute = 60_000;
const day = 86_400_000;

/** The sessions of one account in one region, as of any time. */
export interface World {
  /** All sessions of a state that there are at a time, newest first: the truth that clients are judged by. */
  sessions(state: State, at: number): readonly WireSession[];
  /** Puts these in the place of all sessions; they do not change any more. */
  replace(sessions: readonly WireSession[]): void;
  add(session: WireSession): void;
  /** Ends an active session; false where there is none with this id. */
  terminate(id: string, at: number): boolean;
}

/** Makes a world of about `size` sessions: 30 days of history, some active, some to come within the next hours. */
export function createWorld(seed: string, account: string, size: number, born: number): World {
  const fates = size === 0 ? [] : fatesOf(new Random(`${seed}/${account}`), account, size, born);
  const ends = new Map<string, number>();
  let fixed: WireSession[] = [];

  const seen = (at: number): readonly WireSession[] => [
    ...fixed.map((session) => {
      const end = ends.get(session.SessionId);
      return end === undefined ? session : { ...session, Status: 'Terminated', EndDate: end / 1000 };
    }),
    ...fates.flatMap((fate) => {
      const end = ends.get(fate.members.SessionId) ?? fate.end;
      return fate.start > at || at - end > 30 * day ? [] : [wire(fate, end, at)];
    }),
  ];
  return {
    sessions: (state, at) =>
      seen(at)
        .filter(({ Status }) => stateOf(Status) === state)
        .sort((a, b) => (b.StartDate ?? 0) - (a.StartDate ?? 0)),
    replace: (sessions) => {
      fixed = [...sessions];
      fates.length = 0;
    },
    add: (session) => {
      fixed.push(session);
    },
    terminate: (id, at) => {
      const known = seen(at).some(({ SessionId, Status }) => SessionId === id && stateOf(Status) === 'Active');
      if (known) {
        ends.set(id, at);
      }
      return known;
    },
  };
}

/** Unknown statuses are ones of the future, and alive. */
function stateOf(status: string): State {
  return ['Terminated', 'Terminating', 'Failed'].includes(status) ? 'History' : 'Active';
}

function wire({ members, start, failed, disconnect }: Fate, end: number, at: number): WireSession {
  const { SessionId, Target, ...rest } = members;
  return {
    SessionId,
    Target,
    Status: statusAt(at, start, end, failed, disconnect),
    StartDate: start / 1000,
    ...(at >= end ? { EndDate: end / 1000 } : {}),
    ...rest,
    ...(failed && at >= end ? { Details: 'The SSM agent did not answer.' } : {}),
    OutputUrl: {},
  };
}

function statusAt(at: number, start: number, end: number, failed: boolean, disconnect: number | undefined): string {
  if (at >= end) {
    if (failed) {
      return 'Failed';
    }
    return at < end + 4000 ? 'Terminating' : 'Terminated';
  }
  if (at < start + 2000) {
    return 'Connecting';
  }
  return disconnect !== undefined && at >= disconnect ? 'Disconnected' : 'Connected';
}

function fatesOf(random: Random, account: string, size: number, born: number): Fate[] {
  const company = companyOf(random, account);
  const active = Math.max(3, Math.round(Math.min(size / 8, 24)));
  const make = (start: number, end: number): Fate => {
    const { arn, sessionName } = company.owner();
    const reason = company.reason();
    return {
      start: Math.round(start),
      end: Math.round(end),
      failed: random.chance(0.04),
      disconnect: random.chance(0.3) ? start + (end - start) * random.next() : undefined,
      members: {
        SessionId: `${sessionName}-0${random.hex(16)}`,
        // Most people come back to the same few machines.
        Target: company.targets[Math.floor(random.next() ** 2 * company.targets.length)],
        DocumentName: company.document(),
        Owner: arn,
        ...(reason === undefined ? {} : { Reason: reason }),
        ...(random.chance(0.5) ? { MaxSessionDuration: random.of(['60', '480', '1440']) } : {}),
        AccessType: random.chance(0.9) ? 'Standard' : 'JustInTime',
      },
    };
  };
  const length = (): number => minute * (1 + random.next() ** 2 * 300);
  const past = Array.from({ length: size - active }, () => {
    const end = born - minute - random.next() ** 1.5 * 29.9 * day;
    return make(end - length(), end);
  });
  const present = Array.from({ length: active }, () =>
    make(born - length(), born + minute * (2 + random.next() * 300)),
  );
  const future = Array.from({ length: Math.min(400, size) }, (_, index) => {
    const start = born + 25_000 + index * 40_000 * (0.5 + random.next());
    return make(start, start + length() / 4);
  });
  return [...past, ...present, ...future];
}
