import { functions, type Parameter } from './functions';
import { QueryError } from './queryError';
import { wrongType } from './sorting';
import { typeName } from './types';
import { isList, type Value } from './value';

/**
 * What a function gives for these arguments.
 *
 * @throws QueryError where there is no such function, or it does not take them
 */
export function callFunction(name: string, args: readonly Value[]): Value {
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
  return run(...args);
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
