import { wideSteps } from './eastAsianWidth';

/**
 * How many columns a text takes, as the CLI counts: two for each wide, full-width or ambiguous character, one for any
 * other, line ends and combining marks too.
 */
export function textWidth(text: string): number {
  if (narrow.test(text)) {
    return text.length;
  }
  let width = 0;
  for (const character of text) {
    width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  }
  return width;
}

const narrow = /^[\0-\xA0]*$/;

/** A character is wide where the number of bounds at or before it is odd. */
function isWide(point: number): boolean {
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
}

const bounds: Uint32Array = readBounds();

function readBounds(): Uint32Array {
  let bound = 0;
  return Uint32Array.from(wideSteps.split(' '), (step) => (bound += Number.parseInt(step, 36)));
}
