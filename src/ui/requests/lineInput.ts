import { l10n, QuickPickItemKind } from 'vscode';
import { clean } from '../../core/base/text';
import { isDoubtful, pastedText } from '../../core/presentation/requests/pastedText';
import {
  joinedQuickPickText,
  type QuickPickText,
  quickPickText,
  titleText,
} from '../../core/presentation/text/sinkText';
import { typedProblemText } from '../../core/presentation/requests/typedProblem';
import type { Invocation } from '../../core/commandLine/invocation';
import type { Adapted } from '../../core/pasted/adapted';
import { readTypedLine, type TypedProblem } from '../../core/pasted/typedLine';
import { back, type Choice, pick, type Typed } from '../host/pick';
import { commandPorts } from './ports';

/** A line that was read. */
export interface ReadLine {
  /** The line without what was left out of it: it is remembered, and names the answer. */
  readonly line: string;
  readonly invocation: Invocation;
}

/** The thing that Enter does with a line. */
export interface LineAct {
  readonly label: QuickPickText;
  readonly detail: QuickPickText;
}

/** The way to ask for a line. */
export interface LineQuestion {
  readonly title: string;
  /** Returns what Enter does with a right line; undefined if it has no use for it. */
  readonly act: (invocation: Invocation) => LineAct | undefined;
  /** Lines asked before, newest first. */
  readonly history: readonly string[];
  /** The text in the box at the start. */
  readonly typed: string | undefined;
}

/** Asks for options of describe-sessions, or a whole command; checks them while they are typed. Undefined: given up. */
export async function askLine(question: LineQuestion): Promise<ReadLine | undefined> {
  const answer = await pick<ReadLine>({
    title: titleText(question.title),
    placeholder: titleText(l10n.t('--state Active --filters …, or a whole “aws ssm describe-sessions” command')),
    choices: historyChoices(question.history),
    typedOnly: true,
    read: (text) => typed(text, question),
    ...(question.typed === undefined ? {} : { typed: question.typed }),
  });
  return answer === back ? undefined : answer;
}

/** Shows what is wrong with a text, as a choice that cannot be picked. */
export function wrong(text: string, problems: readonly TypedProblem[]): Typed<never> {
  const words = typedProblemText(text, problems, l10n);
  return {
    kind: 'problem',
    message: quickPickText(words?.sentence ?? '', 'error'),
    detail: quickPickText(words?.excerpt ?? ''),
  };
}

function typed(text: string, { act }: LineQuestion): Typed<ReadLine> {
  const read = readTypedLine(text, commandPorts);
  if (!read.ok) {
    return wrong(text, read.problems);
  }
  const does = act(read.invocation);
  const { invocation, adapted } = read;
  return does
    ? {
        kind: 'value',
        label: does.label,
        detail: joinedQuickPickText([...pastedDetail(adapted), does.detail]),
        value: { line: adapted.line, invocation },
      }
    : {
        kind: 'problem',
        message: quickPickText(l10n.t('Not a describe-sessions command. Enter one that lists sessions'), 'error'),
      };
}

/** Says what was made of a pasted command, before what it does: the end of a long detail is not seen. */
function pastedDetail(adapted: Adapted): readonly QuickPickText[] {
  const words = pastedText(adapted, l10n);
  return words.length === 0 ? [] : [quickPickText(words.join(' · '), isDoubtful(adapted) ? 'warning' : undefined)];
}

/** Offers what was asked before. Picking one puts it in the box, if it can still be changed. */
function historyChoices(history: readonly string[]): readonly Choice<ReadLine>[] {
  return history.length === 0
    ? []
    : [
        { label: quickPickText(l10n.t('recently used')), kind: QuickPickItemKind.Separator },
        ...history.map((line) => ({ label: quickPickText(clean(line), 'history'), text: line })),
      ];
}
