import type { TextRange } from '../base/textRange';
import type { CommandProblem, Word } from './commandProblem';
import type { Problem } from '../documents/problem';
import { shifted, type SourceValue } from '../documents/source';

/** A text that stands in a word, or in the file that the word names. */
export interface PlacedText {
  readonly text: string;
  readonly word: Word;
  readonly file: string | undefined;
  /** The place at which it begins in the one long text that all of them make. */
  readonly base: number;
}

/**
 * The texts that a request is read from, end to end with a gap between, so that one range says both which text and
 * where in it.
 */
export class Texts {
  readonly #texts: PlacedText[] = [];
  #end = 0;

  add(word: Word, file?: { readonly path: string; readonly text: string }): PlacedText {
    const placed = { text: file?.text ?? word.text, word, file: file?.path, base: this.#end };
    this.#texts.push(placed);
    this.#end += placed.text.length + 1;
    return placed;
  }

  /** Returns the problem at its place in its word or file; at the end of the words if it is in none. */
  locate(problem: Problem, words: number): CommandProblem {
    const text = this.#texts.findLast(({ base }) => base <= problem.at.start);
    if (!text) {
      return { problem, word: words, file: undefined };
    }
    const by = (text.file === undefined ? text.word.offset : 0) - text.base;
    const at = { start: problem.at.start + by, end: problem.at.end + by };
    return { problem: { ...problem, at }, word: text.word.index, file: text.file };
  }
}

/** Returns the whole of a text. */
export function rangeOf({ base, text }: PlacedText): TextRange {
  return { start: base, end: base + text.length };
}

/** Returns a value whose ranges count in its own text, with ranges that count in all texts. */
export function placed(value: SourceValue, { base }: PlacedText): SourceValue {
  return shifted(value, base);
}
