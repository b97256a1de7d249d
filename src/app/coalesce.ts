import type { Disposable } from '../core/base/event';
import type { Clock } from '../core/ports';

/** Runs a task once for many wishes: `delay` milliseconds after the first. */
export function coalesce(clock: Clock, delay: () => number, task: () => void): Disposable & { schedule(): void } {
  let timer: Disposable | undefined;
  return {
    schedule: () => {
      timer ??= clock.after(delay(), () => {
        timer = undefined;
        task();
      });
    },
    dispose: () => {
      timer?.dispose();
      timer = undefined;
    },
  };
}
