import { scalarJson } from './json';
import { pythonText } from './pythonText';
import { entriesOf, hasMembers, isList, type Value, WallTime } from './value';

/** Returns a value as `to_string` writes it: Python's `json.dumps` without blanks, all but ASCII escaped. */
export function compactJson(value: Value): string {
  return written(value).replace(/[^\x00-\x7E]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function written(value: Value): string {
  if (isList(value)) {
    return `[${value.map(written).join(',')}]`;
  }
  if (hasMembers(value)) {
    const members = entriesOf(value).map(([name, member]) => `${scalarJson(name)}:${written(member)}`);
    return `{${members.join(',')}}`;
  }
  return scalarJson(value instanceof WallTime ? pythonText(value) : value);
}
