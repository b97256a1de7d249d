import type { TextRange } from '../base/textRange';
import type { LineProblem } from './problem';
import { attempt, Refusal } from './refusal';

/** A word of a typed line, without its quotes. */
export interface ShellWord {
  readonly text: string;
  /** Where it stands in the line, quotes included. */
  readonly at: TextRange;
  /** The offset in the line of an offset in the word; its length is the word's end. */
  offsetOf(index: number): number;
}

export type SplitLine =
  | { readonly ok: true; readonly words: readonly ShellWord[] }
  | { readonly ok: false; readonly problem: LineProblem };

/**
 * The words that a POSIX shell makes of a command: quotes, backslashes, `#` comments. Lines may be continued with `\`, and
 * with the `^` of cmd and the backtick of PowerShell; one that stands alone is a line end that was pasted into a single
 * line. Nothing is run, so variables, substitutions, pipes and a second command are problems; globs, braces and `~` are
 * plain text. A prompt `$ ` at the beginning is left out.
 */
export function splitCommandLine(text: string): SplitLine {
  const read = attempt<readonly ShellWord[], LineProblem>(() => new LineReader(text).words());
  return read.ok ? { ok: true, words: read.value } : read;
}

class LineReader {
  readonly #text: string;
  #at: number;
  /** The word so far, and where each of its characters is in the line; undefined between words. */
  #word: { text: string; readonly offsets: number[]; readonly start: number } | undefined;
  readonly #words: ShellWord[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#at = /^\s*\$\s/.exec(text)?.[0].length ?? 0;
  }

  words(): readonly ShellWord[] {
    while (this.#at < this.#text.length) {
      this.#step();
    }
    this.#endWord();
    return this.#words;
  }

  #step(): void {
    const character = this.#text.charAt(this.#at);
    if (this.#skipLineEnd()) {
      return;
    }
    switch (character) {
      case ' ':
      case '\t':
        this.#endWord();
        this.#at += 1;
        return;
      case '\r':
      case '\n':
        this.#lastLine();
        return;
      case "'":
        this.#singleQuoted();
        return;
      case '"':
        this.#doubleQuoted();
        return;
      case '\\':
        this.#at += 1;
        this.#add();
        return;
      case '#':
        if (!this.#word) {
          this.#at += /^[^\r\n]*/.exec(this.#text.slice(this.#at))?.[0].length ?? 0;
          return;
        }
        break;
    }
    this.#expectNoSyntax('`|&;<>()', /[\w({'"@*#?$!-]/);
    this.#add();
  }

  /** Skips a character that continues the line, and the line end after it. */
  #skipLineEnd(): boolean {
    const rest = this.#text.slice(this.#at);
    const alone = this.#word ? undefined : /^[\\^`](?=[ \t]|$)/.exec(rest);
    const found = /^[\\^`]\r?\n/.exec(rest) ?? alone;
    this.#at += found?.[0].length ?? 0;
    return found !== null && found !== undefined;
  }

  /** A line end that is not continued ends the command; blanks and comments may follow. */
  #lastLine(): void {
    this.#endWord();
    if (this.#words.length === 0) {
      this.#at += 1;
      return;
    }
    const more = this.#text
      .slice(this.#at)
      .split('\n')
      .some((line) => !/^\s*(?:#|$)/.test(line));
    if (more) {
      throw this.#syntax(this.#at, '\n');
    }
    this.#at = this.#text.length;
  }

  #singleQuoted(): void {
    const start = this.#at;
    const end = this.#text.indexOf("'", start + 1);
    if (end < 0) {
      throw this.#open(start, "'");
    }
    this.#begin(start);
    this.#at += 1;
    while (this.#at < end) {
      this.#add();
    }
    this.#at += 1;
  }

  #doubleQuoted(): void {
    const start = this.#at;
    this.#begin(start);
    this.#at += 1;
    while (this.#text[this.#at] !== '"') {
      if (this.#at >= this.#text.length) {
        throw this.#open(start, '"');
      }
      const continued = /^\\\r?\n/.exec(this.#text.slice(this.#at, this.#at + 3))?.[0];
      if (continued !== undefined) {
        this.#at += continued.length;
        continue;
      }
      this.#expectNoSyntax('`', /[\w({@*#?$!-]/);
      if (this.#text[this.#at] === '\\' && /^["$`\\]/.test(this.#text.slice(this.#at + 1, this.#at + 2))) {
        this.#at += 1;
      }
      this.#add();
    }
    this.#at += 1;
  }

  /** A `$` that begins no variable is only a `$`. */
  #expectNoSyntax(characters: string, variables: RegExp): void {
    const character = this.#text.charAt(this.#at);
    const variable = character === '$' && variables.test(this.#text.charAt(this.#at + 1));
    if (variable || characters.includes(character)) {
      throw this.#syntax(this.#at, character);
    }
  }

  /** Adds the character here to the word. */
  #add(): void {
    const word = this.#begin(this.#at);
    const character = this.#text.charAt(this.#at);
    if (character !== '') {
      word.offsets.push(this.#at);
      word.text += character;
      this.#at += 1;
    }
  }

  #begin(start: number): { text: string; readonly offsets: number[] } {
    this.#word ??= { text: '', offsets: [], start };
    return this.#word;
  }

  #endWord(): void {
    if (this.#word) {
      const { text, offsets, start } = this.#word;
      const at = { start, end: this.#at };
      this.#words.push({ text, at, offsetOf: (index) => offsets[Math.max(0, index)] ?? at.end });
      this.#word = undefined;
    }
  }

  #open(start: number, quote: string): Refusal {
    return new Refusal({ code: 'openQuote', quote, at: { start, end: this.#text.length } });
  }

  #syntax(start: number, found: string): Refusal {
    return new Refusal({ code: 'shellSyntax', found, at: { start, end: start + 1 } });
  }
}
