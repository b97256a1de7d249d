import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { givenStrings, l10nBundle } from '../manifest/strings';

const root = join(import.meta.dirname, '..');
const found = givenStrings(root);
const strings = Object.keys(l10nBundle(found));
const bundle = join(root, 'l10n', 'bundle.l10n.json');

it('has every string of the code in l10n/bundle.l10n.json, and no other', () => {
  const written = JSON.parse(readFileSync(bundle, 'utf8')) as Record<string, string>;
  expect(strings.length).toBeGreaterThan(50);
  expect(Object.keys(written).sort()).toEqual(strings);
  expect(Object.entries(written).filter(([key, value]) => key !== value)).toEqual([]);
});

it('makes no string by concatenation', () => {
  expect(found.flatMap(({ others }) => others)).toEqual([]);
});
