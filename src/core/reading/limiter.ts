import type { Disposable } from '../base/event';
import { FailureError } from '../base/failure';
import type { Clock } from '../ports';

/** The most calls that are under way at once for one account in one region. */
export const maxCalls = 16;

/** Milliseconds for which nothing is asked after a throttle; doubled while every attempt after it is throttled, too. */
const firstPause = 1000;
const maxPause = 8000;

/**
 * The number up to which it doubles with each round of answers, and the answers without a throttle after which it goes
 * on from there. Calls that are under way when AWS begins to throttle are all in vain; if it bears few, it has said so
 * by then: with doubling throughout it took 68 calls to read 50 pages at ten calls a second, and 63 this way, in the
 * same time.
 */
const doublesUpTo = 8;
const answersForMore = 24;

/** Answers after which one more call is allowed, once AWS has throttled: what it bears is known by then. */
const answersForOneMore = 20;

/** Milliseconds after which a throttle is forgotten. */
const throttleMemory = 60_000;

/** Milliseconds without a call after which it begins with one again: others may be asking by now. */
const idleMemory = 10_000;

/** Milliseconds after which a call that is not answered keeps nobody waiting any more: it may never be. */
const timeout = 5000;

/** The end of a call: the limiter learns from it. */
export type Outcome = 'answered' | 'throttled' | 'failed';

/** A call that may be made. */
export interface Turn {
  /** Ends the call; must be called once, when it has ended. */
  end(outcome: Outcome): void;
}

/** `only`: the one call of a reading, as a plain chain makes it. `more`: one besides others of the same reading. */
export type Rank = 'only' | 'more';

interface Waiting {
  readonly rank: Rank;
  readonly go: (turn: Turn) => void;
}

/**
 * The number of calls that one account and region gets at once, from all who ask for it. It is careful as TCP is: it
 * begins with one, grows fast while nothing is throttled, and halves with each throttle, after which it waits and grows
 * by one only now and then. It never gives a reading less than a plain chain of pages takes: one call at a time, at
 * once as long as nothing is throttled.
 */
export class Limiter {
  readonly #waiting: Waiting[] = [];
  #allowed = 1;
  /** The number from which on growth is slow: what was left after a throttle. */
  #threshold = maxCalls;
  readonly #busy = new Set<{ readonly began: number }>();
  /** True if all calls that are allowed have been under way at once: only then an answer says that more would do. */
  #filled = false;
  #answers = 0;
  /** Answers since the last throttle. */
  #unthrottled = 0;
  #pause = firstPause;
  #calm = true;
  #pausedUntil = 0;
  #throttledAt = Number.NEGATIVE_INFINITY;
  #endedAt = Number.NEGATIVE_INFINITY;
  #timer: Disposable | undefined;

  constructor(private readonly clock: Clock) {}

  /** Counts the calls that could be made at once now besides. */
  get free(): number {
    const now = this.clock.now();
    return now < this.#pausedUntil ? 0 : Math.max(0, this.#allowed - this.#busyAt(now) - this.#waiting.length);
  }

  /** Returns the time until which nothing is asked (epoch milliseconds), because AWS throttles. */
  get pausedUntil(): number {
    return this.#pausedUntil;
  }

  /**
   * Waits until a call may be made: the only one of a reading before others, else in the order in which they came.
   *
   * @throws FailureError `cancelled` when the signal aborts first
   */
  enter(rank: Rank, signal: AbortSignal): Promise<Turn> {
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
      const behind = rank === 'more' ? -1 : this.#waiting.findIndex((other) => other.rank === 'more');
      this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, waiting);
      this.#admit();
    });
  }

  #admit(): void {
    const now = this.clock.now();
    if (this.#busy.size === 0 && now - this.#endedAt >= idleMemory) {
      this.#become(1);
      this.#unthrottled = 0;
    }
    this.#timer?.dispose();
    this.#timer = undefined;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      if (now < this.#pausedUntil || (this.#busyAt(now) >= this.#allowed && !this.#takesAny(next))) {
        this.#wake(now);
        return;
      }
      this.#waiting.shift();
      this.#begin(next, now);
    }
  }

  /** Tells whether a call waits for nothing: as long as nothing was throttled lately, no reading waits for another. */
  #takesAny({ rank }: Waiting): boolean {
    return rank === 'only' && this.#threshold === maxCalls;
  }

  #begin({ go }: Waiting, began: number): void {
    const call = { began };
    this.#busy.add(call);
    this.#filled ||= this.#busyAt(began) >= this.#allowed;
    go({
      end: (outcome) => {
        this.#busy.delete(call);
        this.#ended(began, outcome);
      },
    });
  }

  #busyAt(now: number): number {
    let busy = 0;
    for (const { began } of this.#busy) {
      busy += now - began < timeout ? 1 : 0;
    }
    return busy;
  }

  /** Looks again when the pause is over or when the patience with a call is. */
  #wake(now: number): void {
    const [oldest] = [...this.#busy].filter(({ began }) => now - began < timeout);
    const at = now < this.#pausedUntil ? this.#pausedUntil : (oldest?.began ?? now) + timeout;
    this.#timer = this.clock.after(at - now, () => this.#admit());
  }

  #ended(began: number, outcome: Outcome): void {
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
      this.#threshold = maxCalls;
    }
    this.#unthrottled += 1;
    if (!this.#filled) {
      return;
    }
    this.#answers += 1;
    if (this.#allowed >= this.#threshold) {
      if (this.#answers >= answersForOneMore) {
        this.#become(Math.min(this.#allowed + 1, maxCalls));
      }
    } else if (this.#answers >= this.#allowed && (this.#allowed < doublesUpTo || this.#unthrottled >= answersForMore)) {
      this.#become(Math.min(this.#allowed * 2, maxCalls));
    }
  }

  #throttled(began: number): void {
    const now = this.#endedAt;
    this.#throttledAt = now;
    this.#unthrottled = 0;
    this.#become(Math.max(1, Math.floor(this.#allowed / 2)));
    this.#threshold = this.#allowed;
    // Those that were under way already when the pause began say nothing new.
    if (began >= this.#pausedUntil) {
      this.#pause = this.#calm ? firstPause : Math.min(this.#pause * 2, maxPause);
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
