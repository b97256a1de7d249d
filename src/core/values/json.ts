import { QueryError } from './queryError';
import { numberText } from './numberText';
import { entriesOf, Expression, Float, hasMembers, isList, type Value, WallTime } from './value';

/**
 * Returns a value as the AWS CLI prints JSON: indented by four, as Python's `json.dumps(…, indent=4,
 * ensure_ascii=False)`. All lines but the first begin with `indent`.
 */
export function renderJson(value: Value, indent = ''): string {
  if (!isList(value) && !hasMembers(value)) {
    return scalarJson(value);
  }
  if (isPlain(value)) {
    return written(value, indent.length / 4);
  }
  const inner = `${indent}    `;
  const items = (itemsOf(value, inner) ?? []).map(([head, item]) => head + renderJson(item, inner)).join(',\n');
  const inside = items === '' ? '' : `\n${items}\n${indent}`;
  return isList(value) ? `[${inside}]` : `{${inside}}`;
}

/** Renders as {@link renderJson} does, piece by piece: the items and members of the two outer levels come one at a time. */
export function* jsonPieces(value: Value, indent = '', levels = 2): Generator<string, void, void> {
  const inner = `${indent}    `;
  const items = levels === 0 || isEmpty(value) ? undefined : itemsOf(value, inner);
  if (!items) {
    yield renderJson(value, indent);
    return;
  }
  let separator = isList(value) ? '[\n' : '{\n';
  for (const [head, item] of items) {
    yield separator + head;
    yield* jsonPieces(item, inner, levels - 1);
    separator = ',\n';
  }
  yield `\n${indent}${isList(value) ? ']' : '}'}`;
}

function itemsOf(value: Value, inner: string): readonly (readonly [string, Value])[] | undefined {
  if (isList(value)) {
    return value.map((item) => [inner, item]);
  }
  return hasMembers(value) ? entriesOf(value).map(([name, member]) => [`${inner}${text(name)}: `, member]) : undefined;
}

function isEmpty(value: Value): boolean {
  return isList(value) ? value.length === 0 : hasMembers(value) && entriesOf(value).length === 0;
}

/** Writes a value as the item of so many lists in one another, without them: their indent comes for nothing. */
function written(value: Value, depth: number): string {
  let whole = value;
  let before = 0;
  let after = 0;
  for (let level = 0; level < depth; level += 1) {
    whole = [whole];
    before += '[\n'.length + 4 * (level + 1);
    after += '\n]'.length + 4 * level;
  }
  return JSON.stringify(whole, undefined, 4).slice(before, after === 0 ? undefined : -after);
}

/** Tells whether JavaScript writes a value as Python does, which is much faster: most answers have no fractions. */
function isPlain(value: Value | undefined): boolean {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'number' ? Number.isInteger(value) : typeof value !== 'bigint';
  }
  return isList(value)
    ? value.every(isPlain)
    : hasMembers(value) && !(value instanceof Map) && Object.values(value).every(isPlain);
}

/** Returns a scalar as Python's `json.dumps` writes it; a date as the CLI has it written. */
export function scalarJson(value: Value): string {
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Float) {
    const written = numberText(value);
    return strange[written] ?? written;
  }
  if (value instanceof WallTime) {
    return text(value.iso);
  }
  if (value instanceof Expression) {
    throw new QueryError({ code: 'expression' });
  }
  return JSON.stringify(value);
}

const strange: Readonly<Record<string, string | undefined>> = { nan: 'NaN', inf: 'Infinity', '-inf': '-Infinity' };

/**
 * Writes a text. Python leaves DEL and unpaired surrogates as they are; JavaScript escapes the latter, which is the
 * same text as JSON.
 */
function text(value: string): string {
  return JSON.stringify(value);
}
