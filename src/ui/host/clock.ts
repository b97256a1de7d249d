import type { Clock } from '../../core/ports';

/** The machine's time. */
export const clock: Clock = {
  now: () => Date.now(),
  after: (delay, task) => {
    const timer = setTimeout(task, delay);
    return { dispose: () => clearTimeout(timer) };
  },
};
