import { callBehindComment } from './program';
import { promptAt, secondPromptAt } from './prompt';
import { blankClass, dashesAt, isBlank, isInvisible, isPrintedHyphen, lineEndClass } from './typography';
import { ShellCursor } from './cursor';
import { operatorAt } from './operators';
import type { ShellPart } from './parts';
import { quotingAt, readQuoted } from './quotes';

/** The way to read a line. */
export interface ShellReading {
  /** The place at which it begins; it ends with the text. */
  readonly start: number;
  /**
   * The line may be copied from a page or a terminal: prompts, blanks of any width, curly quotes, dashes for hyphens,
   * and line ends that became blanks.
   */
  readonly pasted: boolean;
}

/** The marks that continue a line, for the blanks and the line ends that count. */
interface Continuations {
  readonly whole: RegExp;
  /** A line end that was pasted into a single line. */
  readonly alone: RegExp;
  readonly glued: RegExp;
}

const strict = continuations(String.raw` \t`, String.raw`\r\n`);
const copied = continuations(blankClass, lineEndClass);
const firstPrompt = /\s*\$\s/y;
const comment = new RegExp(`[^${lineEndClass}]*`, 'y');
/** PowerShell's call of a program: `& 'C:\…\aws.exe'`. */
const call = /&[ \t]*(?=["'\w.\\/$])/y;

/**
 * Finds the parts that a POSIX shell would make of a line: quotes, backslashes, `#` comments. Lines may be continued
 * with `\`, and with the `^` of cmd and the backtick of PowerShell, whatever blanks stand behind; one that stands alone
 * is a line end that was pasted into a single line. Nothing is run: what only a shell could do is a problem of its
 * word. Globs, braces and `~` are plain text.
 */
export function readShell(text: string, reading: ShellReading): readonly ShellPart[] {
  return new ShellReader(text, reading).read();
}

class ShellReader {
  readonly #cursor: ShellCursor;
  readonly #pasted: boolean;
  readonly #continuations: Continuations;
  readonly #parts: ShellPart[] = [];
  #redirect: { readonly start: number; readonly sign: number } | undefined;
  /** Brackets of the command that are open, outside quotes. */
  #open = 0;
  #prompted = false;
  /** True after a prompt of Windows: a backslash is part of a path. */
  #windows = false;

  constructor(text: string, { start, pasted }: ShellReading) {
    this.#cursor = new ShellCursor(text, start);
    this.#pasted = pasted;
    this.#continuations = pasted ? copied : strict;
    if (!pasted) {
      this.#cursor.skip(firstPrompt);
    }
  }

  read(): readonly ShellPart[] {
    this.#beginLine();
    while (!this.#cursor.atEnd) {
      this.#step();
    }
    this.#endWord();
    this.#endRedirect();
    return this.#parts;
  }

  #step(): void {
    if (this.#skipContinuation() || this.#skipBlank()) {
      return;
    }
    const quoting = quotingAt(this.#cursor, { pasted: this.#pasted, windows: this.#windows });
    if (quoting) {
      readQuoted(this.#cursor, quoting);
      return;
    }
    switch (this.#cursor.character) {
      case '\\':
        this.#escaped();
        return;
      case '#':
        if (!this.#cursor.word) {
          this.#skipComment();
          return;
        }
        break;
      case '|':
      case '&':
      case ';':
      case '<':
      case '>':
        if (this.#operator()) {
          return;
        }
        break;
    }
    if (!(this.#pasted && this.#printedDash())) {
      this.#plain();
    }
  }

  #plain(): void {
    const { character } = this.#cursor;
    this.#cursor.noteSyntax('`|&;<>()', false);
    this.#open += '[{'.includes(character) ? 1 : ']}'.includes(character) && this.#open > 0 ? -1 : 0;
    this.#cursor.add();
  }

  /** Skips a character that continues the line, and the line end after it. */
  #skipContinuation(): boolean {
    if (!'\\^`'.includes(this.#cursor.character)) {
      return false;
    }
    const found = this.#cursor.match(this.#continuations.whole);
    if (found) {
      if (found[1] !== '') {
        this.#endWord();
      }
      this.#cursor.at += found[0].length;
      this.#skipSecondPrompt();
      return true;
    }
    if (!this.#cursor.word && this.#cursor.skip(this.#continuations.alone)) {
      this.#skipSecondPrompt();
      return true;
    }
    const glued = this.#pasted && this.#cursor.word ? this.#cursor.match(this.#continuations.glued) : undefined;
    if (glued) {
      this.#endWord();
      this.#cursor.at += glued[0].length;
    }
    return glued !== undefined;
  }

  #skipSecondPrompt(): void {
    const { text, at } = this.#cursor;
    this.#cursor.at += this.#pasted ? secondPromptAt(text, at, this.#prompted) : 0;
  }

  #skipBlank(): boolean {
    const { character } = this.#cursor;
    if (character === '\r' || character === '\n' || (this.#pasted && /[\u2028\u2029]/.test(character))) {
      this.#endLine();
      return true;
    }
    if (this.#pasted && isInvisible(character)) {
      this.#cursor.at += 1;
      return true;
    }
    if (this.#pasted ? isBlank(character) : character === ' ' || character === '\t') {
      this.#endWord();
      this.#cursor.at += 1;
      return true;
    }
    return false;
  }

  #beginLine(): void {
    if (this.#pasted) {
      const prompt = promptAt(this.#cursor.text, this.#cursor.at);
      this.#cursor.at += prompt.length;
      this.#prompted ||= prompt.length > 0;
      this.#windows ||= prompt.windows;
    }
  }

  /** Ends the command at a line end that is not continued. */
  #endLine(): void {
    this.#endWord();
    this.#endRedirect();
    const { text, at: start } = this.#cursor;
    this.#cursor.at += text.startsWith('\r\n', start) ? 2 : 1;
    this.#open = 0;
    if (this.#parts.length > 0 && this.#parts.at(-1)?.kind !== 'operator') {
      this.#pushOperator('\n', start, start + 1);
    }
    this.#beginLine();
  }

  #skipComment(): void {
    const { text, at } = this.#cursor;
    const call = this.#pasted ? callBehindComment(text, at) : undefined;
    this.#cursor.at = call ?? at;
    if (call === undefined) {
      this.#cursor.skip(comment);
    }
  }

  #operator(): boolean {
    const { text, at: start, word } = this.#cursor;
    const begins = !word && (this.#parts.at(-1)?.kind ?? 'operator') === 'operator';
    if (this.#pasted && begins && this.#cursor.skip(call)) {
      return true;
    }
    const before = word && text.slice(word.start, Math.min(start, word.start + 200));
    const descriptor = word !== undefined && /^(?:\d+|\*)$/.test(before ?? '');
    const found = operatorAt(text, start, { word: before, descriptor, open: this.#open > 0 });
    if (!found) {
      return false;
    }
    if (found.kind === 'redirect' && descriptor) {
      this.#cursor.drop();
    }
    this.#endWord();
    this.#endRedirect();
    const end = start + found.length;
    if (found.kind === 'redirect') {
      this.#redirect = { start: descriptor ? word.start : start, sign: start };
    } else {
      this.#pushOperator(text.slice(start, end), start, end);
    }
    this.#cursor.at = end;
    return true;
  }

  #pushOperator(sign: string, start: number, end: number): void {
    this.#parts.push({ kind: 'operator', sign, at: { start, end }, prompted: this.#prompted });
  }

  #escaped(): void {
    const next = this.#cursor.text.charAt(this.#cursor.at + 1);
    this.#cursor.begin();
    this.#cursor.at += this.#windows && next !== '"' ? 0 : 1;
    this.#cursor.add();
  }

  #printedDash(): boolean {
    const { text, at, word } = this.#cursor;
    const dashes = word ? undefined : dashesAt(text, at);
    if (dashes) {
      this.#cursor.add(dashes.meant);
      this.#cursor.at = at + dashes.length;
    } else if (isPrintedHyphen(text, at)) {
      this.#cursor.add('-');
    } else {
      return false;
    }
    this.#cursor.noteRetyped('dashes');
    return true;
  }

  #endWord(): void {
    const word = this.#cursor.end();
    if (word && this.#redirect) {
      this.#endRedirect(word.at.end);
    } else if (word) {
      this.#parts.push(word);
    }
  }

  /** Ends a redirection, if there is one, at its target's end; the target may be missing. */
  #endRedirect(end = (this.#redirect?.sign ?? 0) + 1): void {
    if (this.#redirect) {
      this.#parts.push({ kind: 'redirect', at: { start: this.#redirect.start, end }, sign: this.#redirect.sign });
      this.#redirect = undefined;
    }
  }
}

function continuations(blanks: string, lineEnds: string): Continuations {
  return {
    whole: new RegExp(`[\\\\^\`]([${blanks}]*)(?:\r\n|[${lineEnds}])`, 'y'),
    alone: new RegExp(`[\\\\^\`](?=[${blanks}]|$)`, 'y'),
    glued: new RegExp(`[\\\\^\`][${blanks}]+(?=-{1,2}[A-Za-z])`, 'y'),
  };
}
