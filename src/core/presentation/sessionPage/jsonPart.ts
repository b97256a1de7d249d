import type { JsonValue } from '../../base/json';
import type { JsonPath } from './jmesPath';

/** Returns the value at a path; undefined if there is none. Members that objects only inherit do not count. */
export function jsonPart(value: JsonValue, path: JsonPath): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((inside, step) => {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, step)) {
      return undefined;
    }
    return (inside as Readonly<Record<string, JsonValue | undefined>>)[step];
  }, value);
}
