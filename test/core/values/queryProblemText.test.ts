import { describe, expect, it } from 'vitest';
import { english } from '../../../src/core/base/l10n';
import { QueryError } from '../../../src/core/values/queryError';
import type { ResultProblem, SyntaxProblem } from '../../../src/core/values/queryProblem';
import { queryProblemText } from '../../../src/core/values/queryProblemText';

describe('querySentence', () => {
  it.each<[SyntaxProblem | ResultProblem, string]>([
    [{ code: 'empty' }, 'The query is empty. Leave it out to see the whole answer.'],
    [{ code: 'unfinished' }, 'The query ends too early.'],
    [{ code: 'tooDeep' }, 'The query is nested too deeply.'],
    [{ code: 'tooLong', limit: 4096 }, 'The query is longer than 4096 characters.'],
    [{ code: 'unclosed', found: '"' }, 'The " that opens here is never closed.'],
    [{ code: 'character', found: '$' }, '$ means nothing here.'],
    [{ code: 'character', found: '=' }, 'A single = means nothing here. To compare, write ==.'],
    [{ code: 'badLiteral', found: '`"`' }, '`"` is neither JSON nor text.'],
    [{ code: 'unexpected', found: ']' }, '] cannot stand here.'],
    [{ code: 'sliceStep' }, 'The step of a slice cannot be 0.'],
    [{ code: 'expression' }, 'An expression (&…) is no result. Give it to a function such as sort_by().'],
    [{ code: 'tooMuch' }, 'The query was stopped because its result is far larger than the answer.'],
    [{ code: 'unknownFunction', name: 'group_by' }, 'There is no function group_by().'],
    [{ code: 'noArguments', name: 'merge' }, 'merge() takes at least one argument.'],
    [{ code: 'arguments', name: 'length', wanted: 1, found: 2 }, 'length() was given 2 arguments and takes 1.'],
    [
      { code: 'type', name: 'abs', wanted: 'number', found: 'string', value: "'x'" },
      "abs() takes number, not string: 'x'",
    ],
    [
      { code: 'null', name: 'length', wanted: 'array' },
      'length() takes array and was given null. Leave out what has no value, as in [?Reason && contains(Reason, `INC`)].',
    ],
    [
      { code: 'order', left: 'string', right: 'number' },
      'string and number have no order. Compare numbers with numbers and texts with texts; dates are texts.',
    ],
    [{ code: 'operand', name: 'contains', found: 'number' }, 'contains() can do nothing with number here.'],
    [
      { code: 'mixedList', found: 'x' },
      'A list of objects and other things (x) cannot be printed in this format. Choose json or yaml.',
    ],
    [{ code: 'columns', wanted: 1, found: 2 }, 'A row of 2 columns does not fit a table of 1. Choose json or yaml.'],
  ])('says %j', (problem, sentence) => {
    expect(queryProblemText(problem, { t: english })).toBe(sentence);
    expect(new QueryError(problem).message).toBe(sentence);
  });

  it('translates the sentence, not what was typed', () => {
    const t = (message: string, ...args: readonly unknown[]): string => `«${message}» ${args.join()}`;
    expect(queryProblemText({ code: 'unexpected', found: '{0}' }, { t })).toBe('«{0} cannot stand here.» {0}');
  });
});
