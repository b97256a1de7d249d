import type { JsonValue } from '../base/json';
import type { Value } from './value';

/** The value that JSON text stands for, as Python's `json.loads` reads it; undefined where it is no JSON. */
export function readLiteral(json: string): Value | undefined {
  try {
    return JSON.parse(json) as JsonValue;
  } catch {
    return undefined;
  }
}
