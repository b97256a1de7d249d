import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * A regular expression is tried on texts that are made of its own parts, one of them over and over: whatever it repeats, some
 * of these texts make it try again and again. Ten times the text may then take about ten times the time, not a hundred.
 */
const short = 1000;
const long = 10 * short;
/** Between ten and a hundred. */
const mostGrowth = 35;
/** Ms below which a measurement says nothing; what grows with the square takes far more for the long text. */
const noise = 5;

const root = join(import.meta.dirname, '..', 'src');
const expressions = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => expressionsOf(file));

/** Files that make expressions out of parts: `nastyTexts.test.ts` tries their readers. */
const tried = [
  'core/base/mask.ts',
  'core/base/redact.ts',
  'core/query/yamlEmitter.ts',
  'core/query/yamlScalar.ts',
  'core/request/pasted/fence.ts',
  'core/request/pasted/program.ts',
  'core/request/pasted/prompt.ts',
  'core/request/pasted/typography.ts',
  'core/request/python.ts',
  'core/request/quote.ts',
  'core/request/shellOperators.ts',
  'core/request/shellReader.ts',
];

interface Expression {
  readonly where: string;
  readonly regex: RegExp;
}

function expressionsOf(file: string): readonly Expression[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2023);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const end = node.text.lastIndexOf('/');
      found.push({
        where: `${file}:${String(line + 1)} ${node.text}`,
        regex: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A character for each class that an expression can name. */
const samples: Readonly<Record<string, string>> = { s: ' ', d: '0', w: 'a', S: 'a', D: 'a', W: ' ', n: '\n', t: '\t' };

/** Texts that an expression names: runs of plain characters, and one character of each kind that it knows. */
function partsOf({ source }: RegExp): readonly string[] {
  const plain = source
    .replaceAll(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, '(')
    .split(/\\[a-zA-Z](?:\{[^}]*\})?|[[\](){}|^$?*+.]/)
    .map((run) => run.replaceAll(/\\(.)/g, '$1'));
  const named = [...source.matchAll(/\\([a-zA-Z])/g)].map(([, letter = '']) => samples[letter] ?? 'a');
  const classes = [...source.matchAll(/\[\^?((?:\\.|[^\]\\])*)\]/g)].flatMap(([, inside = '']) => [
    ...inside
      .replaceAll(/\\[a-zA-Z]/g, '')
      .replaceAll('\\', '')
      .slice(0, 12),
  ]);
  const singles = plain.flatMap((run) => [...run]);
  return [...new Set([...plain, ...singles, ...classes, ...named, ' ', 'a', '0'])].filter((part) => part !== '');
}

/** Texts of about a length that may make the expression try again and again. */
function* nastyTexts(regex: RegExp, length: number): Generator<string> {
  const parts = partsOf(regex);
  const units = [...parts, ...parts.flatMap((part) => [`a${part}`, `${part} `])];
  const starts = ['', ...parts];
  for (const unit of units) {
    const many = unit.repeat(Math.ceil(length / unit.length));
    for (const start of starts) {
      yield `${start}${many}\u0000`;
    }
  }
}

function time(regex: RegExp, text: string): number {
  const began = performance.now();
  regex.lastIndex = 0;
  text.replace(regex, '');
  return performance.now() - began;
}

function growthOf(regex: RegExp): number | undefined {
  const shorter = nastyTexts(regex, short);
  for (const text of nastyTexts(regex, long)) {
    const brief = String(shorter.next().value);
    if (time(regex, text) > noise) {
      const least = (of: string): number => Math.min(...[1, 2, 3].map(() => time(regex, of)));
      const growth = least(text) / least(brief);
      if (growth > mostGrowth && least(text) > noise) {
        return growth;
      }
    }
  }
  return undefined;
}

/** Whether an expression is linear, as far as the texts show it. Some would otherwise never come back. */
function isLinear(regex: RegExp): boolean {
  try {
    return runInContext('of()', createContext({ of: () => growthOf(regex) }), { timeout: 5000 }) === undefined;
  } catch {
    return false;
  }
}

describe('every regular expression', () => {
  it('is found', () => {
    expect(expressions.length).toBeGreaterThan(100);
  });

  it('is a literal, or its reader is tried by itself', () => {
    const made = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && readFileSync(join(root, file), 'utf8').includes('new RegExp('),
    );
    expect(made.map((file) => file.split('\\').join('/')).sort()).toEqual([...tried].sort());
  });

  it('takes a time that grows with the text, not with its square', { timeout: 300_000 }, () => {
    expect(expressions.filter(({ regex }) => !isLinear(regex)).map(({ where }) => where)).toEqual([]);
  });

  it.each([/\s+$/, /not within .*valid time/, /(a+)+b/, /^\d+(?:_\d+)*\.?(?:\d+)?e/])(
    'would be caught: %s',
    (regex) => {
      expect(isLinear(regex)).toBe(false);
    },
  );

  it.each([/^\s+/, /[a-z]+=/y, /\s+/g])('is let pass: %s', (regex) => {
    expect(isLinear(regex)).toBe(true);
  });
});
