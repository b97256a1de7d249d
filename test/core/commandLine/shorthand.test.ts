import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorthand } from '../../../src/core/shell/quote';
import { readShorthand } from '../../../src/core/commandLine/shorthand';
import { toFilters } from '../../../src/core/documents/validate';
import { readings, recordable } from '../../support/readings';

/** Characters beyond U+FFFF: the CLI takes them in quotes only, we take them anywhere (docs/cli-parity.md). */
const beyond = /[\u{10000}-\u{10FFFF}]/u;

describe('shorthand', () => {
  it.each(readings('shorthand').filter(({ text }) => !beyond.test(text)))(
    'is read as the CLI reads it: $text',
    (recorded) => {
      const read = readShorthand(recorded.text);
      if (recorded.value !== undefined) {
        expect(read.ok && recordable(read.value)).toEqual(recorded.value);
        return;
      }
      const problem = read.ok ? undefined : read.problem;
      expect(problem).toMatchObject(
        recorded.twice === undefined
          ? { code: 'shorthandSyntax', expected: recorded.expected, received: recorded.received }
          : { code: 'shorthandTwice', name: recorded.twice },
      );
      expect(problem?.at.start).toBe(recorded.at);
    },
  );

  it('takes characters beyond U+FFFF without quotes, too', () => {
    const read = readShorthand('key=\u{1F600},value=a \u{1F600} b');
    expect(read.ok && recordable(read.value)).toEqual({
      map: [
        ['key', '\u{1F600}'],
        ['value', 'a \u{1F600} b'],
      ],
    });
  });

  it('says where each name and value is', () => {
    const text = 'key=Owner,value=[a, "b"]';
    const read = readShorthand(text);
    if (!read.ok) {
      throw new Error('refused');
    }
    const cut = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
    expect(read.value.entries.map(({ nameAt, value }) => [cut(nameAt), cut(value.at)])).toEqual([
      ['key', 'Owner'],
      ['value', '[a, "b"]'],
    ]);
    const list = read.value.entries[1]?.value;
    expect(list?.kind === 'list' && list.items.map(({ at }) => cut(at))).toEqual(['a', '"b"']);
    expect(cut(read.value.at)).toBe(text);
  });

  it('covers the list that a comma makes, and the whole character that is wrong', () => {
    const list = readShorthand('a=b,c');
    expect(list.ok && list.value.entries[0]?.value.at).toEqual({ start: 2, end: 5 });
    const wrong = readShorthand('a\u{1F600}');
    expect(!wrong.ok && wrong.problem.at).toEqual({ start: 1, end: 3 });
    const twice = readShorthand('a=b,a=c');
    expect(!twice.ok && twice.problem.at).toEqual({ start: 4, end: 5 });
  });

  it('goes 400 brackets deep, and no deeper', () => {
    const nested = (depth: number): string => `a=${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(readShorthand(nested(400)).ok).toBe(true);
    const deep = readShorthand(nested(401));
    expect(!deep.ok && deep.problem).toEqual({ code: 'tooDeep', at: { start: 402, end: 403 } });
    expect(readShorthand(`a=${'[],'.repeat(0)}[${'[],'.repeat(500)}]`).ok).toBe(true);
  });

  it('gives back any filter that was written in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, (key, value) => {
        const read = readShorthand(shorthand({ key, value }));
        expect(read.ok && toFilters({ kind: 'list', items: [read.value], at: read.value.at })).toEqual([
          { key, value },
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back filters of the characters that it is made of', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('\'"\\,=[]{} a')), maxLength: 12 });
    fc.assert(
      fc.property(text, (value) => {
        const read = readShorthand(shorthand({ key: 'Owner', value }));
        expect(read.ok && toFilters({ kind: 'list', items: [read.value], at: read.value.at })).toEqual([
          { key: 'Owner', value },
        ]);
      }),
      { numRuns: 5000 },
    );
  });

  it('never throws, and points into the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('key=,"\'\\[]{} \n\u{1F600}')), maxLength: 60 });
    fc.assert(
      fc.property(text, (line) => {
        const read = readShorthand(line);
        const at = read.ok ? read.value.at : read.problem.at;
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.end).toBeGreaterThanOrEqual(at.start);
        expect(at.end).toBeLessThanOrEqual(line.length);
      }),
      { numRuns: 3000 },
    );
  });
});
