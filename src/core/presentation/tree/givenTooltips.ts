/** Tooltips that VS Code has been given: it keeps each until the row is drawn again. */
export class GivenTooltips {
  readonly #given = new Map<string, string>();

  /** Gives a row this tooltip from now on. */
  give(id: string, text: string): void {
    this.#given.set(id, text);
  }

  /** Takes out those that say something else by now: the ids of rows to draw again, which is once for each that was seen. */
  takeOld(textOf: (id: string) => string | undefined): readonly string[] {
    const old = [...this.#given].filter(([id, text]) => textOf(id) !== text).map(([id]) => id);
    for (const id of old) {
      this.#given.delete(id);
    }
    return old;
  }
}
