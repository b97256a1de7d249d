import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a file of the code gives to `l10n.t`. */
export interface GivenStrings {
  readonly literals: readonly string[];
  /** Where it is given something that is no literal. */
  readonly others: readonly string[];
}

/** Finds what the files of `src` give to `l10n.t`. `root`: the folder of the project. */
export function givenStrings(root: string): readonly GivenStrings[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => stringsIn(root, file));
}

/** Makes `l10n/bundle.l10n.json`: each string by itself, in order. */
export function l10nBundle(found: readonly GivenStrings[]): Readonly<Record<string, string>> {
  const strings = [...new Set(found.flatMap(({ literals }) => literals))].sort();
  return Object.fromEntries(strings.map((text) => [text, text]));
}

function stringsIn(root: string, file: string): GivenStrings {
  const literals: string[] = [];
  const others: string[] = [];
  const source = ts.createSourceFile(file, readFileSync(join(root, 'src', file), 'utf8'), ts.ScriptTarget.ES2023, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText())) {
      const [message] = node.arguments;
      if (message && ts.isStringLiteralLike(message)) {
        literals.push(message.text);
      } else {
        others.push(`${file}: ${node.getText()}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { literals, others };
}
