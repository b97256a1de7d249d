import { createWorld, type World } from './world';

/** Every account and region there is, each a world of its own, and the clock that they share. */
export interface Worlds {
  of(account: string, region: string): World;
  /** Epoch milliseconds. */
  now(): number;
  /** Puts the clock forward. */
  advance(milliseconds: number): void;
}

/** What part of the sessions a region has. In those that are not named here nobody works, as in most accounts. */
const shares: Readonly<Record<string, number>> = {
  'eu-west-1': 1,
  'eu-central-1': 0.7,
  'us-east-1': 1.3,
  'us-west-2': 0.025,
  'ap-southeast-2': 0.025,
};

/** Makes worlds when they are first asked for: the same for the same seed, sizes, and time of birth. */
export function createWorlds({
  seed = 1,
  sessions = 160,
  now,
  still = false,
}: {
  readonly seed?: number;
  readonly sessions?: number;
  readonly now?: number;
  readonly still?: boolean;
}): Worlds {
  const started = Date.now();
  const born = now ?? started;
  const worlds = new Map<string, World>();
  let advanced = 0;
  return {
    of: (account, region) => {
      const key = `${account}/${region}`;
      const size = Math.round(sessions * (shares[region] ?? 0));
      const world = worlds.get(key) ?? createWorld(`${String(seed)}/${region}`, account, size, born);
      worlds.set(key, world);
      return world;
    },
    now: () => born + advanced + (still ? 0 : Date.now() - started),
    advance: (milliseconds) => {
      advanced += milliseconds;
    },
  };
}
