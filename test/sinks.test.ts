import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * What shows text in VS Code: calls of `window`, classes, and properties. Only src/ui/sinks uses them, and takes nothing but
 * what src/core/presentation/text/sinkText.ts has made.
 */
const calls =
  /^(show(Information|Warning|Error)Message|withProgress|(create|show)(QuickPick|InputBox)|createStatusBarItem|setStatusBarMessage|createTreeView|registerTreeDataProvider|createOutputChannel|createTerminal|createWebviewPanel)$/;
const classes = /^(MarkdownString|CodeLens|Hover|TreeItem|Diagnostic|CompletionItem)$/;
const properties =
  /^(tooltip|message|title|placeholder|placeHolder|prompt|validationMessage|description|detail|label|documentation|accessibilityInformation|badge|text)$/;

const root = join(import.meta.dirname, '..', 'src', 'ui');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split('\\').join('/'))
  .filter((file) => file.endsWith('.ts'));

function rawUses(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2023, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const raw =
      (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'window' && calls.test(node.name.text)) ||
      (ts.isNewExpression(node) && classes.test(node.expression.getText())) ||
      (ts.isBinaryExpression(node) &&
        node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
        ts.isPropertyAccessExpression(node.left) &&
        properties.test(node.left.name.text)) ||
      (ts.isStringLiteral(node) && node.text === 'vscode.diff');
    if (raw) {
      found.push(`${file}: ${node.getText().split('\n')[0] ?? ''}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('Text on its way to VS Code', () => {
  it('goes through src/ui/sinks only', () => {
    expect(files.filter((file) => !file.startsWith('sinks/')).flatMap(rawUses)).toEqual([]);
  });

  it('is looked for with eyes that see: the sinks themselves are full of it', () => {
    expect(files.filter((file) => file.startsWith('sinks/')).flatMap(rawUses).length).toBeGreaterThan(15);
  });

  it('has no sink that takes just any text for other people’s words', () => {
    const loose = files
      .filter((file) => file.startsWith('sinks/'))
      .flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(/\b(\w+)\??: string\b/g)].map(
          ([, name = '']) => `${file}: ${name}`,
        ),
      );
    // Ids, paths, what is typed or inserted, and words that are literals of ours.
    expect([...new Set(loose)].sort()).toEqual([
      'sinks/editorHelp.ts: code',
      'sinks/editorHelp.ts: command',
      'sinks/editorHelp.ts: text',
      'sinks/inputBox.ts: text',
      'sinks/log.ts: line',
      'sinks/panel.ts: viewType',
      'sinks/statusBarItem.ts: command',
      'sinks/statusBarItem.ts: id',
      'sinks/statusBarItem.ts: name',
      'sinks/tell.ts: yes',
      'sinks/terminal.ts: path',
      'sinks/tree.ts: color',
      'sinks/tree.ts: contextValue',
      'sinks/tree.ts: id',
      'sinks/viewProgress.ts: viewId',
    ]);
  });
});
