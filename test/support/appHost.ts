import { type Event, Emitter } from '../../src/core/base/event';
import type { Log, Memento, Setting, WorkspaceTrust } from '../../src/app/host';

/** Keeps values as VS Code does: what is read is a copy of what was written. */
export function memento(): Memento {
  const values = new Map<string, string>();
  return {
    get: (key): unknown => {
      const kept = values.get(key);
      return kept === undefined ? undefined : JSON.parse(kept);
    },
    update: (key, value) => {
      if (value === undefined) {
        values.delete(key);
      } else {
        values.set(key, JSON.stringify(value));
      }
      return Promise.resolve();
    },
  };
}

/** A setting that tests change. */
export function setting<T>(value: T): Setting<T> & { set(value: T): void } {
  const changed = new Emitter<T>();
  let now = value;
  return {
    get value() {
      return now;
    },
    onDidChange: changed.event,
    set: (next) => {
      now = next;
      changed.fire(next);
    },
  };
}

/** A workspace that is trusted from the start, or once a test says so. */
export function trust(isTrusted: boolean): WorkspaceTrust & { grant(): void } {
  const granted = new Emitter<void>();
  return { isTrusted, onDidGrant: granted.event, grant: () => granted.fire() };
}

/** A log that is a list of lines. */
export function logLines(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, info: (line) => void lines.push(line), warn: (line) => void lines.push(`warning: ${line}`) };
}

/** How often an event has fired since. */
export function counter(event: Event<never> | Event<void>): { readonly count: number } {
  const told = { count: 0 };
  (event as Event<unknown>)(() => {
    told.count += 1;
  });
  return told;
}
