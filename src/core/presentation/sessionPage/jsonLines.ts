import type { JsonValue } from '../../base/json';
import { escapeUnseen } from '../../base/text';
import { renderJson } from '../../values/json';
import type { JsonPath } from './jmesPath';

/** A piece of JSON text. */
export interface JsonToken {
  readonly kind: 'name' | 'string' | 'number' | 'literal' | 'mark';
  readonly text: string;
}

/** One line of indented JSON. */
export interface JsonLine {
  /** Blanks before the first token. */
  readonly indent: number;
  readonly tokens: readonly JsonToken[];
  /** Index of the line that closes what this one opens; undefined if it opens nothing. */
  readonly closes: number | undefined;
  /** The value that begins on the line; undefined on one that only closes. */
  readonly at: { readonly path: JsonPath; readonly value: JsonValue } | undefined;
}

/**
 * Returns a value as lines of JSON, indented by four as the AWS CLI has it, in tokens that can be coloured. Characters
 * that cannot be seen, or would turn round what stands beside them, are escaped.
 */
export function jsonLines(value: JsonValue): readonly JsonLine[] {
  const lines: JsonLine[] = [];
  write(lines, 0, [], value, [], []);
  return lines;
}

/** Returns the text of a line. */
export function lineText({ indent, tokens }: JsonLine): string {
  return ' '.repeat(indent) + tokens.map(({ text }) => text).join('');
}

function write(
  lines: JsonLine[],
  indent: number,
  before: readonly JsonToken[],
  value: JsonValue,
  after: readonly JsonToken[],
  path: JsonPath,
): void {
  const items = itemsOf(value);
  if (items === undefined || items.length === 0) {
    const text = escapeUnseen(renderJson(value));
    const tokens = [...before, { kind: kindOf(value), text }, ...after];
    lines.push({ indent, tokens, closes: undefined, at: { path, value } });
    return;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const at = lines.length;
  const opening = { indent, tokens: [...before, mark(open)], at: { path, value } };
  lines.push({ ...opening, closes: undefined });
  for (const [index, [name, item]] of items.entries()) {
    const title: readonly JsonToken[] =
      name === undefined ? [] : [{ kind: 'name', text: escapeUnseen(JSON.stringify(name)) }, mark(': ')];
    write(lines, indent + 4, title, item, index < items.length - 1 ? [mark(',')] : [], [...path, name ?? index]);
  }
  lines[at] = { ...opening, closes: lines.length };
  lines.push({ indent, tokens: [mark(close), ...after], closes: undefined, at: undefined });
}

function itemsOf(value: JsonValue): readonly (readonly [string | undefined, JsonValue])[] | undefined {
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).map((item) => [undefined, item]);
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  return Object.entries(value).flatMap(([name, item]: [string, JsonValue | undefined]) =>
    item === undefined ? [] : [[name, item] as const],
  );
}

function kindOf(value: JsonValue): JsonToken['kind'] {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    case 'boolean':
      return 'literal';
    default:
      return value === null ? 'literal' : 'mark';
  }
}

function mark(text: string): JsonToken {
  return { kind: 'mark', text };
}
