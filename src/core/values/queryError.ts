import { english } from '../base/l10n';
import { queryProblemText } from './queryProblemText';
import type { ResultProblem, SyntaxProblem } from './queryProblem';

/**
 * A query that cannot be read, or that its answer does not fit. Known by its `name`, as core is in several bundles; its
 * message is English, `querySentence` puts its problem into other languages.
 */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly problem: SyntaxProblem | ResultProblem;
  /** The place in the query (UTF-16); undefined if that is not known. */
  readonly offset: number | undefined;

  constructor(problem: SyntaxProblem | ResultProblem, offset?: number) {
    super(queryProblemText(problem, { t: english }));
    this.problem = problem;
    this.offset = offset;
  }
}
