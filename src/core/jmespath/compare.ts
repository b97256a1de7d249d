import { compareNumbers, isNumeric, type Numeric } from '../values/number';
import { QueryError } from '../values/queryError';
import { compareText } from '../values/pythonText';
import { entriesOf, hasMembers, isList, memberOf, type Members, type Value, WallTime } from '../values/value';
import { typeName } from './types';

/**
 * Compares two numbers or two texts, as `<` and `>` have it: below zero, zero, above, or NaN.
 *
 * @throws QueryError for a number and a text, as Python does
 */
export function order(left: number | bigint | string | Numeric, right: string | Numeric): number {
  if (typeof left === 'string' && typeof right === 'string') {
    return compareText(left, right);
  }
  if (typeof left === 'string' || typeof right === 'string') {
    throw new QueryError({ code: 'order', left: typeName(left), right: typeName(right) });
  }
  return compareNumbers(left, right);
}

/** Tells whether `<` and `>` take a value. */
export function isOrdered(value: Value): value is string | Numeric {
  return typeof value === 'string' || isNumeric(value);
}

/** Compares as `==` of a query does. Outside of lists and objects 1 is not true and 0 is not false. */
export function queryEquals(left: Value, right: Value): boolean {
  const confusable = isBit(left) ? typeof right === 'boolean' : isBit(right) && typeof left === 'boolean';
  return !confusable && pythonEquals(left, right);
}

function isBit(value: Value): boolean {
  return isNumeric(value) && (compareNumbers(value, 0) === 0 || compareNumbers(value, 1) === 0);
}

/**
 * Compares as `==` of Python does, which `contains` goes by: `True` is 1, `1.0` is 1, lists and objects are compared
 * deeply.
 */
export function pythonEquals(left: Value, right: Value): boolean {
  const one = typeof left === 'boolean' ? Number(left) : left;
  const other = typeof right === 'boolean' ? Number(right) : right;
  if (isNumeric(one) && isNumeric(other)) {
    return compareNumbers(one, other) === 0;
  }
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, index) => pythonEquals(item, other[index] ?? null));
  }
  if (hasMembers(one) && hasMembers(other)) {
    return sameMembers(one, other);
  }
  return one === other || (one instanceof WallTime && other instanceof WallTime && one.iso === other.iso);
}

function sameMembers(left: Members, right: Members): boolean {
  const entries = entriesOf(left);
  return (
    entries.length === entriesOf(right).length &&
    entries.every(([name, value]) => {
      const other = memberOf(right, name);
      return other !== undefined && pythonEquals(value, other);
    })
  );
}
