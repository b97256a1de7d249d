import {
  CodeLens,
  CompletionItem,
  CompletionItemKind,
  Diagnostic,
  type DiagnosticSeverity,
  Hover,
  MarkdownString,
  type Range,
  SnippetString,
  type Uri,
} from 'vscode';
import type { EditorText, LensText, QuickPickText, TooltipMarkdown } from '../../core/presentation/text/sinkText';

/** Makes a lens; a click runs `command` with the document, if there is one. */
export function createLens(at: Range, title: LensText, command: string | undefined, document: Uri): CodeLens {
  return new CodeLens(at, { title, command: command ?? '', arguments: command === undefined ? [] : [document] });
}

/** Makes a mistake that an editor shows. */
export function createDiagnostic(
  at: Range,
  message: EditorText,
  code: string,
  severity: DiagnosticSeverity,
): Diagnostic {
  const made = new Diagnostic(at, message, severity);
  made.source = 'ssm-sessions';
  made.code = code;
  return made;
}

/** Makes a hover: Markdown that is never trusted (P5). */
export function createHover(help: TooltipMarkdown, at: Range): Hover {
  return new Hover(new MarkdownString(help), at);
}

/** The contents of a completion. */
export interface CompletionFace {
  /** The label; VS Code draws icons in it, as in a quick pick. */
  readonly label: QuickPickText;
  /** The text that is inserted, as it is. */
  readonly text: string;
  readonly help: EditorText | undefined;
  readonly isName: boolean;
  readonly at: Range;
}

/** Makes a completion. After a name the values are offered. */
export function createCompletion({ label, text, help, isName, at }: CompletionFace): CompletionItem {
  const item = new CompletionItem(label, isName ? CompletionItemKind.Property : CompletionItemKind.EnumMember);
  item.insertText = new SnippetString().appendText(text);
  item.range = at;
  if (help !== undefined) {
    item.documentation = help;
  }
  if (isName) {
    item.command = { command: 'editor.action.triggerSuggest', title: '' };
  }
  return item;
}
