import { clean } from '../base/text';
import { beginningOf } from './budget';
import { isOrdered, order } from './compare';
import type { Numeric } from '../values/number';
import { QueryError } from '../values/queryError';
import { pythonRepr } from '../values/pythonText';
import { typeName } from './types';
import type { Expression, Value } from '../values/value';

/** Returns the greatest (`sign` 1) or least (-1) of a list, the first of several; null of none. */
export function extreme(list: readonly (Numeric | string)[], sign: 1 | -1): Value {
  return extremeOf(list, list, sign);
}

/**
 * Returns the item whose key is the greatest (`sign` 1) or least (-1), the first of several; null of none.
 *
 * @throws QueryError if a key is neither number nor text, or numbers and texts are mixed
 */
export function extremeBy(name: string, list: readonly Value[], by: Expression, sign: 1 | -1): Value {
  return extremeOf(
    list,
    list.map((item) => keyOf(name, by.of(item), ['number', 'string'])),
    sign,
  );
}

function extremeOf(list: readonly Value[], keys: readonly (Numeric | string)[], sign: 1 | -1): Value {
  let best = 0;
  for (let index = 1; index < keys.length; index += 1) {
    const [candidate, champion] = [keys[index], keys[best]];
    if (candidate !== undefined && champion !== undefined && order(candidate, champion) * sign > 0) {
      best = index;
    }
  }
  return list[best] ?? null;
}

/**
 * Returns the list in the order of its keys, equal ones as they were. The first key decides whether numbers or texts
 * are wanted.
 *
 * @throws QueryError for any other key
 */
export function sortBy(list: readonly Value[], by: Expression): Value {
  const [first] = list;
  if (first === undefined) {
    return list;
  }
  const wanted = typeName(by.of(first));
  const types = wanted === 'number' || wanted === 'string' ? [wanted] : ['number', 'string'];
  return list
    .map((item) => ({ item, key: keyOf('sort_by', by.of(item), types) }))
    .sort((left, right) => order(left.key, right.key))
    .map(({ item }) => item);
}

function keyOf(name: string, key: Value, wanted: readonly string[]): Numeric | string {
  if (!isOrdered(key) || !wanted.includes(typeName(key))) {
    throw wrongType(name, wanted, key);
  }
  return key;
}

/** Characters of a value that are shown; each value in a list or an object has one at least. */
const shown = 60;

/** Returns the error of a function that got a value of another type than it takes. */
export function wrongType(name: string, types: readonly string[], value: Value): QueryError {
  const [wanted, found] = [types.join(' | '), typeName(value)];
  return new QueryError(
    value === null
      ? { code: 'null', name, wanted }
      : {
          code: 'type',
          name,
          wanted,
          found,
          value: found === 'expression' ? '&' : clean(pythonRepr(beginningOf(value, shown)), shown),
        },
  );
}
