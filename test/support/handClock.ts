import type { Clock } from '../../src/core/ports';

/** A clock that goes on only when a test says so. */
export interface HandClock extends Clock {
  /** Goes on by so many milliseconds and runs what falls due, in order. */
  advance(milliseconds: number): void;
  /** Tasks that have not run and were not disposed. */
  readonly waiting: number;
}

/** Makes a clock that shows `start` (epoch milliseconds). */
export function handClock(start: number): HandClock {
  let time = start;
  let due: { readonly at: number; readonly task: () => void }[] = [];
  return {
    now: () => time,
    get waiting() {
      return due.length;
    },
    after: (delay, task) => {
      const entry = { at: time + delay, task };
      due.push(entry);
      return {
        dispose: () => {
          due = due.filter((other) => other !== entry);
        },
      };
    },
    advance: (milliseconds) => {
      const end = time + milliseconds;
      for (;;) {
        const [next] = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) {
          break;
        }
        due = due.filter((other) => other !== next);
        time = next.at;
        next.task();
      }
      time = end;
    },
  };
}
