import {
  CodeLens,
  CompletionItem,
  CompletionItemKind,
  Diagnostic,
  DiagnosticSeverity,
  extensions,
  Hover,
  l10n,
  languages,
  MarkdownString,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
  workspace,
} from 'vscode';
import type { Disposable } from '../../core/base/event';
import { completionsAt, helpAt, strangeValues } from '../../core/presentation/requestAssist';
import { problemSentence } from '../../core/presentation/requestSentences';
import { readRequestDocument } from '../../core/request/document';
import { lensTitle } from './lensTitle';
import { requestFiles, requestFormatOf } from './requestFile';

/**
 * Help with request documents: lenses that run them, and for YAML what the built-in JSON support does for JSON with our
 * schema. Where the YAML extension is active, which has the schema too, ours keeps quiet.
 */
export function helpWithRequests(): Disposable {
  const diagnostics = languages.createDiagnosticCollection('ssm-sessions');
  const check = (document: TextDocument): void => {
    if (requestFormatOf(document) === 'yaml') {
      diagnostics.set(document.uri, hasYamlExtension() ? [] : problemsOf(document));
    }
  };
  const checkAll = (): void => workspace.textDocuments.forEach(check);
  const yaml = { pattern: requestFiles.yaml };
  const parts: readonly Disposable[] = [
    diagnostics,
    workspace.onDidOpenTextDocument(check),
    workspace.onDidChangeTextDocument(({ document }) => check(document)),
    workspace.onDidCloseTextDocument(({ uri }) => diagnostics.delete(uri)),
    extensions.onDidChange(checkAll),
    languages.registerCodeLensProvider([{ pattern: requestFiles.json }, yaml], { provideCodeLenses: lenses }),
    languages.registerCompletionItemProvider(yaml, { provideCompletionItems: completions }, ':', ' ', '-'),
    languages.registerHoverProvider(yaml, { provideHover: hover }),
  ];
  checkAll();
  return {
    dispose: () => {
      for (const part of parts) {
        part.dispose();
      }
    },
  };
}

function hasYamlExtension(): boolean {
  return extensions.getExtension('redhat.vscode-yaml')?.isActive === true;
}

function problemsOf(document: TextDocument): readonly Diagnostic[] {
  const { problems } = readRequestDocument(document.getText(), 'yaml');
  const wrong = problems.map((problem) => {
    const range = new Range(document.positionAt(problem.at.start), document.positionAt(problem.at.end));
    return diagnostic(range, problemSentence(problem, l10n), problem.code, DiagnosticSeverity.Error);
  });
  const strange = strangeValues(linesOf(document), l10n).map(({ line, start, end, sentence }) =>
    diagnostic(new Range(line, start, line, end), sentence, 'strangeValue', DiagnosticSeverity.Warning),
  );
  return [...wrong, ...strange];
}

function diagnostic(range: Range, sentence: string, code: string, severity: DiagnosticSeverity): Diagnostic {
  const made = new Diagnostic(range, sentence, severity);
  made.source = 'ssm-sessions';
  made.code = code;
  return made;
}

function lenses({ uri }: TextDocument): CodeLens[] {
  const top = new Range(0, 0, 0, 0);
  return [
    new CodeLens(top, { title: lensTitle('play', l10n.t('Run')), command: 'ssmSessions.runRequest', arguments: [uri] }),
    new CodeLens(top, {
      title: lensTitle('filter', l10n.t('Apply to View')),
      command: 'ssmSessions.applyRequest',
      arguments: [uri],
    }),
  ];
}

function completions(document: TextDocument, { line, character }: Position): CompletionItem[] {
  const found = hasYamlExtension() ? undefined : completionsAt(linesOf(document), line, character, l10n);
  return (found?.completions ?? []).map(({ label, text, help, isName }) => {
    const item = new CompletionItem(label, isName ? CompletionItemKind.Property : CompletionItemKind.EnumMember);
    item.insertText = new SnippetString().appendText(text);
    item.range = new Range(line, found?.start ?? character, line, found?.end ?? character);
    if (help !== undefined) {
      item.documentation = help;
    }
    if (isName) {
      item.command = { command: 'editor.action.triggerSuggest', title: '' };
    }
    return item;
  });
}

function hover(document: TextDocument, { line, character }: Position): Hover | undefined {
  const found = hasYamlExtension() ? undefined : helpAt(linesOf(document), line, character, l10n);
  return found && new Hover(new MarkdownString().appendText(found.help), new Range(line, found.start, line, found.end));
}

function linesOf(document: TextDocument): readonly string[] {
  return document.getText().split(/\r\n|\r|\n/u);
}
