import type { TextRange } from '../base/textRange';
import type { DescribeInvocation } from './invocation';
import type { Problem } from '../documents/problem';

/** A problem and the word it is in. */
export interface CommandProblem {
  readonly problem: Problem;
  /** Index of the word that `problem.at` counts in; the number of words if something is missing at the end. */
  readonly word: number;
  /** The file that `problem.at` counts in, if the word names one. */
  readonly file: string | undefined;
}

/**
 * The stage at which the CLI would have noticed: `globals` before it looks at the profile, `command` before it makes a
 * client (region, credentials files), `request` after that and before it looks for credentials. What is wrong earlier
 * is said first.
 */
export type CommandStage = 'globals' | 'command' | 'request';

/** A word of a command line, or what stands in it after an option's `=`. */
export interface Word {
  readonly text: string;
  readonly index: number;
  /** The place in the word at which `text` begins. */
  readonly offset: number;
}

/** The error thrown by the readers of a command line; never leaves `parseCommandLine`. */
export class RefusedCommand extends Error {
  constructor(
    readonly problems: readonly CommandProblem[],
    /** The CLI's exit code: 252 for what was typed, 255 if the CLI stumbles over it. */
    readonly exitCode: 252 | 255 = 252,
    /** The invocation if nobody checked the request's members. */
    readonly unchecked?: DescribeInvocation,
  ) {
    super(problems.map(({ problem }) => problem.code).join(', '));
  }
}

/** Returns the words of a command line. */
export function toWords(texts: readonly string[]): readonly Word[] {
  return texts.map((text, index) => ({ text, index, offset: 0 }));
}

/** Returns the whole of a word, as a range in it. */
export function wholeOf({ text, offset }: Word): TextRange {
  return { start: offset, end: offset + text.length };
}

/** Returns the refusal of one word. */
export function refusedWord(
  word: Word,
  problem: (at: TextRange) => Problem,
  exitCode: 252 | 255 = 252,
): RefusedCommand {
  return new RefusedCommand([{ problem: problem(wholeOf(word)), word: word.index, file: undefined }], exitCode);
}

/** Returns the refusal of a command line of `words` words in which something is missing. */
export function refusedEnd(words: number, problem: (at: TextRange) => Problem): RefusedCommand {
  return new RefusedCommand([{ problem: problem({ start: 0, end: 0 }), word: words, file: undefined }]);
}
