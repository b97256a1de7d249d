import { RefusedCommand, refusedWord, type Word } from './commandProblem';
import type { TextProblem } from '../documents/problem';
import type { Read } from '../documents/refusal';
import { type PlacedText, placed, Texts } from './texts';
import type { SourceValue } from '../documents/source';

/**
 * The text (UTF-8, `\r\n` as `\n`) of the file that `file://…` or `fileb://…` names. The path is as typed: `~` and
 * `$VARIABLES` in it are the port's to expand. `reason` is the system's own text.
 */
export type ReadFile = (path: string) => { readonly text: string } | { readonly reason: string };

/** The reader of options' values: files that they name, and where each text stands. */
export class OptionTexts {
  readonly texts = new Texts();

  constructor(
    private readonly readFile: ReadFile,
    /** The number of words the command line has. */
    readonly words: number,
  ) {}

  /** Returns the text of a value: what `file://` or `fileb://` names, or the word itself. Throws a `RefusedCommand`. */
  textOf(option: string, word: Word): PlacedText {
    const path = /^fileb?:\/\/(.*)$/s.exec(word.text)?.[1];
    if (path === undefined) {
      return this.texts.add(word);
    }
    const file = this.readFile(path);
    if ('reason' in file) {
      throw refusedWord(word, (at) => ({ code: 'unreadableFile', option, path, reason: file.reason, at }));
    }
    return this.texts.add(word, { path, text: file.text });
  }

  /** Reads a text with a reader. Throws a `RefusedCommand` if it refuses. */
  read(text: PlacedText, reader: (text: string) => Read<SourceValue, TextProblem>): SourceValue {
    const read = reader(text.text);
    if (read.ok) {
      return placed(read.value, text);
    }
    const { at } = read.problem;
    throw this.refused({ ...read.problem, at: { start: at.start + text.base, end: at.end + text.base } });
  }

  /** Returns the refusal of a text. */
  refused(problem: TextProblem, exitCode: 252 | 255 = stumbles(problem) ? 255 : 252): RefusedCommand {
    return new RefusedCommand([this.texts.locate(problem, this.words)], exitCode);
  }
}

/** Tells whether the CLI fails to catch a problem: it runs out of stack, or makes a date that is none. */
function stumbles(problem: TextProblem): boolean {
  return problem.code === 'tooDeep' || (problem.code === 'yamlSyntax' && problem.reason === 'date');
}
