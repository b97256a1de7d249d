import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { translatedStrings } from '../manifest/translatedStrings';

const root = join(import.meta.dirname, '..');

/** Ways to reach a translation that are not called `l10n.t`, with one string each. */
const aliases: Readonly<Record<string, string>> = {
  destructured: `export const f = ({ l10n }: DisplayContext) => { const { t } = l10n; return t('destructured'); };`,
  renamed: `export const f = ({ l10n: { t: say } }: DisplayContext) => say('renamed');`,
  assigned: `export const f = (look: DisplayContext) => { const say = look.l10n.t; return say('assigned'); };`,
  parameter: `const g = (say: Translate) => say('parameter'); export const f = ({ l10n }: DisplayContext) => g(l10n.t);`,
  member: `export class C { constructor(private readonly words: DisplayContext) {} f() { return this.words.l10n['t']('member'); } }`,
  optional: `export const f = (look?: DisplayContext) => look?.l10n.t('optional');`,
  template: 'export const f = ({ l10n: { t } }: DisplayContext) => String.raw`<p title=${t("template")}>`;',
  host: `import { l10n as words } from 'vscode'; export const f = () => words.t('host');`,
  untyped: `export const f = (look: any) => look.l10n.t('untyped');`,
};

/** Ways to call a translation of which nobody can tell what it is called with. */
const unseen: Readonly<Record<string, string>> = {
  joined: `export const f = ({ l10n }: DisplayContext) => l10n.t('a' + 'b');`,
  filled: 'export const f = ({ l10n }: DisplayContext, x: string) => l10n.t(`a ${x}`);',
  wrapped: `export const f = ({ l10n }: DisplayContext) => ((text: string) => l10n.t(text))('wrapped');`,
  handedOn: `export const f = ({ l10n }: DisplayContext) => ['handed on'].map((x) => x).map(l10n.t as (x: string) => string);`,
  mapped: `export const f = ({ l10n }: DisplayContext) => ['mapped'].map<string>(l10n.t);`,
  bound: `export const f = ({ l10n }: DisplayContext) => l10n.t.bind(null, 'bound')();`,
};

const head = `import type { DisplayContext } from './text/displayContext';\nimport type { Translate } from '../base/l10n';\n`;
const pathOf = (name: string): string => `core/presentation/${name}.probe.ts`;
const found = translatedStrings(
  Object.fromEntries(
    Object.entries({ ...aliases, ...unseen }).map(([name, text]) => [pathOf(name), `${head}${text}\n`]),
  ),
);
const code = found.filter(({ file }) => !file.endsWith('.probe.ts'));
const probe = (name: string) => found.find(({ file }) => file === pathOf(name));

const strings = [...new Set(code.flatMap((file) => file.strings))].sort();
const bundle = join(root, 'l10n', 'bundle.l10n.json');

it('has every string of the code in l10n/bundle.l10n.json, and no other', () => {
  const written = JSON.parse(readFileSync(bundle, 'utf8')) as Record<string, string>;
  expect(strings.length).toBeGreaterThan(50);
  expect(Object.keys(written).sort()).toEqual(strings);
  expect(Object.entries(written).filter(([key, value]) => key !== value)).toEqual([]);
});

it('makes no string by concatenation', () => {
  expect(code.flatMap(({ others }) => others)).toEqual([]);
});

it.each(Object.keys(aliases))('finds a string whose translation is reached by another way: %s', (name) => {
  expect(probe(name)).toEqual({ file: pathOf(name), strings: [name], others: [] });
});

it.each(Object.keys(unseen))('says where a translation is called with what cannot be seen: %s', (name) => {
  expect(probe(name)?.strings).toEqual([]);
  expect(probe(name)?.others).not.toEqual([]);
});
