import type { Disposable } from '../core/base/event';
import type { State } from '../core/request/request';
import type { Reader } from './reader';

/** Somebody who looks now at these states, now at others: a view, a page. */
export class Looker implements Disposable {
  readonly #looks = new Map<State, Disposable>();

  constructor(private readonly reader: Pick<Reader, 'look'>) {}

  /** True if it looks at anything. */
  get looks(): boolean {
    return this.#looks.size > 0;
  }

  /** Looks at these states from now on, and at no others. */
  lookAt(states: readonly State[]): void {
    for (const [state, look] of this.#looks) {
      if (!states.includes(state)) {
        look.dispose();
        this.#looks.delete(state);
      }
    }
    for (const state of states) {
      if (!this.#looks.has(state)) {
        this.#looks.set(state, this.reader.look(state));
      }
    }
  }

  dispose(): void {
    this.lookAt([]);
  }
}
