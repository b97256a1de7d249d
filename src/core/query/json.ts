import type { JsonValue } from '../base/json';

/** A value as the AWS CLI prints JSON: indented by four, as Python's `json.dumps(…, indent=4, ensure_ascii=False)`. */
export function renderJson(value: JsonValue): string {
  return lines(value, '');
}

function lines(value: JsonValue, indent: string): string {
  const inner = `${indent}    `;
  if (Array.isArray(value)) {
    return block(
      '[',
      (value as readonly JsonValue[]).map((item) => inner + lines(item, inner)),
      ']',
      indent,
    );
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).flatMap(([name, member]: [string, JsonValue | undefined]) =>
      member === undefined ? [] : [`${inner}${text(name)}: ${lines(member, inner)}`],
    );
    return block('{', members, '}', indent);
  }
  return typeof value === 'string' ? text(value) : JSON.stringify(value);
}

function block(open: string, items: readonly string[], close: string, indent: string): string {
  return items.length === 0 ? open + close : `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

/** Python leaves DEL and unpaired surrogates as they are; JavaScript escapes the latter, which is the same text as JSON. */
function text(value: string): string {
  return JSON.stringify(value);
}
