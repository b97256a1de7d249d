import type { Disposable } from '../core/base/event';
import type { Clock } from '../core/ports';

const minute = 60_000;

/** Runs a task whenever a minute of the clock begins. */
export function everyMinute(clock: Clock, task: () => void): Disposable {
  let timer: Disposable;
  const wait = (): void => {
    timer = clock.after(minute - (clock.now() % minute), () => {
      task();
      wait();
    });
  };
  wait();
  return { dispose: () => timer.dispose() };
}
