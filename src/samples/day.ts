import type { Session } from '../core/sessions/session';
import type { SampleAccount } from './account';
import { Random } from './random';

/** A session from beginning to end; times are epoch milliseconds. */
export interface Life {
  readonly start: number;
  readonly end: number;
  /** The time when its client lost the connection; after that it is `Disconnected` until it ends. Undefined: never. */
  readonly dropped: number | undefined;
  /** True if it never came to a connection. */
  readonly failed: boolean;
  /** The members that do not change about it. */
  readonly members: Session;
}

export const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;

const shell = 'SSM-SessionManagerRunShell';
const documents: readonly [string, ...string[]] = [
  shell,
  shell,
  shell,
  shell,
  shell,
  'AWS-StartSSHSession',
  'AWS-StartPortForwardingSession',
  'AWS-StartPortForwardingSessionToRemoteHost',
];

const reasons: readonly [string | undefined, ...(string | undefined)[]] = [
  undefined,
  undefined,
  'INC-2041 disk full on /var/log',
  'CHG-881 rotate certificates',
  'look at the slow queries of checkout',
  'deploy of this week’s release',
  'port 5432 → shop-db.internal',
];

/** The numbers of sessions that begin on a working day and on a free one, besides those of {@link watches}. */
const [busy, quiet] = [34, 9];

/** Sessions that begin at the same hours each day and last long, so that at any time somebody is there. */
const watches = [
  { at: 1.2, lasts: 12, dropped: 0.4 },
  { at: 3.9, lasts: 17, dropped: undefined },
  { at: 6.7, lasts: 15, dropped: undefined },
  { at: 9.1, lasts: 18, dropped: 0.2 },
  { at: 12.6, lasts: 14, dropped: undefined },
  { at: 15.4, lasts: 16, dropped: 0.5 },
  { at: 18.3, lasts: 15, dropped: undefined },
  { at: 21.3, lasts: 13, dropped: undefined },
] as const;

/** Returns the sessions that begin in an account on a UTC day, the newest last. `index` counts days since 1970. */
export function sessionsOfDay(account: SampleAccount, index: number): readonly Life[] {
  const random = new Random(`${account.caller.account}/${index}`);
  const midnight = index * day;
  const free = [0, 6].includes(new Date(midnight).getUTCDay());
  const watched = watches.map(({ at, lasts, dropped }): Life => {
    const start = Math.round(midnight + at * hour + random.between(0, 40 * minute));
    const length = Math.round(lasts * hour * random.between(0.8, 1.1));
    return life(account, random, start, length, dropped === undefined ? undefined : start + length * dropped, false);
  });
  const visits = Array.from({ length: free ? quiet : busy }, (): Life => {
    // Two draws, so that noon is likelier than midnight.
    const start = Math.round(midnight + ((random.next() + random.next()) / 2) * day);
    const length = Math.round(random.between(1.3, 15) ** 2 * minute);
    return life(
      account,
      random,
      start,
      length,
      random.chance(0.12) ? start + length / 2 : undefined,
      random.chance(0.04),
    );
  });
  return [...watched, ...visits].sort((a, b) => a.start - b.start);
}

function life(
  account: SampleAccount,
  random: Random,
  start: number,
  length: number,
  dropped: number | undefined,
  failed: boolean,
): Life {
  const owner = random.of(account.owners);
  const reason = random.of(reasons);
  return {
    start,
    end: start + (failed ? 2000 : length),
    dropped: failed ? undefined : dropped,
    failed,
    members: {
      SessionId: `${owner.name}-0${random.hex(16)}`,
      Target: random.of(account.targets),
      StartDate: start / 1000,
      DocumentName: random.of(documents),
      Owner: owner.arn,
      ...(reason === undefined ? {} : { Reason: reason }),
      OutputUrl: {},
      MaxSessionDuration: '1440',
      AccessType: random.chance(0.1) ? 'JustInTime' : 'Standard',
    },
  };
}
