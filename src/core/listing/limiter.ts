import type { Disposable } from '../base/event';
import { FailureError } from '../base/failure';
import type { Clock } from '../ports';

/** The most calls that are under way at once for one account in one region. */
export const mostCalls = 16;

/** Milliseconds for which nothing is asked after a throttle; doubled while every attempt after it is throttled, too. */
const firstPause = 1000;
const longestPause = 8000;

/**
 * Up to here the number doubles; from here each fourth answer allows for one more. Calls that are under way when AWS
 * begins to throttle are all in vain: with doubling throughout it took 67 calls to read 50 pages at ten calls a second,
 * and 59 this way, in the same time.
 */
const doublesUpTo = 4;

/** Answers after which one more call is allowed, once AWS has throttled: what it bears is known by then. */
const answersForOneMore = 20;

/** Milliseconds after which a throttle is forgotten. */
const throttleMemory = 60_000;

/** Milliseconds without a call after which it begins with one again: others may be asking by now. */
const idleMemory = 10_000;

/** How a call ended: the limiter learns from it. */
export type Outcome = 'answered' | 'throttled' | 'failed';

/** A call that may be made. */
export interface Turn {
  /** Must be called once, when the call has ended. */
  end(outcome: Outcome): void;
}

interface Waiting {
  readonly rank: number;
  readonly go: (turn: Turn) => void;
}

/**
 * How many calls one account and region gets at once, from all who ask for it. It is careful as TCP is: it begins with
 * one, grows fast while nothing is throttled, and halves with each throttle, after which it waits and grows by one only
 * now and then. It never goes below one at a time, which is what a plain chain of pages takes.
 */
export class Limiter {
  readonly #waiting: Waiting[] = [];
  #allowed = 1;
  /** From here on growth is slow: what was left after a throttle. */
  #threshold = mostCalls;
  #busy = 0;
  /** Whether all calls that are allowed have been under way at once: only then an answer says that more would do. */
  #filled = false;
  #answers = 0;
  #pause = firstPause;
  #calm = true;
  #pausedUntil = 0;
  #throttledAt = Number.NEGATIVE_INFINITY;
  #endedAt = Number.NEGATIVE_INFINITY;
  #timer: Disposable | undefined;

  constructor(private readonly clock: Clock) {}

  /** How many more calls could be made at once now. */
  get free(): number {
    return this.clock.now() < this.#pausedUntil ? 0 : Math.max(0, this.#allowed - this.#busy - this.#waiting.length);
  }

  /** Until when nothing is asked (epoch milliseconds), because AWS throttles. */
  get pausedUntil(): number {
    return this.#pausedUntil;
  }

  /**
   * Waits until a call may be made. Those with a smaller rank go first, others in the order in which they came.
   *
   * @throws FailureError `cancelled` when the signal aborts first
   */
  enter(rank: number, signal: AbortSignal): Promise<Turn> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(cancelled());
        return;
      }
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(cancelled());
      };
      const waiting: Waiting = {
        rank,
        go: (turn) => {
          signal.removeEventListener('abort', leave);
          resolve(turn);
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      const behind = this.#waiting.findIndex((other) => other.rank > rank);
      this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, waiting);
      this.#admit();
    });
  }

  #admit(): void {
    const now = this.clock.now();
    if (this.#busy === 0 && now - this.#endedAt >= idleMemory) {
      this.#allowed = 1;
    }
    if (now < this.#pausedUntil) {
      this.#timer ??= this.clock.after(this.#pausedUntil - now, () => {
        this.#timer = undefined;
        this.#admit();
      });
      return;
    }
    while (this.#busy < this.#allowed) {
      const next = this.#waiting.shift();
      if (!next) {
        return;
      }
      this.#busy += 1;
      this.#filled ||= this.#busy === this.#allowed;
      next.go({ end: (outcome) => this.#ended(now, outcome) });
    }
  }

  #ended(began: number, outcome: Outcome): void {
    this.#busy -= 1;
    this.#endedAt = this.clock.now();
    if (outcome === 'answered') {
      this.#answered(began);
    } else if (outcome === 'throttled') {
      this.#throttled(began);
    }
    this.#admit();
  }

  #answered(began: number): void {
    this.#calm ||= began >= this.#pausedUntil;
    if (this.#endedAt - this.#throttledAt >= throttleMemory) {
      this.#threshold = mostCalls;
    }
    if (!this.#filled) {
      return;
    }
    this.#answers += 1;
    if (this.#answers >= this.#answersForMore) {
      const more = this.#allowed < doublesUpTo ? this.#allowed * 2 : this.#allowed + 1;
      this.#become(Math.min(more, mostCalls));
    }
  }

  get #answersForMore(): number {
    if (this.#allowed >= this.#threshold) {
      return answersForOneMore;
    }
    return this.#allowed < doublesUpTo ? this.#allowed : 4;
  }

  #throttled(began: number): void {
    const now = this.#endedAt;
    this.#throttledAt = now;
    this.#become(Math.max(1, Math.floor(this.#allowed / 2)));
    this.#threshold = this.#allowed;
    // Those that were under way already when the pause began say nothing new.
    if (began >= this.#pausedUntil) {
      this.#pause = this.#calm ? firstPause : Math.min(this.#pause * 2, longestPause);
      this.#calm = false;
      this.#pausedUntil = now + this.#pause;
    }
  }

  #become(allowed: number): void {
    this.#allowed = allowed;
    this.#answers = 0;
    this.#filled = false;
  }
}

function cancelled(): FailureError {
  return new FailureError({ code: 'cancelled', message: '' });
}
