import { globalOptions } from '../commandLine/options';
import type { OperatorPart, RedirectPart, ShellPart, WordPart } from '../shell/parts';
import { isProgram } from '../shell/program';

/** One of the commands of a line. */
export interface Command {
  readonly words: readonly WordPart[];
  readonly redirects: readonly RedirectPart[];
  /** The operator that ends it; undefined for the last one. */
  readonly end: OperatorPart | undefined;
}

/** The place in a command at which the AWS CLI is called. */
export type Call =
  /** The word that is the program; -1 if the command begins behind it. */
  | { readonly kind: 'here'; readonly program: number }
  /** A word that holds another line. */
  | { readonly kind: 'inside'; readonly word: number; readonly from: number };

const valued = new Set(globalOptions.flatMap(({ names, takes }) => (takes === 'none' ? [] : names)));
/** The number of words of global options that are gone over. */
const maxOptions = 40;

/** Returns the commands of a line, in order. */
export function commandsOf(parts: readonly ShellPart[]): readonly Command[] {
  const commands: Command[] = [];
  let words: WordPart[] = [];
  let redirects: RedirectPart[] = [];
  for (const part of parts) {
    if (part.kind === 'word') {
      words.push(part);
    } else if (part.kind === 'redirect') {
      redirects.push(part);
    } else {
      commands.push({ words, redirects, end: part });
      words = [];
      redirects = [];
    }
  }
  return [...commands, { words, redirects, end: undefined }];
}

const lineInside = /(?:^|[\s;&|"'/\\=(])(?:aws|awslocal|aws2|awsv2)(?:\.exe|\.cmd)?["']?\s/i;

/**
 * Returns the place at which the words from an index on call the AWS CLI, whatever stands before it; undefined if they
 * do not.
 */
export function callIn(words: readonly WordPart[], from: number, text: string): Call | undefined {
  const first = words[from];
  if (!first) {
    return undefined;
  }
  if (beginsBehind(first.text)) {
    return { kind: 'here', program: from - 1 };
  }
  const operation = words.findIndex((word, index) => index >= from && word.text === 'describe-sessions');
  const programs = words.flatMap((_, index) =>
    index >= from && (operation < 0 || index < operation) && isCall(words, index, text) ? [index] : [],
  );
  const program = programs.find((index) => asksSsm(words, index + 1));
  if (program !== undefined) {
    return { kind: 'here', program };
  }
  const inside = words.flatMap(({ text: inner }, index) => (index >= from && lineInside.test(inner) ? [index] : []));
  const word = inside.find((index) => words[index]?.text.includes('describe-sessions')) ?? inside[0];
  if (word !== undefined) {
    const [option = ''] = /^--?[\w-]+=/.exec(words[word]?.text ?? '') ?? [];
    return { kind: 'inside', word, from: option.length };
  }
  const [other] = programs;
  return other === undefined ? undefined : { kind: 'here', program: other };
}

/** Tells whether a command is one of the AWS CLI without the program's name. */
function beginsBehind(word: string): boolean {
  return word === 'ssm' || word === 'describe-sessions' || /^--?[A-Za-z]/.test(word);
}

/**
 * Tells whether the words from an index on are for `ssm`, global options aside. Other commands may stand before it if
 * line ends have become blanks.
 */
function asksSsm(words: readonly WordPart[], from: number): boolean {
  let at = from;
  while (at < from + maxOptions && words[at]?.text.startsWith('-') === true) {
    at += valued.has(words[at]?.text ?? '') ? 2 : 1;
  }
  return words[at]?.text === 'ssm';
}

/** Tells whether a word is the call. A profile, or whatever else, may be called as the program is. */
function isCall(words: readonly WordPart[], index: number, text: string): boolean {
  const is = (word: WordPart | undefined): boolean =>
    word !== undefined && isProgram(word.text, text.slice(word.at.start, word.at.end));
  return is(words[index]) && words[index + 1]?.text !== '--' && !is(words[index + 1]);
}
