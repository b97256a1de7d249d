import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A promise of SECURITY.md, with the tests that are named below it. */
interface Promised {
  readonly number: string;
  readonly tests: readonly string[];
}

const promised: readonly Promised[] = text('SECURITY.md')
  .split(/^(?=\*\*P\d)/m)
  .slice(1)
  .map((part) => ({
    number: /^\*\*(P\d+)\. /.exec(part)?.[1] ?? part.slice(0, 20),
    tests: [...part.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file ?? ''),
  }));

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), code: text(join('src', file)) }));

describe('what SECURITY.md promises', () => {
  it('is numbered without a gap', () => {
    expect(promised.map(({ number }) => number)).toEqual(promised.map((_, index) => `P${index + 1}`));
    expect(promised.length).toBeGreaterThan(10);
  });

  it('is held by tests that are there', () => {
    expect(promised.filter(({ tests }) => tests.length === 0)).toEqual([]);
    expect(promised.flatMap(({ tests }) => tests).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('is what comments refer to by its number', () => {
    const known = new Set(promised.map(({ number }) => number));
    const referred = sources.flatMap(({ file, code }) =>
      [...code.matchAll(/\((P\d+(?:, P\d+)*)\)/g)].flatMap(([, list = '']) =>
        list.split(', ').map((number) => ({ file, number })),
      ),
    );
    expect(referred.length).toBeGreaterThan(0);
    expect(referred.filter(({ number }) => !known.has(number))).toEqual([]);
  });

  it('is the only list that comments refer to', () => {
    const others = sources.filter(({ code }) => /\([SHRUW]\d{1,2}(?:, [SHRUW]\d{1,2})*\)/.test(code));
    expect(others.map(({ file }) => file)).toEqual([]);
  });

  it('holds for telemetry and sync: there is none', () => {
    const words = /createTelemetryLogger|TelemetrySender|TelemetryReporter|setKeysForSync|applicationinsights/;
    expect(sources.filter(({ code }) => words.test(code)).map(({ file }) => file)).toEqual([]);
    expect(text('package.json')).not.toMatch(/telemetry/i);
  });
});
