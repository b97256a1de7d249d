import type { TextRange } from '../base/textRange';
import { type CommandPorts, parseCommandLine } from './commandLine';
import type { CommandProblem } from './commandProblem';
import type { Invocation } from './invocation';
import type { Problem } from './problem';
import { type ShellWord, splitCommandLine } from './shellWords';

/** A problem and where it is in what was typed. */
export interface TypedProblem {
  readonly problem: Problem;
  /** Offsets in the typed text; the whole word where the mistake is in a file that the word names. */
  readonly at: TextRange;
  /** The file, and the offsets in it. */
  readonly inFile?: { readonly path: string; readonly at: TextRange };
}

export type TypedLine =
  | { readonly ok: true; readonly invocation: Invocation }
  | { readonly ok: false; readonly problems: readonly TypedProblem[] };

/**
 * Reads what somebody typed or pasted: options of describe-sessions alone, or a whole command from `aws`, `ssm` or
 * `describe-sessions` on. Never throws.
 */
export function readTypedLine(text: string, ports: CommandPorts): TypedLine {
  const split = splitCommandLine(text);
  if (!split.ok) {
    return { ok: false, problems: [{ problem: split.problem, at: split.problem.at }] };
  }
  const words = isAws(split.words[0]) ? split.words.slice(1) : split.words;
  return readTypedWords(text, missingBefore(words), words, ports);
}

/** Reads typed words after others that nobody typed. Offsets are those in `text`. */
export function readTypedWords(
  text: string,
  before: readonly string[],
  words: readonly ShellWord[],
  ports: CommandPorts,
): TypedLine {
  const result = parseCommandLine([...before, ...words.map((word) => word.text)], ports);
  return result.ok
    ? result
    : {
        ok: false,
        problems: result.problems.map((found) => placed(found, words[found.word - before.length], text.length)),
      };
}

function placed({ problem, file }: CommandProblem, word: ShellWord | undefined, end: number): TypedProblem {
  if (word === undefined) {
    return { problem, at: { start: end, end } };
  }
  return file === undefined
    ? { problem, at: { start: word.offsetOf(problem.at.start), end: word.offsetOf(problem.at.end) } }
    : { problem, at: word.at, inFile: { path: file, at: problem.at } };
}

function isAws(word: ShellWord | undefined): boolean {
  return /(?:^|[\\/])aws(?:\.exe|\.cmd)?$/i.test(word?.text ?? '');
}

/** What a whole command has before these words: global options may stand before `ssm`. */
function missingBefore(words: readonly ShellWord[]): readonly string[] {
  const texts = words.map((word) => word.text);
  const operation = texts.indexOf('describe-sessions');
  if (operation < 0) {
    const first = texts[0] ?? '--';
    return first.startsWith('-') && !texts.includes('ssm') ? ['ssm', 'describe-sessions'] : [];
  }
  return texts.slice(0, operation).includes('ssm') ? [] : ['ssm'];
}
