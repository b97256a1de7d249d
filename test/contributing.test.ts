import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const recipes = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split(/^## /m)[1] ?? '';
const quoted = [...recipes.matchAll(/`([^`\s]+)`/g)].flatMap(([, name = '']) => (/[<…]/.test(name) ? [] : name));
const names = new Set(
  ['src', 'test', 'manifest']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
    .map((path) => path.replaceAll('\\', '/')),
);

describe('“Where things go”', () => {
  it('is a section of CONTRIBUTING', () => {
    expect(recipes).toMatch(/^Where things go/);
  });

  it('names files and folders that are there', () => {
    const paths = quoted.filter((name) => /^(?:src|test|manifest)\//.test(name));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const files = quoted.filter((name) => name.endsWith('.ts') && !paths.includes(name));
    const isThere = (file: string): boolean => [...names].some((path) => path === file || path.endsWith(`/${file}`));
    expect(files.filter((file) => !isThere(file))).toEqual([]);
  });
});
