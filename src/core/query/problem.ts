/** What can be wrong with a query, found before anything is asked. Offsets are UTF-16. */
export type SyntaxProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLong'; readonly limit: number }
  | { readonly code: 'tooDeep' }
  | { readonly code: 'unclosed'; readonly found: string }
  | { readonly code: 'character'; readonly found: string }
  | { readonly code: 'badLiteral'; readonly found: string }
  | { readonly code: 'unexpected'; readonly found: string }
  | { readonly code: 'unfinished' };

/** What can go wrong while a query looks at an answer, or while its result is drawn. */
export type ResultProblem =
  | { readonly code: 'unknownFunction'; readonly name: string }
  | {
      readonly code: 'arguments';
      readonly name: string;
      readonly wanted: number;
      readonly atLeast: boolean;
      readonly found: number;
    }
  | {
      readonly code: 'type';
      readonly name: string;
      readonly wanted: readonly string[];
      readonly found: string;
      readonly value: string;
    }
  | { readonly code: 'order'; readonly left: string; readonly right: string }
  | { readonly code: 'operand'; readonly name: string; readonly found: string }
  | { readonly code: 'sliceStep' }
  | { readonly code: 'expression' }
  | { readonly code: 'mixedList'; readonly found: string }
  | { readonly code: 'columns'; readonly wanted: number; readonly found: number };

/**
 * A query that cannot be read, or that its answer does not fit. Known by its `name`, as core is in several bundles; its
 * message is English.
 */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly problem: SyntaxProblem | ResultProblem;
  /** Where in the query; undefined where that is not known. */
  readonly offset: number | undefined;

  constructor(problem: SyntaxProblem | ResultProblem, offset?: number) {
    super(sentence(problem));
    this.problem = problem;
    this.offset = offset;
  }
}

function sentence(problem: SyntaxProblem | ResultProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'The query is empty. Leave it out to see the whole answer.';
    case 'tooLong':
      return `The query is longer than ${problem.limit} characters.`;
    case 'tooDeep':
      return 'The query is nested too deeply.';
    case 'unclosed':
      return `The ${problem.found} that opens here is never closed.`;
    case 'character':
      return `${problem.found} means nothing here.${problem.found === '=' ? ' To compare, write ==.' : ''}`;
    case 'badLiteral':
      return `${problem.found} is neither JSON nor text.`;
    case 'unexpected':
      return `${problem.found} cannot stand here.`;
    case 'unfinished':
      return 'The query ends too early.';
    case 'unknownFunction':
      return `There is no function ${problem.name}().`;
    case 'arguments':
      return `${problem.name}() takes ${problem.atLeast ? 'at least ' : ''}${problem.wanted} ${problem.wanted === 1 ? 'argument' : 'arguments'}, not ${problem.found}.`;
    case 'type':
      return `${problem.name}() takes ${problem.wanted.join(' or ')}, not ${problem.found}: ${problem.value}`;
    case 'order':
      return `${problem.left} and ${problem.right} have no order: compare numbers with numbers, texts with texts (dates are texts).`;
    case 'operand':
      return `${problem.name}() cannot look for ${problem.found} in a text.`;
    case 'sliceStep':
      return 'The step of a slice cannot be 0.';
    case 'expression':
      return 'An expression (&…) is no result: give it to a function such as sort_by().';
    case 'mixedList':
      return `A list of objects and other things (${problem.found}) cannot be printed in this format. Use --output json.`;
    case 'columns':
      return `A row of ${problem.found} columns does not fit a table of ${problem.wanted}. Use --output json.`;
  }
}
