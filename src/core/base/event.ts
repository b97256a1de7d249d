/** Something that was started, and how to stop it. Stopping twice is harmless. */
export interface Disposable {
  dispose(): void;
}

/** A thing that can be listened to. Assignable to `vscode.Event<T>` and back, so no adapter is needed at the edge. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** The firing end of an {@link Event}. Listeners are called in the order in which they came. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<{ readonly call: (value: T) => void }>();

  readonly event: Event<T> = (listener) => {
    const entry = { call: listener };
    this.#listeners.add(entry);
    return { dispose: () => void this.#listeners.delete(entry) };
  };

  /** Calls every listener that was there when firing began, and still is when its turn comes. */
  fire(value: T): void {
    for (const listener of [...this.#listeners]) {
      if (this.#listeners.has(listener)) {
        listener.call(value);
      }
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

/** Stops all of them, in their order. */
export function disposeAll(parts: Iterable<Disposable>): void {
  for (const part of parts) {
    part.dispose();
  }
}
