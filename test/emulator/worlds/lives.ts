import { companyOf } from './company';
import { Random } from './random';
import type { WireSession } from './world';

/** A session from its beginning to its end. */
export interface Life {
  readonly id: string;
  /**
   * How it looks at a time, undefined before it began and 30 days after it ended.
   * @param at epoch milliseconds
   * @param ended epoch milliseconds at which somebody ended it before its time
   */
  seen(at: number, ended: number | undefined): WireSession | undefined;
}

/** What a session is, and what becomes of it. Times are epoch milliseconds. */
interface Fate {
  readonly members: Readonly<Record<string, unknown>> & { readonly SessionId: string };
  readonly start: number;
  readonly end: number;
  readonly failed: boolean;
  /** The client lost its connection then, and the session waits for somebody to resume it. */
  readonly disconnect: number | undefined;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A session that is as it is, until somebody ends it. */
export function fixedLife(session: WireSession): Life {
  return {
    id: session.SessionId,
    seen: (at, ended) =>
      ended === undefined || at < ended
        ? session
        : { ...session, Status: statusAfter(at, ended), EndDate: ended / second },
  };
}

/** About `size` sessions of 30 days until `born`, some of them active, and those of the 12 hours to come. */
export function livesOf(seed: string, account: string, size: number, born: number): readonly Life[] {
  if (size === 0) {
    return [];
  }
  const random = new Random(`${seed}/${account}`);
  const company = companyOf(random, account);
  const active = Math.max(3, Math.round(Math.min(size / 8, 24)));
  const make = (start: number, end: number): Life => {
    const { arn, sessionName } = company.owner();
    const reason = company.reason();
    return lifeOf({
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
    });
  };
  const upTo = (most: number): number => minute * (1 + random.next() ** 2 * most);
  const past = Array.from({ length: Math.max(0, size - active) }, () => {
    const end = born - minute - random.next() ** 1.5 * 29.9 * day;
    return make(end - upTo(300), end);
  });
  const present = Array.from({ length: active }, () => make(born - upTo(300), born + upTo(300)));
  // They stay a quarter of an hour on average, so that as many come as leave.
  const interval = (15 * minute) / active;
  const future = Array.from({ length: Math.floor((12 * hour) / interval) }, (_, index) => {
    const start = born + 25 * second + interval * (index + random.next() / 2);
    return make(start, start + upTo(42));
  });
  return [...past, ...present, ...future];
}

function lifeOf(fate: Fate): Life {
  // One object for as long as nothing changes, which the status tells: it can only be ended while it is active.
  let last: WireSession | undefined;
  return {
    id: fate.members.SessionId,
    seen: (at, ended) => {
      const end = ended ?? fate.end;
      if (at < fate.start || at > end + 30 * day) {
        return undefined;
      }
      const status = statusOf(fate, at, ended);
      if (last?.Status !== status) {
        last = wire(fate, status, at < end ? undefined : end);
      }
      return last;
    },
  };
}

function statusOf({ start, end, failed, disconnect }: Fate, at: number, ended: number | undefined): string {
  if (ended !== undefined && at >= ended) {
    return statusAfter(at, ended);
  }
  if (at >= end) {
    return failed ? 'Failed' : statusAfter(at, end);
  }
  if (at < start + 2 * second) {
    return 'Connecting';
  }
  return disconnect !== undefined && at >= disconnect ? 'Disconnected' : 'Connected';
}

function statusAfter(at: number, end: number): string {
  return at < end + 4 * second ? 'Terminating' : 'Terminated';
}

/** The members in the service's order. */
function wire({ members, start }: Fate, status: string, end: number | undefined): WireSession {
  const { SessionId, Target, ...rest } = members;
  return {
    SessionId,
    Target,
    Status: status,
    StartDate: start / second,
    ...(end === undefined ? {} : { EndDate: end / second }),
    ...rest,
    ...(status === 'Failed' ? { Details: 'The SSM agent did not answer.' } : {}),
    OutputUrl: {},
  };
}
