import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { translatedStrings } from '../manifest/translatedStrings';

const root = join(import.meta.dirname, '..');

/** Ways to reach a translation that are not called `l10n.t`, with one string each. */
const aliases: Readonly<Record<string, string>> = {
  destructured: `export const f = ({ l10n }: Look) => { const { t } = l10n; return t('destructured'); };`,
  renamed: `export const f = ({ l10n: { t: say } }: Look) => say('renamed');`,
  assigned: `export const f = (look: Look) => { const say = look.l10n.t; return say('assigned'); };`,
  parameter: `const g = (say: Translate) => say('parameter'); export const f = ({ l10n }: Look) => g(l10n.t);`,
  member: `export class C { constructor(private readonly words: Look) {} f() { return this.words.l10n['t']('member'); } }`,
  optional: `export const f = (look?: Look) => look?.l10n.t('optional');`,
  template: 'export const f = ({ l10n: { t } }: Look) => String.raw`<p title=${t("template")}>`;',
  host: `import { l10n as words } from 'vscode'; export const f = () => words.t('host');`,
  untyped: `export const f = (look: any) => look.l10n.t('untyped');`,
};

/** Ways to call a translation of which nobody can tell what it is called with. */
const unseen: Readonly<Record<string, string>> = {
  joined: `export const f = ({ l10n }: Look) => l10n.t('a' + 'b');`,
  filled: 'export const f = ({ l10n }: Look, x: string) => l10n.t(`a ${x}`);',
  wrapped: `export const f = ({ l10n }: Look) => ((text: string) => l10n.t(text))('wrapped');`,
  handedOn: `export const f = ({ l10n }: Look) => ['handed on'].map((x) => x).map(l10n.t as (x: string) => string);`,
  mapped: `export const f = ({ l10n }: Look) => ['mapped'].map<string>(l10n.t);`,
  bound: `export const f = ({ l10n }: Look) => l10n.t.bind(null, 'bound')();`,
};

const head = `import type { Look } from './text/look';\nimport type { Translate } from '../base/words';\n`;
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
