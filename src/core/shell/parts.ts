import type { TextRange } from '../base/textRange';
import type { LineProblem } from '../documents/problem';

/** A word of a typed line, without its quotes. */
export interface ShellWord {
  readonly text: string;
  /** The place in the line at which it stands, quotes included. */
  readonly at: TextRange;
  /** Returns the offset in the line of an offset in the word; its length is the word's end. */
  offsetOf(index: number): number;
}

/** A word, in which there may be what only a shell could do. */
export interface WordPart extends ShellWord {
  readonly kind: 'word';
  /** The first such thing: a variable, a substitution, a quote that is not closed … */
  readonly problem: LineProblem | undefined;
  /** The characters that were read otherwise than they stand there. */
  readonly retyped: Retyped;
}

/** The changes that word processors make to a command. */
export interface Retyped {
  /** True if curly quotes were read as straight ones. */
  readonly quotes: boolean;
  /** True if other dashes were read as hyphens. */
  readonly dashes: boolean;
}

/** An end of a command: `|`, `&&`, `;` …, and `\n` for the end of a line. */
export interface OperatorPart {
  readonly kind: 'operator';
  readonly sign: string;
  readonly at: TextRange;
  /** The line began with a prompt, or one before it did. */
  readonly prompted: boolean;
}

/** A redirection, `2>` and its target included. */
export interface RedirectPart {
  readonly kind: 'redirect';
  readonly at: TextRange;
  /** The place of its `<`, `>` or `&`. */
  readonly sign: number;
}

/** The parts that a shell finds in a line, in order. */
export type ShellPart = WordPart | OperatorPart | RedirectPart;

/** Returns the end of a word, from an index on. */
export function endOfWord<W extends ShellWord>(word: W, from: number): W {
  return {
    ...word,
    text: word.text.slice(from),
    at: { start: word.offsetOf(from), end: word.at.end },
    offsetOf: (index: number) => word.offsetOf(from + Math.max(0, index)),
  };
}
