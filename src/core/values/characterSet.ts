/** A function that tells whether a code point belongs to a set. */
export type CharacterSet = (point: number) => boolean;

/** Returns the set whose runs begin and end, by turns, at `steps` from one bound to the next, in base 36. */
export function characterSet(steps: string): CharacterSet {
  let bound = 0;
  const bounds = Uint32Array.from(steps.split(' '), (step) => (bound += Number.parseInt(step, 36)));
  // A code point is in the set where the number of bounds at or before it is odd.
  return (point) => {
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) <= point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low % 2 === 1;
  };
}
