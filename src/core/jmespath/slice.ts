import { QueryError } from '../values/queryError';
import type { Value } from '../values/value';

/**
 * Slices a list as `[start:stop:step]` of Python does: negative positions count from the end, a negative step goes
 * backwards.
 *
 * @throws QueryError if the step is 0
 */
export function slice(list: readonly Value[], [from, to, by]: readonly (number | null)[]): readonly Value[] {
  const step = by ?? 1;
  if (step === 0) {
    throw new QueryError({ code: 'sliceStep' });
  }
  const [lowest, highest] = step > 0 ? [0, list.length] : [-1, list.length - 1];
  const position = (given: number | null | undefined, otherwise: number): number => {
    const counted = given ?? otherwise;
    return Math.min(highest, Math.max(lowest, (given ?? 0) < 0 ? counted + list.length : counted));
  };
  const start = position(from, step > 0 ? lowest : highest);
  const stop = position(to, step > 0 ? highest : lowest);
  const chosen: Value[] = [];
  for (let index = start; step > 0 ? index < stop : index > stop; index += step) {
    chosen.push(list[index] ?? null);
  }
  return chosen;
}
