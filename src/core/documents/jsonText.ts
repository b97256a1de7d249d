import type { JsonReason, TextProblem } from './problem';
import { attempt, type Read, Refusal } from './refusal';
import { type SourceEntry, type SourceValue, sourceMap } from './source';

/** The depth to which lists and maps may stand in one another: Python's `json` gives up there, give or take. */
const deepest = 900;

/**
 * Reads JSON as Python's `json.loads` does, so that the CLI and we agree on what is wrong, and where: `NaN` and
 * `Infinity` are numbers, a name may come twice, whole numbers may have any length.
 */
export function readJson(text: string): Read<SourceValue, TextProblem> {
  return attempt(() => new JsonReader(text).document());
}

const constants: readonly (readonly [string, (at: SourceValue['at']) => SourceValue])[] = [
  ['null', (at) => ({ kind: 'null', at })],
  ['true', (at) => ({ kind: 'boolean', value: true, at })],
  ['false', (at) => ({ kind: 'boolean', value: false, at })],
  ['NaN', (at) => ({ kind: 'float', value: Number.NaN, at })],
  ['Infinity', (at) => ({ kind: 'float', value: Number.POSITIVE_INFINITY, at })],
  ['-Infinity', (at) => ({ kind: 'float', value: Number.NEGATIVE_INFINITY, at })],
];

/** Offsets are those at which Python sees the mistake. */
class JsonReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): SourceValue {
    if (this.#text.startsWith('\uFEFF')) {
      throw refused('byteOrderMark', 0);
    }
    this.#blanks();
    const value = this.#value();
    this.#blanks();
    if (this.#at < this.#text.length) {
      throw refused('extra', this.#at);
    }
    return value;
  }

  #value(): SourceValue {
    const start = this.#at;
    const first = this.#text[start];
    if (first === '"') {
      const value = this.#string();
      return { kind: 'string', value, at: { start, end: this.#at } };
    }
    if (first === '{' || first === '[') {
      return this.#nested(() => (first === '{' ? this.#map(start) : this.#list(start)));
    }
    const constant = constants.find(([word]) => this.#text.startsWith(word, start));
    if (constant) {
      this.#at += constant[0].length;
      return constant[1]({ start, end: this.#at });
    }
    return this.#number();
  }

  #nested(read: () => SourceValue): SourceValue {
    if (this.#depth === deepest) {
      throw new Refusal({ code: 'tooDeep', at: { start: this.#at, end: this.#at + 1 } });
    }
    this.#depth += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #map(start: number): SourceValue {
    const entries = this.#upTo('}', () => this.#entry());
    return sourceMap(entries, { start, end: this.#at });
  }

  #list(start: number): SourceValue {
    const items = this.#upTo(']', () => this.#value());
    return { kind: 'list', items, at: { start, end: this.#at } };
  }

  /** Reads what stands between an opening bracket, which is here, and its closing one. */
  #upTo<T>(close: string, read: () => T): readonly T[] {
    this.#at += 1;
    this.#blanks();
    const found: T[] = [];
    if (!this.#skip(close)) {
      do {
        this.#blanks();
        found.push(read());
        this.#blanks();
      } while (this.#more(close));
    }
    return found;
  }

  #entry(): SourceEntry {
    const start = this.#at;
    if (this.#text[start] !== '"') {
      throw refused('name', start);
    }
    const name = this.#string();
    const nameAt = { start, end: this.#at };
    this.#blanks();
    if (!this.#skip(':')) {
      throw refused('colon', this.#at);
    }
    this.#blanks();
    return { name, nameAt, value: this.#value() };
  }

  #more(close: string): boolean {
    if (this.#skip(close)) {
      return false;
    }
    if (!this.#skip(',')) {
      throw refused('comma', this.#at);
    }
    return true;
  }

  #string(): string {
    const start = this.#at;
    let value = '';
    this.#at += 1;
    for (;;) {
      const plain = this.#match(/[^"\\\x00-\x1F]*/y);
      value += plain;
      const next = this.#text[this.#at];
      if (next === undefined) {
        throw refused('openString', start);
      }
      if (next === '"') {
        this.#at += 1;
        return value;
      }
      if (next !== '\\') {
        throw refused('control', this.#at);
      }
      value += this.#escape(start);
    }
  }

  #escape(stringStart: number): string {
    const start = this.#at;
    const letter = this.#text[start + 1];
    if (letter === undefined) {
      throw refused('openString', stringStart);
    }
    if (letter === 'u') {
      const digits = /^[0-9A-Fa-f]{4}$/.exec(this.#text.slice(start + 2, start + 6));
      if (!digits) {
        throw refused('unicodeEscape', start + 1);
      }
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(digits[0], 16));
    }
    const plain = escapes[letter];
    if (plain === undefined) {
      throw refused('escape', start);
    }
    this.#at += 2;
    return plain;
  }

  #number(): SourceValue {
    const start = this.#at;
    const text = this.#match(/-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y);
    if (text === '') {
      throw refused('value', start);
    }
    const at = { start, end: this.#at };
    return /^-?[0-9]+$/.test(text)
      ? { kind: 'integer', value: BigInt(text), at }
      : { kind: 'float', value: Number(text), at };
  }

  #blanks(): void {
    this.#match(/[ \t\n\r]*/y);
  }

  #skip(character: string): boolean {
    const there = this.#text[this.#at] === character;
    this.#at += there ? 1 : 0;
    return there;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}

const escapes: Readonly<Record<string, string | undefined>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function refused(reason: JsonReason, start: number): Refusal {
  return new Refusal({ code: 'jsonSyntax', reason, at: { start, end: start + 1 } });
}
