import { trimEnd, trimStart } from '../../core/values/python';

/** The value of an entry: a text, or the entries of its own that stand indented below an empty `name =`. */
export type IniValue = string | ReadonlyMap<string, string>;

/** An entry of a section, and the line (from 1) that it begins on. */
export interface IniEntry {
  readonly value: IniValue;
  readonly line: number;
}

/** A section: its title as it stands between the brackets, its line (from 1), and its entries by lower-case name. */
export interface IniSection {
  readonly title: string;
  readonly line: number;
  readonly entries: ReadonlyMap<string, IniEntry>;
}

/** The reason why the AWS CLI cannot read a file, and the line and column (from 1) at which it stops. */
export interface IniProblem {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** A file's sections in the order of the file, or what is wrong with it. */
export type IniFile = { readonly sections: readonly IniSection[] } | { readonly problem: IniProblem };

/**
 * Reads a shared AWS file as the AWS CLI does: Python's `RawConfigParser` with its defaults, and botocore's nested
 * blocks. Titles are not interpreted here. Entries of `[DEFAULT]` are in every section that does not have them itself.
 */
export function readIni(text: string): IniFile {
  try {
    return { sections: new IniReader().read(text) };
  } catch (thrown) {
    if (thrown instanceof Unreadable) {
      return { problem: thrown.problem };
    }
    throw thrown;
  }
}

/** A line of a value: its text without blanks at its ends, and its number. */
interface ValueLine {
  readonly text: string;
  readonly line: number;
}

interface OpenSection {
  readonly title: string;
  readonly line: number;
  readonly options: Map<string, ValueLine[]>;
}

class Unreadable extends Error {
  constructor(readonly problem: IniProblem) {
    super(problem.reason);
  }
}

/** The section whose entries every other one inherits. */
const defaults = 'DEFAULT';

class IniReader {
  readonly #sections = new Map<string, OpenSection>();
  #section: OpenSection | undefined;
  /** The lines of the entry that indented lines go on. */
  #option: ValueLine[] | undefined;
  /** Characters before the text of the line that such lines are compared with. */
  #indent = 0;

  read(text: string): readonly IniSection[] {
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      this.#readLine(line, index + 1);
    }
    const inherited = this.#sections.get(defaults)?.options ?? new Map<string, ValueLine[]>();
    return [...this.#sections.values()]
      .filter(({ title }) => title !== defaults)
      .map(({ title, line, options }) => ({
        title,
        line,
        entries: new Map([...options, ...[...inherited].filter(([name]) => !options.has(name))].map(toEntry)),
      }));
  }

  #readLine(whole: string, line: number): void {
    const started = trimStart(whole);
    const text = trimEnd(started);
    if (text === '') {
      this.#option?.push({ text, line });
      return;
    }
    if (text.startsWith('#') || text.startsWith(';')) {
      return;
    }
    const indent = whole.length - started.length;
    if (this.#option !== undefined && indent > this.#indent) {
      this.#option.push({ text, line });
      return;
    }
    this.#indent = indent;
    const end = text.startsWith('[') ? text.lastIndexOf(']') : -1;
    if (end > 1) {
      this.#openSection(text.slice(1, end), line, indent + 1);
    } else {
      this.#openOption(text, line, indent + 1);
    }
  }

  #openSection(title: string, line: number, column: number): void {
    const known = this.#sections.get(title);
    if (known !== undefined && title !== defaults) {
      throw unreadable(line, column, `the section [${title}] is there already (line ${known.line})`);
    }
    this.#section = known ?? { title, line, options: new Map() };
    this.#sections.set(title, this.#section);
    this.#option = undefined;
  }

  #openOption(text: string, line: number, column: number): void {
    if (this.#section === undefined) {
      throw unreadable(line, column, 'an entry needs a [section] before it');
    }
    const at = text.search(/[=:]/);
    const name = trimEnd(text.slice(0, Math.max(at, 0))).toLowerCase();
    if (name === '') {
      throw unreadable(line, column, 'an entry is a name, “=” and a value');
    }
    const { options } = this.#section;
    const known = options.get(name)?.[0];
    if (known !== undefined) {
      throw unreadable(line, column, `${name} is there already (line ${known.line})`);
    }
    this.#option = [{ text: trimStart(text.slice(at + 1)), line }];
    options.set(name, this.#option);
  }
}

function toEntry([name, lines]: readonly [string, readonly ValueLine[]]): [string, IniEntry] {
  const value = trimEnd(lines.map(({ text }) => text).join('\n'));
  const line = lines[0]?.line ?? 1;
  return [name, { value: value.startsWith('\n') ? nestedBlock(lines.slice(1)) : value, line }];
}

/** Line ends of Python's `str.splitlines` besides the two that files have. */
const rareLineEnds = /[\v\f\x1C-\x1E\x85\u2028\u2029]/;

function nestedBlock(lines: readonly ValueLine[]): ReadonlyMap<string, string> {
  const parts = lines.flatMap(({ text, line }) =>
    text.split(rareLineEnds).map((part) => ({ text: trimEnd(trimStart(part)), line })),
  );
  const block = new Map<string, string>();
  for (const { text, line } of parts) {
    const at = text.indexOf('=');
    if (text !== '' && at < 0) {
      throw unreadable(line, 1, 'an indented line below an empty entry is a name, “=” and a value');
    }
    if (text !== '') {
      block.set(trimEnd(text.slice(0, at)), trimStart(text.slice(at + 1)));
    }
  }
  return block;
}

function unreadable(line: number, column: number, reason: string): Unreadable {
  return new Unreadable({ line, column, reason });
}
