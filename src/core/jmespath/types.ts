import { isNumeric } from '../values/number';
import { Expression, hasMembers, isList, type Value } from '../values/value';

/** A type as JMESPath names it; `date` is none of them, and no function takes it. */
export type TypeName = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object' | 'expression' | 'date';

/** Returns the type of a value. */
export function typeName(value: Value): TypeName {
  if (value === null) {
    return 'null';
  }
  if (typeof value === 'boolean' || typeof value === 'string') {
    return typeof value === 'boolean' ? 'boolean' : 'string';
  }
  if (isNumeric(value)) {
    return 'number';
  }
  if (isList(value)) {
    return 'array';
  }
  if (value instanceof Expression) {
    return 'expression';
  }
  return hasMembers(value) ? 'object' : 'date';
}
