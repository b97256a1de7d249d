import { doubleQuotes, isApostrophe, singleQuotes } from './typography';
import type { ShellCursor } from './cursor';

const continued = /\\\r?\n/y;

/** The way to read a quoted text. */
interface Quoting {
  /** The characters that close it. */
  readonly closing: string;
  /** True if it was opened by a curly quote: then the curly ones in it were straight, too. */
  readonly curly: boolean;
  /** True if two quotes stand for one in it, as in PowerShell. */
  readonly doubled: boolean;
}

/** Returns the quotes of a text in which curly ones may stand for straight ones; undefined if the character here is none. */
export function quotingAt(
  { text, at, character }: ShellCursor,
  { pasted, windows }: { readonly pasted: boolean; readonly windows: boolean },
): Quoting | undefined {
  const straight = character === "'" || character === '"';
  const curly =
    pasted && (doubleQuotes.includes(character) || (singleQuotes.includes(character) && !isApostrophe(text, at)));
  if (straight) {
    // A closing quote that somebody typed over stays curly.
    const closed = !pasted || text.includes(character, at + 1);
    return {
      closing: closed ? character : character + (character === '"' ? doubleQuotes : singleQuotes),
      curly: false,
      doubled: windows && character === "'",
    };
  }
  return curly
    ? {
        closing: doubleQuotes.includes(character) ? `"${doubleQuotes}` : `'${singleQuotes}`,
        curly: true,
        doubled: false,
      }
    : undefined;
}

/** Reads a quoted text into the word. */
export function readQuoted(cursor: ShellCursor, quoting: Quoting): void {
  const read = quoting.closing.startsWith("'") ? readSingle : readDouble;
  read(cursor, quoting);
}

/** Goes over the quote here, which ends a quoted text. */
function close(cursor: ShellCursor, start: number, curly: boolean): void {
  if (cursor.atEnd) {
    cursor.noteOpenQuote(start);
  } else if (curly || /[^"']/.test(cursor.character)) {
    cursor.noteRetyped('quotes');
  }
  cursor.at += 1;
}

function readSingle(cursor: ShellCursor, quoting: Quoting): void {
  const { text, at: start } = cursor;
  const { curly } = quoting;
  const end = endOfSingle(text, start + 1, quoting);
  if (end === text.length && cursor.character === '\u2019') {
    cursor.add();
    return;
  }
  cursor.begin();
  cursor.at += 1;
  while (cursor.at < end) {
    cursor.at += quoting.doubled && cursor.character === "'" ? 1 : 0;
    cursor.add(curly && doubleQuotes.includes(cursor.character) ? '"' : undefined);
  }
  close(cursor, start, curly);
}

function endOfSingle(text: string, start: number, { closing, curly, doubled }: Quoting): number {
  let end = start;
  while (end < text.length) {
    if (doubled && text.startsWith("''", end)) {
      end += 2;
    } else if (closing.includes(text.charAt(end)) && !(curly && isApostrophe(text, end))) {
      return end;
    } else {
      end += 1;
    }
  }
  return text.length;
}

function readDouble(cursor: ShellCursor, { closing, curly }: Quoting): void {
  const { text, at: start } = cursor;
  const escapable = `"$\`\\${closing}`;
  cursor.begin();
  cursor.at += 1;
  while (!cursor.atEnd && !closing.includes(cursor.character)) {
    if (!cursor.skip(continued)) {
      cursor.noteSyntax('`', true);
      const next = text.charAt(cursor.at + 1);
      if (cursor.character === '\\' && next !== '' && escapable.includes(next)) {
        cursor.at += 1;
      }
      cursor.add(curly && singleQuotes.includes(cursor.character) ? "'" : undefined);
    }
  }
  close(cursor, start, curly);
}
