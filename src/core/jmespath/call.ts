import { type Budget, mapCost } from './budget';
import { functions, type Parameter } from './functions';
import { QueryError } from '../values/queryError';
import { wrongType } from './sorting';
import { typeName } from './types';
import { hasMembers, isList, type Value } from '../values/value';

/**
 * Calls a function of a query with these arguments.
 *
 * @throws QueryError if there is no such function, or it does not take them, or they are too large for it
 */
export function callFunction(name: string, args: readonly Value[], budget: Budget): Value {
  const known = functions.get(name);
  if (!known) {
    throw new QueryError({ code: 'unknownFunction', name });
  }
  const { parameters, variadic, run } = known;
  if (variadic && args.length === 0) {
    throw new QueryError({ code: 'noArguments', name });
  }
  if (!variadic && args.length !== parameters.length) {
    throw new QueryError({ code: 'arguments', name, wanted: parameters.length, found: args.length });
  }
  for (const [index, parameter] of parameters.entries()) {
    check(name, parameter, args[index] ?? null);
  }
  for (const arg of args) {
    if (deep.has(name)) {
      budget.spendOn(arg);
    } else {
      budget.spend(widthOf(arg));
    }
  }
  const result = run(...args);
  budget.spend(widthOf(result));
  return result;
}

/** Functions that look at all of their arguments; others look at their items only. */
const deep: ReadonlySet<string> = new Set(['contains', 'to_string']);

function widthOf(value: Value): number {
  if (typeof value === 'string') {
    return 1 + (value.length >> 3);
  }
  return isList(value) ? 1 + 4 * value.length : hasMembers(value) ? mapCost : 1;
}

function check(name: string, parameter: Parameter, value: Value): void {
  const type = typeName(value);
  if (parameter.length === 0 || parameter.some((wanted) => wanted === type)) {
    return;
  }
  const elements = parameter.filter((wanted) => wanted.startsWith('array of'));
  if (!isList(value) || elements.length === 0) {
    throw wrongType(name, parameter, value);
  }
  const [first = null] = value;
  const allowed =
    elements.length === 1 ? elements : elements.filter((wanted) => wanted === `array of ${typeName(first)}`);
  const wrong = value.find((item) => !allowed.some((wanted) => wanted === `array of ${typeName(item)}`));
  if (wrong !== undefined) {
    throw wrongType(name, parameter, wrong);
  }
}
