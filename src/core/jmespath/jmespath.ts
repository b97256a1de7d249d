import { evaluator } from './evaluate';
import { QueryError } from '../values/queryError';
import { readQuery } from './syntax';
import type { Value } from '../values/value';

/** A query, read once and put to as many answers as there are. */
export type Query = (data: Value) => Value;

/**
 * Reads a JMESPath expression as the AWS CLI's engine (Python's jmespath 1.0.1) understands it. The function that comes
 * back throws QueryError if the data do not fit, e.g. for `length()` of a number.
 *
 * @throws QueryError with the offset of the mistake
 */
export function compileQuery(query: string): Query {
  const evaluate = guarded(() => evaluator(readQuery(query)));
  return (data) => guarded(() => evaluate(data));
}

/** A mistake in a query, its message in English; `querySentence` says the problem in other languages. */
export interface QueryMistake {
  readonly message: string;
  /** UTF-16, from the query's beginning. */
  readonly offset: number;
  readonly problem: QueryError['problem'];
}

/** Returns what is wrong with a query, as far as that shows before there is an answer; undefined if nothing is. */
export function checkQuery(query: string): QueryMistake | undefined {
  try {
    compileQuery(query);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof QueryError) {
      return { message: thrown.message, offset: thrown.offset ?? 0, problem: thrown.problem };
    }
    throw thrown;
  }
}

/**
 * Returns the result of a query on data.
 *
 * @throws QueryError if the query cannot be read, or does not fit the data
 */
export function search(query: string, data: Value): Value {
  return compileQuery(query)(data);
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw thrown instanceof RangeError ? new QueryError({ code: 'tooDeep' }) : thrown;
  }
}
