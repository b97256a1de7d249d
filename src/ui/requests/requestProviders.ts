import {
  type CodeLens,
  type CompletionItem,
  type Diagnostic,
  DiagnosticSeverity,
  extensions,
  type Hover,
  l10n,
  languages,
  type Position,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { type Disposable, disposeAll } from '../../core/base/event';
import { completionsAt, helpAt, isHelped, strangeValues } from '../../core/presentation/requests/requestAssist';
import { problemText } from '../../core/presentation/requests/problemText';
import { editorText, lensText, quickPickText } from '../../core/presentation/text/sinkText';
import { tooltipOfText } from '../../core/presentation/text/tooltipMarkdown';
import { readRequestDocument } from '../../core/documents/document';
import { createCompletion, createDiagnostic, createHover, createLens } from '../sinks/editorHelp';
import { requestFiles, requestFormatOf } from './requestFile';

/** Ms after the last change of a document until it is looked at. */
const pause = 200;
/** The most mistakes of a document that are shown. */
const maxShown = 100;

/**
 * Helps with request documents: lenses that run them, and for YAML what the built-in JSON support does for JSON with
 * our schema. If the YAML extension is active, which has the schema too, ours keeps quiet.
 */
export function helpWithRequests(): Disposable {
  const diagnostics = languages.createDiagnosticCollection('ssm-sessions');
  const waiting = new Map<string, NodeJS.Timeout>();
  const forget = ({ uri }: TextDocument): void => {
    clearTimeout(waiting.get(uri.toString()));
    waiting.delete(uri.toString());
  };
  const check = (document: TextDocument): void => {
    forget(document);
    if (requestFormatOf(document) === 'yaml' && !document.isClosed) {
      diagnostics.set(document.uri, hasYamlExtension() || !isWithin(document) ? [] : problemsOf(document));
    }
  };
  // Off the keystroke.
  const checkSoon = (document: TextDocument): void => {
    if (requestFormatOf(document) === 'yaml') {
      forget(document);
      waiting.set(
        document.uri.toString(),
        setTimeout(() => check(document), pause),
      );
    }
  };
  const checkAll = (): void => workspace.textDocuments.forEach(checkSoon);
  const yaml = { pattern: requestFiles.yaml };
  const parts: readonly Disposable[] = [
    diagnostics,
    { dispose: () => waiting.forEach((timer) => clearTimeout(timer)) },
    workspace.onDidOpenTextDocument(checkSoon),
    workspace.onDidChangeTextDocument(({ document }) => checkSoon(document)),
    workspace.onDidCloseTextDocument((document) => {
      forget(document);
      diagnostics.delete(document.uri);
    }),
    workspace.onDidGrantWorkspaceTrust(checkAll),
    extensions.onDidChange(checkAll),
    languages.registerCodeLensProvider([{ pattern: requestFiles.json }, yaml], { provideCodeLenses: lenses }),
    languages.registerCompletionItemProvider(yaml, { provideCompletionItems: completions }, ':', ' ', '-'),
    languages.registerHoverProvider(yaml, { provideHover: hover }),
  ];
  checkAll();
  return {
    dispose: () => {
      disposeAll(parts);
    },
  };
}

/** Tells whether a document is small enough. The size is asked for without making a text of it. */
function isWithin(document: TextDocument): boolean {
  return isHelped(document.offsetAt(document.lineAt(document.lineCount - 1).range.end), workspace.isTrusted);
}

function hasYamlExtension(): boolean {
  return extensions.getExtension('redhat.vscode-yaml')?.isActive === true;
}

function problemsOf(document: TextDocument): readonly Diagnostic[] {
  const { problems } = readRequestDocument(document.getText(), 'yaml');
  const wrong = problems.slice(0, maxShown).map((problem) => {
    const range = new Range(document.positionAt(problem.at.start), document.positionAt(problem.at.end));
    return createDiagnostic(range, editorText(problemText(problem, l10n)), problem.code, DiagnosticSeverity.Error);
  });
  const strange = strangeValues(linesOf(document), l10n)
    .slice(0, maxShown)
    .map(({ line, start, end, sentence }) =>
      createDiagnostic(
        new Range(line, start, line, end),
        editorText(sentence),
        'strangeValue',
        DiagnosticSeverity.Warning,
      ),
    );
  return [...wrong, ...strange];
}

function lenses({ uri }: TextDocument): CodeLens[] {
  const top = new Range(0, 0, 0, 0);
  return [
    createLens(top, lensText(l10n.t('Run'), 'play'), 'ssmSessions.runRequest', uri),
    createLens(top, lensText(l10n.t('Use as View Filter'), 'filter'), 'ssmSessions.applyRequest', uri),
  ];
}

function completions(document: TextDocument, { line, character }: Position): CompletionItem[] {
  const found =
    hasYamlExtension() || !isWithin(document) ? undefined : completionsAt(linesOf(document), line, character, l10n);
  return (found?.completions ?? []).map(({ label, text, help, isName }) =>
    createCompletion({
      label: quickPickText(label),
      text,
      help: help === undefined ? undefined : editorText(help),
      isName,
      at: new Range(line, found?.start ?? character, line, found?.end ?? character),
    }),
  );
}

function hover(document: TextDocument, { line, character }: Position): Hover | undefined {
  const found =
    hasYamlExtension() || !isWithin(document) ? undefined : helpAt(linesOf(document), line, character, l10n);
  return found && createHover(tooltipOfText(found.help), new Range(line, found.start, line, found.end));
}

function linesOf(document: TextDocument): readonly string[] {
  return document.getText().split(/\r\n|\r|\n/u);
}
