import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Every literal that is handed to `l10n.t`, and every place where something else is. */
function stringsIn(file: string): { readonly literals: readonly string[]; readonly others: readonly string[] } {
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

const found = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map(stringsIn);

const strings = [...new Set(found.flatMap(({ literals }) => literals))].sort();
const bundle = join(root, 'l10n', 'bundle.l10n.json');

// `npm run l10n`: writes what the test below compares with.
if (process.env['UPDATE_L10N'] !== undefined) {
  mkdirSync(join(root, 'l10n'), { recursive: true });
  writeFileSync(bundle, `${JSON.stringify(Object.fromEntries(strings.map((text) => [text, text])), null, 2)}\n`);
}

it('has every string of the code in l10n/bundle.l10n.json, and no other', () => {
  const written = JSON.parse(readFileSync(bundle, 'utf8')) as Record<string, string>;
  expect(strings.length).toBeGreaterThan(50);
  expect(Object.keys(written).sort()).toEqual(strings);
  expect(Object.entries(written).filter(([key, value]) => key !== value)).toEqual([]);
});

it('makes no string by concatenation', () => {
  expect(found.flatMap(({ others }) => others)).toEqual([]);
});
