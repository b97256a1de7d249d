import {
  l10n,
  Position,
  Range,
  Selection,
  type TextDocument,
  type Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { problemText } from '../../core/presentation/requests/problemText';
import { notificationText, quickPickText, titleText } from '../../core/presentation/text/sinkText';
import { clearestProblem } from '../../core/presentation/requests/typedProblem';
import { readRequestDocument } from '../../core/documents/document';
import type { DescribeInvocation } from '../../core/commandLine/invocation';
import type { Problem } from '../../core/documents/problem';
import { filterWords } from '../../core/shell/quote';
import type { DescribeSessionsRequest } from '../../core/request/request';
import { requestInvocation } from '../../core/commandLine/requestInvocation';
import { inputSkeleton, yamlSkeleton } from '../../core/documents/skeleton';
import { back, pick } from '../host/pick';
import { tellError } from '../sinks/tell';
import { freeRequestUri, type RequestFormat, requestFormatOf } from './requestFile';

/** Opens a new request document with the CLI's skeleton; asks for its format if none is given. */
export async function newRequest(given: unknown): Promise<void> {
  const format = given === 'json' || given === 'yaml' ? given : await pickFormat();
  if (format === undefined) {
    return;
  }
  const uri = await freeRequestUri(format);
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), `${(format === 'json' ? inputSkeleton() : yamlSkeleton()).trimEnd()}\n`);
  await workspace.applyEdit(edit);
  const state = document.getText().indexOf('Active');
  await window.showTextDocument(document, {
    preview: false,
    ...(state < 0
      ? {}
      : { selection: new Range(document.positionAt(state), document.positionAt(state + 'Active'.length)) }),
  });
}

/** A request document that was read. */
export interface ReadRequest {
  /** The options that come to the same. */
  readonly line: string;
  readonly invocation: DescribeInvocation;
}

/**
 * Returns the request of a document, that of the active editor if none is named. A wrong one is told and shown at its
 * first mistake; undefined then.
 */
export async function requestOf(uri: Uri | undefined): Promise<ReadRequest | undefined> {
  const document = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
  const format = document && requestFormatOf(document);
  if (!document || format === undefined) {
    void tellError(
      notificationText(
        l10n.t(
          'This is no request document. Make one with “SSM Sessions: New Request”, or name yours *.ssm-sessions.json.',
        ),
      ),
    );
    return undefined;
  }
  const { request, problems } = readRequestDocument(document.getText(), format);
  const telling = clearestProblem(problems.map((problem) => ({ problem })));
  if (telling) {
    await showProblem(document, telling.problem, problems.length);
  }
  if (request === undefined) {
    return undefined;
  }
  return { line: lineOf(request), invocation: requestInvocation(request) };
}

async function showProblem(document: TextDocument, problem: Problem, count: number): Promise<void> {
  const start = document.positionAt(problem.at.start);
  const editor = await window.showTextDocument(document, { preview: false });
  editor.selection = new Selection(start, document.positionAt(problem.at.end));
  editor.revealRange(editor.selection);
  const sentence = problemText(problem, l10n);
  void tellError(
    notificationText(
      count === 1
        ? l10n.t('Line {0}, column {1}: {2}', start.line + 1, start.character + 1, sentence)
        : l10n.t('Line {0}, column {1}: {2} (and {3} more)', start.line + 1, start.character + 1, sentence, count - 1),
    ),
  );
}

function lineOf({ State, Filters }: DescribeSessionsRequest<string>): string {
  return ['--state', State, ...(Filters ? ['--filters', ...filterWords(Filters)] : [])].join(' ');
}

async function pickFormat(): Promise<RequestFormat | undefined> {
  const answer = await pick<RequestFormat>({
    title: titleText(l10n.t('New Request')),
    placeholder: titleText(l10n.t('Select a format')),
    choices: [
      { label: quickPickText('JSON'), description: quickPickText('*.ssm-sessions.json'), value: 'json' },
      { label: quickPickText('YAML'), description: quickPickText('*.ssm-sessions.yaml'), value: 'yaml' },
    ],
  });
  return answer === back ? undefined : answer;
}
