import { isSimpleKey, lineBreaks, printable, styleOf } from './yamlScalar';

/** Columns after which a blank becomes the end of a line. */
const width = 80;
const step = 2;

/**
 * The writer of YAML in blocks as libyaml does it, which breaks long texts, indents lists and separates words in places
 * of its own. Texts go in as they are, everything else (numbers, null) as it is to be written.
 */
export class YamlEmitter {
  #text = '';
  #column = 0;
  /** True if nothing but a blank or an indicator that acts as one was written last. */
  #afterBlank = true;
  /** True if nothing but indentation was written on the line. */
  #indented = true;
  #indent = -step;

  /** Returns the text written since the last call. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }

  /** Returns the number of characters that {@link take} would give. */
  get pending(): number {
    return this.#text.length;
  }

  /** Goes one level in. A list that is a member's value stands as deep as the member. Returns what {@link leave} needs. */
  enter(kind: 'list' | 'members', isMemberValue: boolean): number {
    const before = this.#indent;
    if (!(kind === 'list' && isMemberValue && !this.#indented) || before < 0) {
      this.#indent += step;
    }
    return before;
  }

  /** Goes back to where {@link enter} was called. */
  leave(before: number): void {
    this.#indent = before;
  }

  /** Begins an item of a list. */
  item(): void {
    this.#newLine();
    this.#indicator('-', { keepsIndent: true });
  }

  /** Begins a member; its value follows. */
  key(name: string): void {
    this.#newLine();
    if (isSimpleKey(name)) {
      this.#quoted(name, false);
      this.#put(':');
      this.#afterBlank = false;
      this.#indented = false;
      return;
    }
    this.#indicator('?', { keepsIndent: true });
    this.#quoted(name, true);
    this.#newLine();
    this.#indicator(':', { keepsIndent: true });
  }

  /** Writes a word that needs no quotes: `&id001`, `*id001`, `[]`, `{}`, numbers and the like. */
  word(text: string): void {
    this.#separate();
    this.#put(text);
    this.#afterBlank = false;
    this.#indented = false;
  }

  /** Writes a text in the style that it needs. */
  string(text: string): void {
    this.#quoted(text, true);
  }

  /** Ends the document. */
  end(): void {
    this.#indent = 0;
    this.#newLine();
  }

  #quoted(text: string, mayBreak: boolean): void {
    const style = styleOf(text);
    this.#separate();
    this.#indent += step;
    if (style === 'double') {
      this.#double(text, mayBreak);
    } else {
      this.#folded(text, style === 'single' ? "'" : '', mayBreak);
    }
    this.#indent -= step;
    this.#afterBlank = false;
    this.#indented = false;
  }

  #folded(text: string, quote: string, mayBreak: boolean): void {
    this.#put(quote);
    if (!anyBreak.test(text) && this.#column + text.length * 2 <= width) {
      this.#put(quote === '' ? text : text.replaceAll("'", "''"));
      this.#put(quote);
      return;
    }
    this.#indented = false;
    let before: 'text' | 'space' | 'break' = 'text';
    const characters = [...text];
    for (const [index, character] of characters.entries()) {
      if (character === ' ') {
        const inside = quote === '' || (index > 0 && index < characters.length - 1);
        if (mayBreak && before !== 'space' && inside && this.#column > width && characters[index + 1] !== ' ') {
          this.#newLine();
        } else {
          this.#put(' ');
        }
        before = 'space';
      } else if (anyBreak.test(character)) {
        if (before !== 'break' && character === '\n') {
          this.#break('\n');
        }
        this.#break(character);
        this.#indented = true;
        before = 'break';
      } else {
        if (before === 'break') {
          this.#newLine();
        }
        this.#put(character === quote ? "''" : character);
        this.#indented = false;
        before = 'text';
      }
    }
    if (before === 'break') {
      this.#newLine();
    }
    this.#put(quote);
  }

  #double(text: string, mayBreak: boolean): void {
    this.#put('"');
    let spaces = false;
    const characters = [...text];
    for (const [index, character] of characters.entries()) {
      if (character === ' ') {
        const inside = index > 0 && index < characters.length - 1;
        if (mayBreak && !spaces && inside && this.#column > width) {
          this.#newLine();
          this.#put(characters[index + 1] === ' ' ? '\\' : '');
        } else {
          this.#put(' ');
        }
        spaces = true;
      } else {
        this.#put(escaped.test(character) ? escapeOf(character) : character);
        spaces = false;
      }
    }
    this.#put('"');
  }

  #indicator(text: string, { keepsIndent }: { readonly keepsIndent: boolean }): void {
    this.#separate();
    this.#put(text);
    this.#afterBlank = false;
    this.#indented = this.#indented && keepsIndent;
  }

  #separate(): void {
    if (!this.#afterBlank) {
      this.#put(' ');
    }
  }

  /** Goes to the level's indentation, on a new line unless it is there already. */
  #newLine(): void {
    const indent = Math.max(0, this.#indent);
    if (!this.#indented || this.#column > indent || (this.#column === indent && !this.#afterBlank)) {
      this.#break('\n');
    }
    this.#put(' '.repeat(Math.max(0, indent - this.#column)));
    this.#afterBlank = true;
    this.#indented = true;
  }

  #break(character: string): void {
    this.#text += character;
    this.#column = 0;
  }

  #put(text: string): void {
    this.#text += text;
    this.#column += [...text].length;
  }
}

const anyBreak = new RegExp(`[${lineBreaks}]`);
const escaped = new RegExp(`[^${printable}]|["\\\\${lineBreaks}]`, 'u');

const names: ReadonlyMap<string, string> = new Map([
  ['\0', '0'],
  ['\x07', 'a'],
  ['\b', 'b'],
  ['\t', 't'],
  ['\n', 'n'],
  ['\v', 'v'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\x1B', 'e'],
  ['"', '"'],
  ['\\', '\\'],
  ['\x85', 'N'],
  ['\xA0', '_'],
  ['\u2028', 'L'],
  ['\u2029', 'P'],
]);

function escapeOf(character: string): string {
  const name = names.get(character);
  if (name !== undefined) {
    return `\\${name}`;
  }
  const point = character.codePointAt(0) ?? 0;
  const hex = point.toString(16).toUpperCase();
  if (point <= 0xff) {
    return `\\x${hex.padStart(2, '0')}`;
  }
  return point <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
