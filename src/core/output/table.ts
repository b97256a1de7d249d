import { roundedToEven } from '../base/roundedToEven';
import { type Section, sectionsOf } from './tableSections';
import { textWidth } from './textWidth';
import type { Value } from '../values/value';

/** A table that is wider than this is drawn upright if it has one row, as the CLI does without a terminal. */
const terminalWidth = 80;

/** The colours of the parts of a line. */
interface Style {
  readonly cell: (text: string) => string;
  readonly edge: string;
  /** The sequence that a terminal needs after each piece of text. */
  readonly reset: string;
}

const plain: Style = { cell: (text) => text, edge: '|', reset: '' };
const coloured: Style = {
  cell: (text) => `\u001B[1m\u001B[34m${text}\u001B[0m`,
  edge: '\u001B[2m\u001B[33m|\u001B[0m',
  reset: '\u001B[0m',
};

/**
 * Returns the lines of `--output table`, each with its end.
 *
 * @throws QueryError for what makes no table
 */
export function* tableLines(
  title: string,
  value: Value,
  { color }: { readonly color: boolean },
): Generator<string, void, void> {
  const built = sectionsOf(title, value);
  if (built.length === 0) {
    return;
  }
  const tooWide = widthOf(built) > terminalWidth;
  const sections = tooWide ? built.map(upright) : built;
  const width = widthOf(sections);
  const style = color ? coloured : plain;
  yield `${'-'.repeat(width)}\n${style.reset}`;
  for (const section of sections) {
    for (const line of sectionLines(section, width - section.indent * 2, style)) {
      yield bordered(line, section.indent, style);
    }
  }
}

function bordered(line: string, indent: number, { edge, reset }: Style): string {
  const border = edge.repeat(indent) + reset;
  return `${border}${line}${reset}${border}\n${reset}`;
}

/** Returns a section of one row as a section of two columns: its headers and its cells. */
function upright(section: Section): Section {
  const [row = []] = section.rows;
  if (section.rows.length !== 1 || section.headers.length === 0) {
    return section;
  }
  const rows = section.headers.map((header, index) => [header, row[index] ?? '']);
  const widths = [0, 1].map((column) => Math.max(...rows.map((cells) => textWidth(cells[column] ?? ''))));
  return { ...section, headers: [], rows, widths, columns: 2 };
}

function widthOf(sections: readonly Section[]): number {
  let width = 0;
  for (const { title, indent, widths } of sections) {
    const columns = widths.reduce((sum, column) => sum + column + 4, 0);
    // The CLI measures a title that is none by the name of Python's null.
    width = Math.max(width, Math.max(textWidth(title ?? 'None'), columns) + 2 + indent * 2);
  }
  return width;
}

function* sectionLines(section: Section, width: number, style: Style): Generator<string, void, void> {
  const { title, headers, rows } = section;
  if (title !== undefined && title !== '') {
    yield centred(title, width, '|');
    if (headers.length === 0 && rows.length === 0) {
      yield `+${'-'.repeat(width - 2)}+`;
    }
  }
  const widths = stretched(section.widths, width);
  const rule = widths.map((column, index) => `${index === 0 ? '+' : ''}${'-'.repeat(column - (index === 0 ? 2 : 1))}+`);
  if (headers.length > 0) {
    yield rule.join('');
    yield headers.map((header, index) => centred(header, widths[index] ?? 0, index === 0 ? '|' : '')).join('');
  }
  if (rows.length === 0 || widths.length === 0) {
    return;
  }
  yield rule.join('');
  for (const row of rows) {
    yield row.map((cell, index) => aligned(cell, widths[index] ?? 0, index === 0 ? '|' : '', style)).join('');
  }
  yield rule.join('');
}

/** Returns the columns, each with a margin of four, scaled to the width of the table; what rounding leaves goes one by one. */
function stretched(contents: readonly number[], width: number): readonly number[] {
  const natural = contents.map((column) => column + 4);
  const scale = width / natural.reduce((sum, column) => sum + column, 0);
  const widths = natural.map((column) => roundedToEven(scale * column));
  let excess = widths.reduce((sum, column) => sum + column, 0) - width;
  for (let turn = 0; excess !== 0 && widths.length > 0; turn += 1) {
    const index = turn % widths.length;
    const column = excess > 0 ? index : widths.length - 1 - index;
    const step = Math.sign(excess);
    widths[column] = (widths[column] ?? 0) - step;
    excess -= step;
  }
  return widths;
}

function centred(text: string, width: number, leftEdge: string): string {
  const length = textWidth(text);
  const before = Math.floor(width / 2) - Math.floor(length / 2) - 1;
  const after = width - 1 - leftEdge.length - before - length;
  return `${leftEdge}${blanks(before)}${text}${blanks(after)}|`;
}

function aligned(text: string, width: number, leftEdge: string, { cell }: Style): string {
  const length = textWidth(text);
  const padding = width - length - 3 - leftEdge.length >= 0 ? 2 : 0;
  const after = width - leftEdge.length - padding - length - 1;
  return `${leftEdge}${blanks(padding)}${cell(text)}${blanks(after)}|`;
}

function blanks(count: number): string {
  return ' '.repeat(Math.max(0, count));
}
