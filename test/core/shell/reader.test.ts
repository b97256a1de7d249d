import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShellPart } from '../../../src/core/shell/parts';
import { readShell } from '../../../src/core/shell/reader';
import { splitCommandLine } from '../../../src/core/shell/words';

function pasted(text: string): readonly ShellPart[] {
  return readShell(text, { start: 0, pasted: true });
}

/** Words as they are, operators and redirections in their place. */
function parts(text: string): readonly string[] {
  return pasted(text).map((part) => {
    switch (part.kind) {
      case 'word':
        return part.problem ? `${part.text}!${part.problem.code}` : part.text;
      case 'operator':
        return `⟨${part.sign}⟩`;
      case 'redirect':
        return `⟨${text.slice(part.at.start, part.at.end)}⟩`;
    }
  });
}

describe('The parts of a copied line', () => {
  it.each<readonly [string, readonly string[]]>([
    ['a | b', ['a', '⟨|⟩', 'b']],
    ['a|b', ['a', '⟨|⟩', 'b']],
    ['key=a,value=b|jq .', ['key=a,value=b', '⟨|⟩', 'jq', '.']],
    ['--state=a|b', ['--state=a', '⟨|⟩', 'b']],
    ['a |& b || c', ['a', '⟨|&⟩', 'b', '⟨||⟩', 'c']],
    ['a && b; c &', ['a', '⟨&&⟩', 'b', '⟨;⟩', 'c', '⟨&⟩']],
    ['a |\n b', ['a', '⟨|⟩', 'b']],
    ['a\nb\n\n', ['a', '⟨\n⟩', 'b', '⟨\n⟩']],
    ['a\u2028b', ['a', '⟨\n⟩', 'b']],
    ['a > b c', ['a', '⟨> b⟩', 'c']],
    ['a >b 2>&1 c', ['a', '⟨>b⟩', '⟨2>&1⟩', 'c']],
    ['a 2>/dev/null|b', ['a', '⟨2>/dev/null⟩', '⟨|⟩', 'b']],
    ['a &> b >> "c d" < /dev/null', ['a', '⟨&> b⟩', '⟨>> "c d"⟩', '⟨< /dev/null⟩']],
    ['a *> $null', ['a', '⟨*> $null⟩']],
    ['a>b', ['a', '⟨>b⟩']],
    ["& 'a b' c", ['a b', 'c']],
  ])('%j ends commands and sends output elsewhere', (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it.each<readonly [string, string]>([
    ['--query Sessions[?a>1] x', '>'],
    ['--query Sessions[?a && b]', '&'],
    ['--query Sessions | [0]', '|'],
    ['--query a|length(@)', '|'],
    ['--filters key=a,value=b|c', '|'],
    ['--filters key=a,value=b;c', ';'],
    ['--filters key=a,value=<i-1>', '<'],
    ['--profile <profile>', '<'],
    ['--profile <your profile>', '<'],
    ['--endpoint-url https://x/?a=1&b=2', '&'],
    ['a <<EOF', '<'],
    ['a < <(b)', '<'],
    ['a >', '>'],
    ['(a)', '('],
  ])('in %j a part of a value that lacks its quotes is a problem', (line, found) => {
    const problems = pasted(line).flatMap((part) => (part.kind === 'word' && part.problem ? [part.problem] : []));
    expect(problems[0]).toMatchObject({ code: 'shellSyntax', found, at: { start: line.indexOf(found) } });
    expect(pasted(line).filter(({ kind }) => kind !== 'word')).toEqual([]);
  });

  it('keep a substitution in its word', () => {
    expect(parts('A=$(date "+%s )" | b) c')).toEqual(['A=$(date "+%s )" | b)!shellSyntax', 'c']);
    expect(parts('"$(a "b c")" d')).toEqual(['$(a "b c")!shellSyntax', 'd']);
    expect(parts('$(a b')).toEqual(['$(a!shellSyntax', 'b']);
  });

  it.each<readonly [string, readonly string[]]>([
    ['a \\ \n b', ['a', 'b']],
    ['a \\\t \r\n b', ['a', 'b']],
    ['a\\ \nb', ['a', 'b']],
    ['a\\\nb', ['ab']],
    ['a ^ \r\n b ` \n c', ['a', 'b', 'c']],
    ['a\\\u00a0\nb', ['a', 'b']],
    ['a \\ b', ['a', 'b']],
    ['a\\  --b', ['a', '--b']],
    ['a\\ b', ['a b']],
    ['$ a \\\n> --b \\\n> c', ['a', '--b', 'c']],
    ['a \\\n  > b', ['a', '⟨> b⟩']],
  ])('%j is one line', (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it.each<readonly [string, readonly string[]]>([
    ['a\u00a0b\u2007c\u202fd\u3000e', ['a', 'b', 'c', 'd', 'e']],
    ['\ufeffa\u200b b', ['a', 'b']],
    ['\'a\u00a0b\' "c\u200bd"', ['a\u00a0b', 'c\u200bd']],
    ['a\\\u00a0b', ['a\u00a0b']],
  ])('%j is parted by blanks of any width, and keeps those in quotes', (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['double', '“a b”', ['a b']],
    ['low double', '„a b“', ['a b']],
    ['pointed', '«a b»', ['a b']],
    ['single', '‘a $b “c”’', ['a $b "c"']],
    ['double, with single ones in it', '“a ‘b’”', ["a 'b'"]],
    ['escaped', '“a \\” b\\“”', ['a ” b“']],
    ['mixed', '“a b" c', ['a b', 'c']],
    ['closing', '"a b” c', ['a b', 'c']],
    ['with an apostrophe', '‘it’s’', ['it’s']],
    ['in the middle', 'x=“a b”,y=‘c’', ['x=a b,y=c']],
  ])('curly quotes are read as straight ones where they quote: %s', (_, line, expected) => {
    expect(parts(line)).toEqual(expected);
    expect(pasted(line)[0]).toMatchObject({ retyped: { quotes: true, dashes: false } });
  });

  it.each<readonly [string, readonly string[]]>([
    ['O’Brien', ['O’Brien']],
    ['James’ x', ['James’', 'x']],
    ['"a ‘b’ “c”"', ['a ‘b’ “c”']],
    ["'a “b” c’d'", ['a “b” c’d']],
  ])('curly quotes of a text stay: %j', (line, expected) => {
    expect(parts(line)).toEqual(expected);
    expect(pasted(line)[0]).toMatchObject({ retyped: { quotes: false } });
  });

  it('a curly quote that is not closed is as wrong as a straight one', () => {
    expect(pasted('a “b')[1]).toMatchObject({ problem: { code: 'openQuote', quote: '“', at: { start: 2, end: 4 } } });
  });

  it('reads other dashes as those of an option, and says where they are', () => {
    const [word] = pasted('—state');
    expect(word).toMatchObject({ text: '--state', retyped: { quotes: false, dashes: true } });
    const places = word?.kind === 'word' ? [0, 1, 2, 7].map((index) => word.offsetOf(index)) : [];
    expect(places).toEqual([0, 0, 1, 6]);
  });

  it('are those of a shell where nothing but a shell’s syntax is in the line', () => {
    const unit = fc.constantFrom(...Array.from('ab \t\'"\\=,é-:\n'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 14 }), (line) => {
        const split = splitCommandLine(line);
        const words = split.ok ? split.words.map(({ text }) => text) : [];
        fc.pre(split.ok && !/\\[ \t]+-/.test(line));
        expect(parts(line).filter((part) => part !== '⟨\n⟩')).toEqual(words);
      }),
      { numRuns: 2000 },
    );
  });

  it('never leave the line, whatever is in it', () => {
    const unit = fc.constantFrom(...Array.from(' \n\'"\\`^$#|&;<>a2{([“”‘’«–\u00a0\u200b=\u{1F600}❯'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (line) => {
        let last = 0;
        for (const { at, ...part } of pasted(line)) {
          expect(at.start).toBeGreaterThanOrEqual(last);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(line.length);
          last = part.kind === 'word' ? at.end : at.start;
        }
      }),
      { numRuns: 5000 },
    );
  });
});
