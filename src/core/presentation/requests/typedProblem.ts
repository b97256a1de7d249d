import { masked } from '../../base/mask';
import { clean } from '../../base/text';
import type { Problem } from '../../documents/problem';
import type { TypedProblem } from '../../pasted/typedLine';
import type { DisplayContext } from '../text/displayContext';
import { problemText } from './problemText';

/** The words for what is wrong with a typed text, for the eye. Plain text. */
export interface TypedProblemText {
  /** The place of the mistake, and what it is: `Column 12: …`. */
  readonly sentence: string;
  /** The neighbourhood of the mistake, which stands between `⟦` and `⟧`. */
  readonly excerpt: string;
}

/** Returns the one of several problems to begin with: a name that is not known is often the one that is missing, misspelt. */
export function clearestProblem<T extends { readonly problem: Problem }>(problems: readonly T[]): T | undefined {
  return problems.find(({ problem }) => problem.code === 'unknownMember') ?? problems[0];
}

/**
 * Puts the most telling problem of a typed text in words, and says how many more there are. Values of secret variables
 * are dots in them: a message may come into a log.
 */
export function typedProblemText(
  text: string,
  problems: readonly TypedProblem[],
  l10n: DisplayContext['l10n'],
): TypedProblemText | undefined {
  const first = clearestProblem(problems);
  if (first === undefined) {
    return undefined;
  }
  const { problem, at, inFile } = first;
  const column = [...text.slice(0, at.start)].length + 1;
  const what = masked(problemText(problem, l10n));
  const sentence = inFile
    ? l10n.t('Column {0}, character {1} of {2}: {3}', column, inFile.at.start + 1, clean(inFile.path), what)
    : l10n.t('Column {0}: {1}', column, what);
  return {
    sentence: problems.length === 1 ? sentence : l10n.t('{0} (and {1} more)', sentence, problems.length - 1),
    excerpt: excerpt(masked(text), at.start, at.end),
  };
}

const around = 24;

function excerpt(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return [
    start > around ? '…' : '',
    clean(before),
    '⟦',
    clean(text.slice(start, end), 60),
    '⟧',
    clean(after),
    end + around < text.length ? '…' : '',
  ].join('');
}
