import { clean } from '../base/text';
import { compareNumbers, isNumeric } from '../values/number';
import { QueryError } from '../values/queryError';
import { compareText, pythonText } from '../values/pythonText';
import { textWidth } from './textWidth';
import { entriesOf, hasMembers, isList, isScalar, type Members, memberOf, type Value } from '../values/value';

/** A box of a table: a title, a line of headers, and rows of the same number of cells. */
export interface Section {
  /** The title; undefined for a list in a list. */
  readonly title: string | undefined;
  /** The depth of nesting: one `|` at either side for each level. */
  readonly indent: number;
  headers: readonly string[];
  readonly rows: (readonly string[])[];
  /** Width of the widest cell of each column, header included; empty before there is one. */
  readonly widths: number[];
  columns: number | undefined;
}

/**
 * Returns the boxes of `--output table`; none for null, false, 0 and what is empty.
 *
 * @throws QueryError for lists that make no table, which the CLI cannot draw either
 */
export function sectionsOf(title: string, value: Value): readonly Section[] {
  const sections = new Sections();
  sections.build(title, value, 0);
  return sections.all;
}

class Sections {
  readonly all: Section[] = [];

  build(title: string | undefined, value: Value, indent: number): void {
    if (isNothing(value)) {
      return;
    }
    if (title !== undefined) {
      this.#open(title, indent);
    }
    if (isList(value)) {
      this.#list(value, title, indent);
    } else if (hasMembers(value)) {
      this.#members(value, indent);
    }
  }

  #list(list: readonly Value[], title: string | undefined, indent: number): void {
    if (hasMembers(list[0] ?? null)) {
      this.#objects(list, title, indent);
      return;
    }
    for (const item of list) {
      if (isScalar(item)) {
        this.#row([pythonText(item)]);
      } else if (hasMembers(item)) {
        this.#row(entriesOf(item).map(([name]) => name));
      } else if (isList(item) && item.every(isScalar)) {
        this.#row(item.map(pythonText));
      } else {
        this.build(undefined, item, 0);
      }
    }
  }

  #members(members: Members, indent: number): void {
    const { scalars, others } = names([members]);
    const cells = scalars.map((name) => cell(members, name));
    if (scalars.length === 1) {
      this.#row([...scalars, ...cells]);
    } else if (scalars.length > 0) {
      this.#header(scalars);
      this.#row(cells);
    }
    this.#nested(members, others, indent);
  }

  #objects(list: readonly Value[], title: string | undefined, indent: number): void {
    const { scalars, others } = names(list);
    this.#header(scalars);
    for (const [index, item] of list.entries()) {
      if (index > 0 && others.length > 0) {
        this.#open(title, indent);
        this.#header(scalars);
      }
      const members = hasMembers(item) ? item : {};
      this.#row(scalars.map((name) => cell(members, name)));
      this.#nested(members, others, indent);
    }
  }

  #nested(members: Members, others: readonly string[], indent: number): void {
    for (const name of others) {
      this.build(name, memberOf(members, name) ?? null, indent + 1);
    }
  }

  #open(title: string | undefined, indent: number): void {
    this.all.push({ title, indent, headers: [], rows: [], widths: [], columns: undefined });
  }

  #header(headers: readonly string[]): void {
    const section = this.#last();
    measure(section, headers);
    section.columns ??= headers.length;
    section.headers = headers;
  }

  #row(row: readonly string[]): void {
    const section = this.#last();
    section.columns ??= row.length;
    if (row.length !== section.columns) {
      throw new QueryError({ code: 'columns', wanted: section.columns, found: row.length });
    }
    section.rows.push(row);
    measure(section, row);
  }

  #last(): Section {
    const section = this.all.at(-1);
    if (!section) {
      throw new Error('no section is open');
    }
    return section;
  }
}

function measure({ widths }: Section, cells: readonly string[]): void {
  if (widths.length > 0 && cells.length > widths.length) {
    throw new QueryError({ code: 'columns', wanted: widths.length, found: cells.length });
  }
  for (const [index, text] of cells.entries()) {
    widths[index] = Math.max(widths[index] ?? 0, textWidth(text));
  }
}

/** Tells whether Python takes a value for false. */
function isNothing(value: Value): boolean {
  return (
    value === null ||
    value === false ||
    value === '' ||
    (isNumeric(value) && compareNumbers(value, 0) === 0) ||
    (isList(value) && value.length === 0) ||
    (hasMembers(value) && entriesOf(value).length === 0)
  );
}

/**
 * Returns the names of members that hold scalars, and of those that hold others, in any of the objects. What is empty
 * may stand among objects without scalars, as that is where the CLI does not stumble over it.
 */
function names(list: readonly Value[]): { readonly scalars: readonly string[]; readonly others: readonly string[] } {
  const scalars = new Set<string>();
  const others = new Set<string>();
  for (const item of list.filter(hasMembers)) {
    for (const [name, value] of entriesOf(item)) {
      (isScalar(value) ? scalars : others).add(name);
    }
  }
  const odd = list.find((item) => !hasMembers(item) && (scalars.size > 0 || !isEmpty(item)));
  if (odd !== undefined) {
    throw new QueryError({ code: 'mixedList', found: clean(pythonText(odd), 60) });
  }
  return { scalars: [...scalars].sort(compareText), others: [...others].sort(compareText) };
}

function isEmpty(item: Value): boolean {
  return item === '' || (isList(item) && item.length === 0);
}

function cell(members: Members, name: string): string {
  const value = memberOf(members, name);
  return value === undefined ? '' : pythonText(value);
}
