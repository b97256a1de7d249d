import { order, pythonEquals } from './compare';
import { compactJson } from '../values/compactJson';
import { absolute, floatOf, isNumeric, type Numeric, parsedNumber, rounded, sumOf } from '../values/number';
import { QueryError } from '../values/queryError';
import { extreme, extremeBy, sortBy } from './sorting';
import { type TypeName, typeName } from './types';
import { entriesOf, type Expression, Float, hasMembers, isList, type Members, type Value } from '../values/value';

/**
 * The kinds of value that a parameter takes; nothing listed takes anything. Of several kinds of lists the first element
 * decides.
 */
export type Parameter = readonly (TypeName | 'array of number' | 'array of string')[];

/** A function of the query language. */
export interface QueryFunction {
  readonly parameters: readonly Parameter[];
  /** One argument or more; like Python's engine we look at the type of the first only. */
  readonly variadic: boolean;
  /** Runs the function with arguments that the parameters allow. */
  readonly run: (...args: readonly Value[]) => Value;
}

function define(
  parameters: readonly Parameter[],
  run: (...args: never[]) => Value,
  { variadic = false } = {},
): QueryFunction {
  return { parameters, variadic, run: run as QueryFunction['run'] };
}

type List = readonly Value[];
type Comparables = readonly (Numeric | string)[];

const anything: Parameter = [];
const text: Parameter = ['string'];
const number: Parameter = ['number'];
const numbers: Parameter = ['array of number'];
const comparables: Parameter = ['array of number', 'array of string'];
const listAndExpression: readonly Parameter[] = [['array'], ['expression']];

/** The functions that jmespath 1.0.1 has, and no others. */
export const functions: ReadonlyMap<string, QueryFunction> = new Map([
  ['abs', define([number], (value: Numeric) => absolute(value))],
  ['avg', define([numbers], average)],
  ['ceil', define([number], (value: Numeric) => roundedBy(Math.ceil, 'ceil', value))],
  ['contains', define([['array', 'string'], anything], contains)],
  ['ends_with', define([text, text], (whole: string, end: string) => whole.endsWith(end))],
  ['floor', define([number], (value: Numeric) => roundedBy(Math.floor, 'floor', value))],
  ['join', define([text, ['array of string']], (glue: string, list: readonly string[]) => list.join(glue))],
  ['keys', define([['object']], (members: Members) => entriesOf(members).map(([name]) => name))],
  ['length', define([['string', 'array', 'object']], lengthOf)],
  ['map', define([['expression'], ['array']], (by: Expression, list: List) => list.map((item) => by.of(item)))],
  ['max', define([comparables], (list: Comparables) => extreme(list, 1))],
  ['max_by', define(listAndExpression, (list: List, by: Expression) => extremeBy('max_by', list, by, 1))],
  ['merge', define([['object']], (...all: List) => merged(all), { variadic: true })],
  ['min', define([comparables], (list: Comparables) => extreme(list, -1))],
  ['min_by', define(listAndExpression, (list: List, by: Expression) => extremeBy('min_by', list, by, -1))],
  ['not_null', define([anything], (...all: List) => all.find((value) => value !== null) ?? null, { variadic: true })],
  ['reverse', define([['array', 'string']], reversed)],
  ['sort', define([comparables], (list: Comparables) => list.toSorted(order))],
  ['sort_by', define(listAndExpression, sortBy)],
  ['starts_with', define([text, text], (whole: string, start: string) => whole.startsWith(start))],
  ['sum', define([numbers], (list: readonly Numeric[]) => sumOf(list))],
  ['to_array', define([anything], (value: Value) => (isList(value) ? value : [value]))],
  ['to_number', define([anything], toNumber)],
  ['to_string', define([anything], (value: Value) => (typeof value === 'string' ? value : compactJson(value)))],
  ['type', define([anything], typeOf)],
  ['values', define([['object']], (members: Members) => entriesOf(members).map(([, value]) => value))],
]);

function average(list: readonly Numeric[]): Value {
  return list.length === 0 ? null : new Float(floatOf(sumOf(list)) / list.length);
}

function roundedBy(round: (float: number) => number, name: string, value: Numeric): Value {
  const result = rounded(value, round);
  if (result === undefined) {
    throw new QueryError({ code: 'operand', name, found: 'infinity' });
  }
  return result;
}

function contains(subject: string | List, wanted: Value): boolean {
  if (typeof subject !== 'string') {
    return subject.some((item) => item === wanted || pythonEquals(item, wanted));
  }
  if (typeof wanted !== 'string') {
    throw new QueryError({ code: 'operand', name: 'contains', found: typeName(wanted) });
  }
  return subject.includes(wanted);
}

function lengthOf(value: string | List | Members): number {
  if (typeof value === 'string') {
    return [...value].length;
  }
  return isList(value) ? value.length : entriesOf(value).length;
}

function merged(all: List): Value {
  const members = new Map<string, Value>();
  for (const one of all) {
    if (hasMembers(one)) {
      entriesOf(one).forEach(([name, value]) => members.set(name, value));
    } else if (one !== '' && !(isList(one) && one.length === 0)) {
      throw new QueryError({ code: 'operand', name: 'merge', found: typeName(one) });
    }
  }
  return members;
}

function reversed(value: string | List): Value {
  return typeof value === 'string' ? [...value].toReversed().join('') : value.toReversed();
}

function toNumber(value: Value): Value {
  if (typeof value === 'string') {
    return parsedNumber(value) ?? null;
  }
  if (typeName(value) === 'date' || typeName(value) === 'expression') {
    throw new QueryError({ code: 'operand', name: 'to_number', found: typeName(value) });
  }
  return isNumeric(value) ? value : null;
}

/** Returns the type of a value; Python's engine has no name for dates and expressions. */
function typeOf(value: Value): Value {
  const name = typeName(value);
  return name === 'date' || name === 'expression' ? null : name;
}
