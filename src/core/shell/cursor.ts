import type { LineProblem } from '../documents/problem';
import type { WordPart } from './parts';

/** The word so far, and where each of its characters is in the line. */
interface OpenWord {
  text: string;
  readonly offsets: number[];
  readonly start: number;
  problem: LineProblem | undefined;
  quotes: boolean;
  dashes: boolean;
}

/** `$` and what makes a variable or a substitution of it, outside quotes and in `"`. */
const variable = /\$[\w({'"@*#?$!-]/y;
const quotedVariable = /\$[\w({@*#?$!-]/y;

/** A place in a line, and the word that is being made there. */
export class ShellCursor {
  at: number;
  #word: OpenWord | undefined;
  /** True if no parenthesis is closed from here on. */
  #unclosed = false;

  constructor(
    readonly text: string,
    start: number,
  ) {
    this.at = start;
  }

  get character(): string {
    return this.text.charAt(this.at);
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Returns the word so far; undefined between words. */
  get word(): Pick<OpenWord, 'text' | 'start'> | undefined {
    return this.#word;
  }

  /** Finds a sticky pattern here. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text) ?? undefined;
  }

  /** Goes over a sticky pattern; false if it is not here. */
  skip(pattern: RegExp): boolean {
    const found = this.match(pattern);
    this.at += found?.[0].length ?? 0;
    return found !== undefined;
  }

  /** Begins a word here, if none is begun. */
  begin(): void {
    this.#begun(this.at);
  }

  /** Adds the character here to the word, or what it means, and goes on. */
  add(meant = this.character): void {
    const word = this.#begun(this.at);
    if (!this.atEnd) {
      word.text += meant;
      word.offsets.push(...Array.from({ length: meant.length }, () => this.at));
      this.at += 1;
    }
  }

  /** Ends the word, if there is one. */
  end(): WordPart | undefined {
    if (!this.#word) {
      return undefined;
    }
    const { text, offsets, start, problem, quotes, dashes } = this.#word;
    const at = { start, end: Math.min(this.at, this.text.length) };
    this.#word = undefined;
    const offsetOf = (index: number): number => offsets[Math.max(0, index)] ?? at.end;
    return { kind: 'word', text, at, offsetOf, problem, retyped: { quotes, dashes } };
  }

  /** Forgets the word. */
  drop(): void {
    this.#word = undefined;
  }

  /** Notes the character here if it is for a shell. A `$` that begins no variable is only a `$`. */
  noteSyntax(characters: string, inQuotes: boolean): void {
    const found = this.character;
    if (characters.includes(found) || (found === '$' && this.match(inQuotes ? quotedVariable : variable))) {
      const at = { start: this.at, end: this.at + 1 };
      this.#begun(this.at).problem ??= { code: 'shellSyntax', found, at };
      this.#addSubstitution();
    }
  }

  /** Notes that something in the word was read otherwise than it stands there. */
  noteRetyped(what: 'quotes' | 'dashes'): void {
    this.#begun(this.at)[what] = true;
  }

  /** Notes that the quote at an offset is not closed. */
  noteOpenQuote(start: number): void {
    const at = { start, end: this.text.length };
    this.#begun(start).problem ??= { code: 'openQuote', quote: this.text.charAt(start), at };
  }

  #begun(start: number): OpenWord {
    this.#word ??= { text: '', offsets: [], start, problem: undefined, quotes: false, dashes: false };
    return this.#word;
  }

  /** Adds a whole `$(…)` up to its last character, so that what stands in it ends no word. */
  #addSubstitution(): void {
    if (!this.#unclosed && this.text.startsWith('$(', this.at)) {
      const end = closingParenthesis(this.text, this.at + 1);
      this.#unclosed = end < 0;
      while (this.at < end) {
        this.add();
      }
    }
  }
}

/** Returns the offset at which the parenthesis at an offset is closed, quotes aside; -1 if it is not. */
function closingParenthesis(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "'" || character === '"') {
      at = text.indexOf(character, at + 1);
      if (at < 0) {
        return -1;
      }
    }
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return -1;
}
