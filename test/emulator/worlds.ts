import { createWorld, type World } from './world';

/** Every account and region there is, each a world of its own, and the clock that they share. */
export interface Worlds {
  of(account: string, region: string): World;
  /** Epoch milliseconds. */
  now(): number;
  /** Puts the clock forward. */
  advance(milliseconds: number): void;
}

/** Regions in which companies work; the others are nearly or quite empty, as in most accounts. */
const busy: ReadonlySet<string> = new Set(['eu-west-1', 'eu-central-1', 'us-east-1']);
const quiet: ReadonlySet<string> = new Set(['us-west-2', 'ap-southeast-2']);

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
      const size = busy.has(region) ? sessions : quiet.has(region) ? Math.min(sessions, 4) : 0;
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
