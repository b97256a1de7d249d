import type { TextRange } from '../base/textRange';
import { type CommandPorts, parseCommandLine } from '../commandLine/commandLine';
import type { CommandProblem } from '../commandLine/commandProblem';
import { givenGlobals } from '../commandLine/globals';
import type { Invocation } from '../commandLine/invocation';
import { type Adapted, adapted } from './adapted';
import { readPasted } from './pastedCommand';
import type { Setting } from './settings';
import type { Problem } from '../documents/problem';
import type { ShellWord } from '../shell/parts';

/** A problem and where it is in what was typed. */
export interface TypedProblem {
  readonly problem: Problem;
  /** Offsets in the typed text; the whole word if the mistake is in a file that the word names. */
  readonly at: TextRange;
  /** The file, and the offsets in it. */
  readonly inFile?: { readonly path: string; readonly at: TextRange };
}

export type TypedLine = { readonly ok: true; readonly invocation: Invocation; readonly adapted: Adapted } | RefusedLine;

interface RefusedLine {
  readonly ok: false;
  readonly problems: readonly TypedProblem[];
}

/**
 * Reads what somebody typed or pasted: options of describe-sessions alone, or a whole command from `aws`, `ssm` or
 * `describe-sessions` on, with whatever runbooks and terminals have around it (`readPasted`). Variables of the CLI
 * become options; those that are typed outrank them. Never throws.
 */
export function readTypedLine(text: string, ports: CommandPorts): TypedLine {
  const pasted = readPasted(text);
  if (!pasted.ok) {
    return refused(pasted.problem);
  }
  const { words } = pasted;
  const given = givenGlobals(words.map((word) => word.text));
  const settings = pasted.settings.used(given);
  const problem = settings.map(({ value }) => value.problem).find((found) => found !== undefined);
  if (problem) {
    return refused(problem);
  }
  const own = commandPart(text, words);
  const read = readTypedWords(own, missingBefore(words), [...settings.map(asOption), ...words], ports);
  return read.ok ? { ...read, adapted: adapted(text, pasted, given) } : read;
}

/** Returns the text up to the end of the command: if something is missing, it is missing there. */
function commandPart(text: string, words: readonly ShellWord[]): string {
  const end = words.at(-1)?.at.end ?? text.length;
  return text.slice(end).trim() === '' ? text : text.slice(0, end);
}

function refused(problem: Problem): RefusedLine {
  return { ok: false, problems: [{ problem, at: problem.at }] };
}

/** Returns an option whose value is in the place of the variable. */
function asOption({ option, value }: Setting): ShellWord {
  const name = `${option}=`;
  return {
    text: name + value.text,
    at: value.at,
    offsetOf: (index) => (index < name.length ? value.at.start : value.offsetOf(index - name.length)),
  };
}

/** Reads typed words after others that nobody typed. Offsets are those in `text`. */
export function readTypedWords(
  text: string,
  before: readonly string[],
  words: readonly ShellWord[],
  ports: CommandPorts,
): { readonly ok: true; readonly invocation: Invocation } | RefusedLine {
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

/** Returns what a whole command has before these words: global options may stand before `ssm`. */
function missingBefore(words: readonly ShellWord[]): readonly string[] {
  const texts = words.map((word) => word.text);
  const operation = texts.indexOf('describe-sessions');
  if (operation < 0) {
    const first = texts[0] ?? '--';
    return first.startsWith('-') && !texts.includes('ssm') ? ['ssm', 'describe-sessions'] : [];
  }
  return texts.slice(0, operation).includes('ssm') ? [] : ['ssm'];
}
