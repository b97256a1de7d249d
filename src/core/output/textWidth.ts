import { characterSet } from '../values/characterSet';
import { wide } from '../values/pythonUnicode';

const isWide = characterSet(wide);
const narrow = /^[\0-\xA0]*$/;

/**
 * Counts the columns that a text takes, as the CLI counts: two for each wide, full-width or ambiguous character, one
 * for any other, line ends and combining marks too.
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
