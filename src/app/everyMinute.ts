import type { Disposable } from '../core/base/event';
import type { Clock } from '../core/ports';

const minute = 60_000;

/** Runs a task at the beginning of each minute, when ages that are told in minutes change, until it is disposed of. */
export function everyMinute(clock: Clock, task: () => void): Disposable {
  let timer: Disposable;
  const wait = (): void => {
    timer = clock.after(minute - (clock.now() % minute), () => {
      wait();
      task();
    });
  };
  wait();
  return { dispose: () => timer.dispose() };
}
