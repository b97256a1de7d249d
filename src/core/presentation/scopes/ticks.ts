/**
 * The ticks in a list that somebody ticks while it is made anew. The box lives in another process: a new list and what
 * is ticked in it go there, what is ticked comes back, and the two cross. A box with a new list has no ticks but those
 * it is given, and says these again. So while a list is on its way what is said may be of the old list or an echo: it
 * may tick, and unticks nothing. Once the list has arrived for sure, the box says what a person did.
 *
 * No tick is ever lost; something that is unticked while a list is on its way may have to be unticked once more.
 */
export class Ticks {
  #ticked: ReadonlySet<string>;
  /** The ticks in the box as far as is known; undefined if it may have been emptied without a word. */
  #shown: ReadonlySet<string> | undefined;
  /** The ticks that the last list was given. */
  #given: ReadonlySet<string> = new Set();
  #onTheirWay = 0;

  constructor(ticked: Iterable<string>) {
    this.#ticked = new Set(ticked);
  }

  /** Returns the keys that are ticked. */
  get keys(): ReadonlySet<string> {
    return this.#ticked;
  }

  /** Notes that a new list with what is ticked goes to the box. */
  offered(): void {
    this.#onTheirWay += 1;
    this.#given = this.#ticked;
    this.#shown = this.#ticked;
  }

  /** Notes what the box says is ticked in it. */
  heard(said: Iterable<string>): void {
    const keys = new Set(said);
    if (this.#onTheirWay === 0) {
      this.#ticked = keys;
      this.#shown = keys;
    } else {
      // An empty box takes a list with no ticks without a word, before or after this; what it was given is an echo.
      this.#shown = this.#given.size === 0 && keys.size > 0 ? undefined : keys;
      this.#ticked = new Set([...this.#ticked, ...keys]);
    }
  }

  /**
   * Notes that a list has arrived, and all that the box said before was heard. Answers whether it lacks ticks, and is
   * to get another.
   */
  arrived(): boolean {
    this.#onTheirWay -= 1;
    return this.#onTheirWay === 0 && !(this.#shown && equal(this.#shown, this.#ticked));
  }
}

function equal(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}
