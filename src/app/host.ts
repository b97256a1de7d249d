import type { Event } from '../core/base/event';
import type { DialogText } from '../core/presentation/text/sinkText';

/** Values that the editor keeps for the workspace; VS Code's `Memento`. */
export interface Memento {
  /** Returns what was written under that name, which nobody has checked. */
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** True if the user trusts the authors of what is in the workspace. */
export interface WorkspaceTrust {
  readonly isTrusted: boolean;
  readonly onDidGrant: Event<void>;
}

/** A dialog that waits for an answer. True only if `yes` was clicked. */
export type Confirm = (question: DialogText, detail: DialogText, yes: string) => Promise<boolean>;

/** A setting: what it is now, and when it changes. */
export interface Setting<T> {
  readonly value: T;
  readonly onDidChange: Event<T>;
}

/** The log of what is done. Secrets are taken out there. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
}
