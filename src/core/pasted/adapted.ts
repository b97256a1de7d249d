import { quoted } from '../shell/quote';
import type { Retyped, ShellWord } from '../shell/parts';
import { splitCommandLine } from '../shell/words';
import type { PastedCommand } from './pastedCommand';
import type { Setting } from './settings';

/** The command made of a pasted text that is more than a command of words: to be said before it runs. */
export interface Adapted {
  /**
   * The command alone, with what became options: it means the same, and holds nothing that was left out. The text
   * itself if nothing was changed.
   */
  readonly line: string;
  /** Options that variables and programs around the command became. */
  readonly options: readonly { readonly option: string; readonly value: string; readonly from: string }[];
  /** The names of what was left out. */
  readonly leftOut: readonly string[];
  /** The characters that were read otherwise than they stand there. */
  readonly retyped: Retyped;
}

const plainProgram = /(?:^|[\\/])aws(?:\.exe|\.cmd)?$/i;

/** Returns the command made of a text. `given` has the names of the global options that the command has itself. */
export function adapted(text: string, pasted: PastedCommand, given: ReadonlySet<string>): Adapted {
  const used = pasted.settings.used(given);
  const read = [pasted, ...used.map(({ value }) => value)].map(({ retyped }) => retyped);
  return {
    line: used.length === 0 && isPlain(text, pasted) ? text.trim() : commandLine(text, pasted, used),
    options: used.map(({ option, value, from }) => ({ option, value: value.text, from })),
    leftOut: [...pasted.settings.unused(given), ...pasted.leftOut],
    retyped: { quotes: read.some(({ quotes }) => quotes), dashes: read.some(({ dashes }) => dashes) },
  };
}

/** Tells whether a text is nothing but the words of the command, as a shell takes them. */
function isPlain(text: string, { words, called }: PastedCommand): boolean {
  const split = splitCommandLine(text);
  const ends = split.ok ? [0, ...split.words.map(({ at }) => at.end)] : [];
  const starts = split.ok ? [...split.words.map(({ at }) => at.start), text.length] : [];
  return (
    split.ok &&
    sameTexts(split.words.slice(called ? 1 : 0), words) &&
    (!called || plainProgram.test(split.words[0]?.text ?? '')) &&
    starts.every((start, index) => /^[ \t\r\n\\^`]*$/.test(text.slice(ends[index], start)))
  );
}

function commandLine(text: string, { words, called }: PastedCommand, settings: readonly Setting[]): string {
  const options = settings
    .flatMap(({ option, value: { text: value } }) => (value.startsWith('-') ? [`${option}=${value}`] : [option, value]))
    .map((word) => quoted(word, 'posix'));
  const own = words.map((word) => asTyped(text, word) ?? quoted(word.text, 'posix'));
  const last = words.some((word) => word.text === '--') ? [...options, ...own] : [...own, ...options];
  return [...(called ? ['aws'] : []), ...last].join(' ');
}

/** Returns a word as it stands in the text, if it means the same there. */
function asTyped(text: string, { text: word, at }: ShellWord): string | undefined {
  const typed = text.slice(at.start, at.end);
  const split = /^[\x20-\x7E]*$/.test(typed) ? splitCommandLine(typed) : undefined;
  return split?.ok && split.words.length === 1 && split.words[0]?.text === word ? typed : undefined;
}

function sameTexts(some: readonly ShellWord[], others: readonly ShellWord[]): boolean {
  return some.length === others.length && some.every(({ text }, index) => text === others[index]?.text);
}
