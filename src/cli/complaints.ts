import { type Failure, failureOf } from '../core/base/failure';
import { cleanLines } from '../core/base/text';
import { problemText } from '../core/presentation/requests/problemText';
import { failureDetail, failureText } from '../core/presentation/text/failureText';
import { english } from '../core/base/l10n';
import { QueryError } from '../core/values/queryError';
import type { CommandRefusal } from '../core/commandLine/commandLine';
import type { CommandProblem } from '../core/commandLine/commandProblem';
import { readParamFile } from './paramFiles';
import { lineAndColumn, pointedAt } from './pointer';

/** The error thrown for a command line that is refused. */
export class Refused extends Error {
  constructor(readonly refusal: CommandRefusal) {
    super(refusal.stage);
  }
}

const l10n = { t: english };

/** Puts in words what was thrown; as the CLI does, with an empty line before it that sets it apart from the answer. */
export function complaintOf(thrown: unknown, words: readonly string[], query: string): string {
  return `\n${complaint(thrown, words, query).join('\n')}\n`;
}

/** Says how to read what comes after the pages that were shown. */
export function goOnText(token: string): string {
  return `\nWhat was read before is shown. To go on from there: --starting-token ${token}\n`;
}

function complaint(thrown: unknown, words: readonly string[], query: string): readonly string[] {
  if (thrown instanceof Refused) {
    return thrown.refusal.problems.flatMap((problem) => problemLines(problem, words));
  }
  if (typeof thrown === 'object' && thrown !== null && 'failure' in thrown) {
    return failureLines(failureOf(thrown));
  }
  const sentence = cleanLines(failureOf(thrown).message);
  return thrown instanceof QueryError && thrown.offset !== undefined
    ? [`--query: ${sentence}`, pointedAt(query, { start: thrown.offset, end: thrown.offset + 1 })]
    : [sentence];
}

function failureLines(failure: Failure): readonly string[] {
  const { title, next } = failureText(failure, undefined, l10n);
  return [title, failureDetail(failure, l10n), next].filter((line) => line !== '');
}

function problemLines({ problem, word, file }: CommandProblem, words: readonly string[]): readonly string[] {
  const sentence = problemText(problem, l10n);
  if (file !== undefined) {
    const read = readParamFile(file);
    return 'text' in read
      ? [`${file}:${lineAndColumn(read.text, problem.at.start)}: ${sentence}`, pointedAt(read.text, problem.at)]
      : [sentence];
  }
  const typed = words[word] ?? '';
  const option = words.slice(0, word + 1).findLast((text) => text.startsWith('--'));
  const whole = option === undefined || sentence.includes(option) ? sentence : `${option}: ${sentence}`;
  return typed.trim() === '' ? [whole] : [whole, pointedAt(typed, problem.at)];
}
