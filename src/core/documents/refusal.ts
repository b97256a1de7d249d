import type { Problem } from './problem';

/** The result of reading a text. */
export type Read<T, P extends Problem = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

/** The error thrown deep inside a reader; never leaves {@link attempt}. */
export class Refusal<P extends Problem = Problem> extends Error {
  constructor(readonly problem: P) {
    super(problem.code);
  }
}

/** Returns the value that `read` returns, or the problem of the {@link Refusal} that it throws. */
export function attempt<T, P extends Problem>(read: () => T): Read<T, P> {
  try {
    return { ok: true, value: read() };
  } catch (thrown) {
    if (thrown instanceof Refusal) {
      return { ok: false, problem: thrown.problem as P };
    }
    throw thrown;
  }
}
