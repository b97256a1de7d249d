import type { Clock } from '../../core/ports';

/** The machine's time. */
export const clock: Clock = {
  now: () => Date.now(),
  after: (delay, task) => {
    const timer = setTimeout(task, delay);
    return { dispose: () => clearTimeout(timer) };
  },
};

/** Offset of the local zone at a moment (epoch milliseconds), in minutes east of UTC. */
export function localZone(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
