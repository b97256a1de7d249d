import {
  type CodeLens,
  EventEmitter,
  l10n,
  languages,
  Range,
  TabInputText,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type Disposable, disposeAll } from '../../core/base/event';
import { answerName } from '../../core/presentation/requests/answerName';
import { answerStatus } from '../../core/presentation/requests/answerStatus';
import { scopeLabel } from '../../core/presentation/text/scopeLabel';
import { lensText, tabName } from '../../core/presentation/text/sinkText';
import { localZone } from '../../app/localZone';
import { setContextKey } from '../host/contextKeys';
import { createLens } from '../sinks/editorHelp';
import type { Answer, Question } from './question';

/** The scheme of answers: read-only documents that live as long as they are open. */
const answerScheme = 'ssm-sessions-answer';

/** The contents of a document: what it shows, and what it answers. */
export interface Shown {
  readonly question: Question;
  readonly answer: Answer;
}

/** The documents that show answers. */
export class Answers implements TextDocumentContentProvider, Disposable {
  readonly #shown = new Map<string, Shown>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #lensesChanged = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #count = 0;

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(answerScheme, this),
      languages.registerCodeLensProvider(
        { scheme: answerScheme },
        {
          onDidChangeCodeLenses: this.#lensesChanged.event,
          provideCodeLenses: (document) => this.#lenses(document),
        },
      ),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      window.onDidChangeActiveTextEditor(() => this.#track()),
    ];
    this.#track();
  }

  /** Returns the contents of a document; that of the active editor if none is named. */
  find(
    uri: Uri | undefined = window.activeTextEditor?.document.uri,
  ): { readonly uri: Uri; readonly shown: Shown } | undefined {
    const shown = uri && this.#shown.get(uri.toString());
    return uri && shown && { uri, shown };
  }

  /** Opens a document with an answer. */
  async open(question: Question, answer: Answer): Promise<void> {
    this.#count += 1;
    const uri = Uri.from({
      scheme: answerScheme,
      path: `/${tabName(scopeLabel(question.scope, l10n))}/${tabName(answerName(question.line, answer.output, question.part))}`,
      query: String(this.#count),
    });
    this.#shown.set(uri.toString(), { question, answer });
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
    this.#track();
  }

  /** Puts another answer to the same question in the place of the one before. */
  replace(uri: Uri, question: Question, answer: Answer): void {
    this.#shown.set(uri.toString(), { question, answer });
    this.#changed.fire(uri);
    this.#lensesChanged.fire();
    this.#track();
  }

  provideTextDocumentContent(uri: Uri): string {
    return (
      this.#shown.get(uri.toString())?.answer.text ??
      l10n.t('Output is not restored after a restart. Run describe-sessions again.')
    );
  }

  #lenses({ uri }: TextDocument): CodeLens[] {
    const shown = this.#shown.get(uri.toString());
    if (!shown) {
      return [];
    }
    const top = new Range(0, 0, 0, 0);
    const status = answerStatus(shown.answer, shown.question.scope, { zone: localZone, l10n });
    return [
      createLens(top, status, undefined, uri),
      createLens(top, lensText(l10n.t('Refresh'), 'refresh'), 'ssmSessions.refreshAnswer', uri),
      ...(shown.answer.next === undefined
        ? []
        : [createLens(top, lensText(l10n.t('Next Page'), 'arrow-right'), 'ssmSessions.nextPage', uri)]),
    ];
  }

  /** Forgets a document. One whose language is changed is closed and opened again, but its tab stays. */
  #forget(uri: Uri): void {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    if (!tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString())) {
      this.#shown.delete(uri.toString());
    }
  }

  #track(): void {
    setContextKey('ssmSessions.answerHasNext', this.find()?.shown.answer.next !== undefined);
  }

  dispose(): void {
    disposeAll(this.#subscriptions);
    this.#changed.dispose();
    this.#lensesChanged.dispose();
  }
}
