import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCommandLine } from '../../../src/core/shell/words';

function words(line: string): readonly string[] {
  const split = splitCommandLine(line);
  if (!split.ok) {
    throw new Error(`refused ${line}: ${split.problem.code}`);
  }
  return split.words.map(({ text }) => text);
}

describe('a typed line', () => {
  it.each<readonly [string, readonly string[]]>([
    ['', []],
    ['  \t ', []],
    ['a  b\tc ', ['a', 'b', 'c']],
    [`a'b c'd"e f"`, ['ab cde f']],
    [`'' ""`, ['', '']],
    [String.raw`a\ b \' \" \\ \$x`, ['a b', "'", '"', '\\', '$x']],
    [String.raw`"a\"b\\c\$d\e\'"`, [String.raw`a"b\c$d\e\'`]],
    [String.raw`'a\b'`, [String.raw`a\b`]],
    ['a \\\n  b\\\nc', ['a', 'bc']],
    ['a \\\r\n  b', ['a', 'b']],
    ['"a\\\nb"', ['ab']],
    ['"a\\\r\nb"', ['ab']],
    ["'a\nb'", ['a\nb']],
    ['a ^\n b `\r\n c', ['a', 'b', 'c']],
    ['a \\ b ` c ^ d \\', ['a', 'b', 'c', 'd']],
    ['a^b ^c', ['a^b', '^c']],
    ['$ aws ssm', ['aws', 'ssm']],
    ['  $\taws', ['aws']],
    ['a # b "c', ['a']],
    ['a # b\n# c\n\n', ['a']],
    ['# b\na', ['a']],
    ['\n\n a \n \n', ['a']],
    ['a\r\n', ['a']],
    ['a \n\t# b\n\r\n ', ['a']],
    ['a#b', ['a#b']],
    ['cost$ a$ "$" $', ['cost$', 'a$', '$', '$']],
    ['Sessions[].[A,B] {"a":1} *.x ~/y !z', ['Sessions[].[A,B]', '{a:1}', '*.x', '~/y', '!z']],
    ["--query 'Sessions[?A==`x`]'", ['--query', 'Sessions[?A==`x`]']],
  ])('%j makes its words', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  it.each<readonly [string, string, number]>([
    ['a | b', '|', 2],
    ['a && b', '&', 2],
    ['a; b', ';', 1],
    ['a > b', '>', 2],
    ['a < b', '<', 2],
    ['(a)', '(', 0],
    ['a)', ')', 1],
    ['a $B', '$', 2],
    ['a ${B}', '$', 2],
    ['a $(b)', '$', 2],
    ["a $'b'", '$', 2],
    ['a $"b"', '$', 2],
    ['a "b $C"', '$', 5],
    ['a "b $(c)"', '$', 5],
    ['a `b`', '`', 2],
    ['a "`b`"', '`', 3],
    ['a x`b', '`', 3],
    ['a\nb', '\n', 1],
    ['a # c\nb', '\n', 5],
    ['a $?', '$', 2],
  ])('%j has what only a shell could do', (line, found, start) => {
    expect(splitCommandLine(line)).toEqual({
      ok: false,
      problem: { code: 'shellSyntax', found, at: { start, end: start + 1 } },
    });
  });

  it.each<readonly [string, string, number]>([
    ["a 'b", "'", 2],
    ['a "b', '"', 2],
    ['a "b\\"', '"', 2],
    ["it's", "'", 2],
  ])('%j has a quote that is not closed', (line, quote, start) => {
    expect(splitCommandLine(line)).toEqual({
      ok: false,
      problem: { code: 'openQuote', quote, at: { start, end: line.length } },
    });
  });

  it('knows where each character of a word is', () => {
    const line = `  a'b c'\\ "\\$d" e`;
    const split = splitCommandLine(line);
    const [first, second] = split.ok ? split.words : [];
    expect(first?.text).toBe('ab c $d');
    expect(first && Array.from(first.text, (_, index) => line[first.offsetOf(index)])).toEqual(Array.from('ab c $d'));
    expect(first?.at).toEqual({ start: 2, end: 15 });
    expect(first?.offsetOf(7)).toBe(15);
    expect(first?.offsetOf(-1)).toBe(2);
    expect(second?.at).toEqual({ start: 16, end: 17 });
    expect(second?.offsetOf(1)).toBe(17);
    const empty = splitCommandLine(" ''");
    expect(empty.ok && [empty.words[0]?.at, empty.words[0]?.offsetOf(0)]).toEqual([{ start: 1, end: 3 }, 3]);
  });

  it('makes of a line without shell syntax the words that sh makes', () => {
    const unit = fc.constantFrom('a', 'b', ' ', "'", '"', '\\', '=', ',', '\t', 'é', '#', '-', ':');
    const lines = fc.sample(fc.string({ unit, maxLength: 12 }), { numRuns: 400, seed: 7 });
    const plain = lines.flatMap((line) => {
      const split = splitCommandLine(line);
      // A backslash at the very end, or between blanks, is a pasted line end here.
      return split.ok && !/(?:^|\s)\\(?:\s|$)|\\$/.test(line)
        ? [{ line, words: split.words.map(({ text }) => text) }]
        : [];
    });
    expect(plain.length).toBeGreaterThan(100);
    const script = plain.map(({ line }) => `printf '%s\\0' x ${line}\nprintf '\\n\\0'`).join('\n');
    const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\n\0').slice(0, -1);
    expect(printed).toEqual(plain.map(({ words: [...texts] }) => ['x', ...texts].map((text) => `${text}\0`).join('')));
  });

  it('is refused where sh refuses its quotes', () => {
    const unit = fc.constantFrom('a', ' ', "'", '"', '\\');
    for (const line of fc.sample(fc.string({ unit, maxLength: 8 }), { numRuns: 40, seed: 8 })) {
      const shell = ((): boolean => {
        try {
          execFileSync('sh', ['-n', '-c', `: ${line}`], { stdio: 'ignore' });
          return true;
        } catch {
          return false;
        }
      })();
      expect([line, splitCommandLine(line).ok]).toEqual([line, shell]);
    }
  });

  it('never throws, and keeps every word inside the line', () => {
    const unit = fc.constantFrom(...Array.from(' \t\r\n\'"\\`^$#|a{(\u{1F600}'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (line) => {
        const split = splitCommandLine(line);
        const ranges = split.ok ? split.words.map(({ at }) => at) : [split.problem.at];
        for (const { start, end } of ranges) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(line.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('of a hundred thousand characters is split at once', () => {
    const started = performance.now();
    expect(words(`${'a '.repeat(25_000)}${'\\\n'.repeat(10_000)}${'#x\n'.repeat(10_000)}`)).toHaveLength(25_000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
