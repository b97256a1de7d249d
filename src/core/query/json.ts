import { QueryError } from './queryError';
import { numberText } from './numberText';
import { entriesOf, Expression, Float, hasMembers, isList, type Value, WallTime } from './value';

/** A value as the AWS CLI prints JSON: indented by four, as Python's `json.dumps(…, indent=4, ensure_ascii=False)`. */
export function renderJson(value: Value): string {
  return lines(value, '');
}

/** {@link renderJson} piece by piece: the items and members of the two outer levels come one at a time. */
export function* jsonPieces(value: Value, indent = '', levels = 2): Generator<string, void, void> {
  const inner = `${indent}    `;
  const items = levels === 0 || isEmpty(value) ? undefined : itemsOf(value, inner);
  if (!items) {
    yield lines(value, indent);
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

function lines(value: Value, indent: string): string {
  const inner = `${indent}    `;
  const items = itemsOf(value, inner);
  if (!items) {
    return scalarJson(value);
  }
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return items.length === 0
    ? open + close
    : `${open}\n${items.map(([head, item]) => head + lines(item, inner)).join(',\n')}\n${indent}${close}`;
}

/** A scalar as Python's `json.dumps` writes it; a date as the CLI has it written. */
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

/** Python leaves DEL and unpaired surrogates as they are; JavaScript escapes the latter, which is the same text as JSON. */
function text(value: string): string {
  return JSON.stringify(value);
}
