import type { L10n } from '../base/l10n';
import type { ResultProblem, SyntaxProblem } from './queryProblem';

/** Says what is wrong with a query, or with its result, in one or two sentences; the second says what to do. */
export function queryProblemText(problem: SyntaxProblem | ResultProblem, l10n: L10n): string {
  switch (problem.code) {
    case 'empty':
      return l10n.t('The query is empty. Leave it out to see the whole answer.');
    case 'unfinished':
      return l10n.t('The query ends too early.');
    case 'tooDeep':
      return l10n.t('The query is nested too deeply.');
    case 'tooLong':
      return l10n.t('The query is longer than {0} characters.', problem.limit);
    case 'unclosed':
      return l10n.t('The {0} that opens here is never closed.', problem.found);
    case 'character':
      return problem.found === '='
        ? l10n.t('A single = means nothing here. To compare, write ==.')
        : l10n.t('{0} means nothing here.', problem.found);
    case 'badLiteral':
      return l10n.t('{0} is neither JSON nor text.', problem.found);
    case 'unexpected':
      return l10n.t('{0} cannot stand here.', problem.found);
    default:
      return resultSentence(problem, l10n);
  }
}

function resultSentence(problem: ResultProblem, l10n: L10n): string {
  switch (problem.code) {
    case 'sliceStep':
      return l10n.t('The step of a slice cannot be 0.');
    case 'expression':
      return l10n.t('An expression (&…) is no result. Give it to a function such as sort_by().');
    case 'tooMuch':
      return l10n.t('The query was stopped because its result is far larger than the answer.');
    case 'unknownFunction':
      return l10n.t('There is no function {0}().', problem.name);
    case 'noArguments':
      return l10n.t('{0}() takes at least one argument.', problem.name);
    case 'arguments':
      return l10n.t('{0}() was given {1} arguments and takes {2}.', problem.name, problem.found, problem.wanted);
    case 'type':
      return l10n.t('{0}() takes {1}, not {2}: {3}', problem.name, problem.wanted, problem.found, problem.value);
    case 'null':
      return l10n.t(
        '{0}() takes {1} and was given null. Leave out what has no value, as in [?Reason && contains(Reason, `INC`)].',
        problem.name,
        problem.wanted,
      );
    case 'order':
      return l10n.t(
        '{0} and {1} have no order. Compare numbers with numbers and texts with texts; dates are texts.',
        problem.left,
        problem.right,
      );
    case 'operand':
      return l10n.t('{0}() can do nothing with {1} here.', problem.name, problem.found);
    case 'mixedList':
      return l10n.t(
        'A list of objects and other things ({0}) cannot be printed in this format. Choose json or yaml.',
        problem.found,
      );
    case 'columns':
      return l10n.t(
        'A row of {0} columns does not fit a table of {1}. Choose json or yaml.',
        problem.found,
        problem.wanted,
      );
  }
}
