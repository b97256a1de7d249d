import type { TextRange } from '../base/textRange';
import type { TextProblem } from '../documents/problem';
import { trimEnd } from '../values/python';
import { attempt, type Read, Refusal } from '../documents/refusal';
import { type SourceEntry, type SourceMap, type SourceValue, sourceMap } from '../documents/source';

/**
 * Reads one word of the CLI's shorthand: `key=Owner,value=arn:…`.
 *
 * ```
 * word  = pair *("," pair)
 * pair  = name "=" (list / map / csv)
 * csv   = value *("," value)                        ; what turns out to be the next pair's name is none of it
 * list  = "[" [inner *("," inner)] "]"
 * map   = "{" [name "=" inner *("," name "=" inner)] "}"
 * inner = list / map / value
 * value = 'quoted' / "quoted" / plain               ; \, in a plain one is a comma, blanks at its end do not count
 * ```
 *
 * As CLI v2 reads it, except that characters beyond U+FFFF, which it takes in quotes only, may stand anywhere in a value.
 */
export function readShorthand(text: string): Read<SourceMap, TextProblem> {
  return attempt(() => new ShorthandReader(text).word());
}

/** The depth to which lists and maps may stand in one another; Python gives up near there. */
const deepest = 400;

const name = /[\w.#/:-]*/y;
const blanks = /[ \t\n\r\v\f]*/y;

/** A plain value, and one that may turn out to be the next pair's name. */
const plain = /(?:\\,|[^\0-\x20"',=[{])(?:\\,|[^\0-\x08\x0E-\x1B"',\]}])*/uy;
const plainOrName = /(?:\\,|[^\0-\x20"',=[{])(?:\\,|[^\0-\x08\x0E-\x1B"',=])*/uy;

class ShorthandReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  word(): SourceMap {
    const entries = [this.#pair(() => this.#listMapOrCsv())];
    let end = this.#at;
    while (this.#more()) {
      this.#expect(',');
      const entry = this.#pair(() => this.#listMapOrCsv());
      if (entries.some((other) => other.name === entry.name)) {
        throw new Refusal({ code: 'shorthandTwice', name: entry.name, at: { start: end + 1, end: entry.nameAt.end } });
      }
      entries.push(entry);
      end = this.#at;
    }
    return { kind: 'map', entries, at: { start: 0, end } };
  }

  #pair(value: () => SourceValue): SourceEntry {
    const start = this.#at;
    const found = this.#match(name) ?? '';
    const nameAt = { start, end: this.#at };
    this.#expect('=');
    return { name: found, nameAt, value: value() };
  }

  #listMapOrCsv(): SourceValue {
    return this.#bracketed() ?? this.#csv();
  }

  #inner(): SourceValue {
    return this.#bracketed() ?? this.#value(plain);
  }

  #csv(): SourceValue {
    const first = this.#value(plain);
    this.#blanks();
    if (this.#text[this.#at] !== ',') {
      return first;
    }
    this.#expect(',');
    const items = [first, ...this.#restOfCsv()];
    const last = items.at(-1) ?? first;
    return items.length === 1 ? first : { kind: 'list', items, at: { start: first.at.start, end: last.at.end } };
  }

  /** Stops before the comma after which a value was none, because it was the next pair's name or is a mistake. */
  #restOfCsv(): readonly SourceValue[] {
    const items: SourceValue[] = [];
    for (;;) {
      const next = attempt<{ readonly value: SourceValue; readonly last: boolean }, TextProblem>(() => {
        const value = this.#value(plainOrName);
        this.#blanks();
        const last = !this.#more();
        if (!last) {
          this.#expect(',');
        }
        return { value, last };
      });
      if (!next.ok) {
        if (!this.#more()) {
          throw new Refusal(next.problem);
        }
        this.#at = this.#text.lastIndexOf(',', this.#at);
        return items;
      }
      items.push(next.value.value);
      if (next.value.last) {
        return items;
      }
    }
  }

  #bracketed(): SourceValue | undefined {
    const open = this.#text[this.#at];
    if (open !== '[' && open !== '{') {
      return undefined;
    }
    if (this.#depth === deepest) {
      throw new Refusal({ code: 'tooDeep', at: { start: this.#at, end: this.#at + 1 } });
    }
    this.#depth += 1;
    const value = open === '[' ? this.#list() : this.#map();
    this.#depth -= 1;
    return value;
  }

  #list(): SourceValue {
    const start = this.#at;
    const items = this.#between('[', ']', () => this.#inner());
    return { kind: 'list', items, at: { start, end: this.#at } };
  }

  #map(): SourceValue {
    const start = this.#at;
    const entries = this.#between('{', '}', () => this.#pair(() => this.#inner()));
    return sourceMap(entries, { start, end: this.#at });
  }

  #between<T>(open: string, close: string, read: () => T): readonly T[] {
    const items: T[] = [];
    this.#expect(open);
    while (this.#text[this.#at] !== close) {
      items.push(read());
      this.#blanks();
      if (this.#text[this.#at] !== close) {
        this.#expect(',');
      }
    }
    this.#at += 1;
    return items;
  }

  #value(pattern: RegExp): SourceValue {
    const start = this.#at;
    const quote = this.#text[start];
    if (quote === "'" || quote === '"') {
      const value = this.#quoted(quote);
      return { kind: 'string', value, at: { start, end: this.#at } };
    }
    const found = this.#match(pattern);
    if (found === undefined && pattern === plainOrName) {
      throw this.#refused('<second>', '<none>');
    }
    const value = trimEnd((found ?? '').replaceAll('\\,', ','));
    return { kind: 'string', value, at: { start, end: this.#at } };
  }

  /** Reads a quoted text. A backslash before the last quote of the word is only a backslash: the quote closes. */
  #quoted(quote: string): string {
    const start = this.#at;
    const last = this.#text.lastIndexOf(quote);
    if (last === start) {
      throw this.#refused(quote === "'" ? '<singled quoted>' : '<double quoted>', '<none>');
    }
    let end = start + 1;
    while (this.#text[end] !== quote) {
      const next = this.#text[end + 1];
      const pair = this.#text[end] === '\\' && (next === '\\' || (next === quote && end + 1 < last));
      end += pair ? 2 : 1;
    }
    this.#at = end + 1;
    return this.#text
      .slice(start + 1, end)
      .replaceAll(`\\${quote}`, quote)
      .replaceAll('\\\\', '\\');
  }

  #expect(character: string): void {
    this.#blanks();
    const found = this.#text[this.#at];
    if (found !== character) {
      throw this.#refused(character, this.#symbol() ?? 'EOF');
    }
    this.#at += 1;
    this.#blanks();
  }

  #more(): boolean {
    return this.#at < this.#text.length;
  }

  #blanks(): void {
    this.#match(blanks);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #symbol(): string | undefined {
    const point = this.#text.codePointAt(this.#at);
    return point === undefined ? undefined : String.fromCodePoint(point);
  }

  #refused(expected: string, received: string): Refusal {
    const at: TextRange = { start: this.#at, end: this.#at + (this.#symbol()?.length ?? 0) };
    return new Refusal({ code: 'shorthandSyntax', expected, received, at });
  }
}
