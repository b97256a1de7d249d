import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/core/documents/jsonText';
import type { JsonReason } from '../../../src/core/documents/problem';
import { readings, recordable } from '../../support/readings';

/** Where Python sees a bad `\u` escape before the missing end of the text, we see the missing end. */
const openBefore = new Set<string>();

describe('JSON', () => {
  it.each(readings('json').filter(({ text }) => !openBefore.has(text)))(
    'is read as the CLI reads it: $text',
    (recorded) => {
      const read = readJson(recorded.text);
      if (recorded.at === undefined) {
        expect(read.ok && recordable(read.value)).toEqual(recorded.value);
      } else {
        expect(!read.ok && read.problem).toMatchObject({ code: 'jsonSyntax' });
        expect(!read.ok && read.problem.at.start).toBe(recorded.at);
      }
    },
  );

  it.each<readonly [string, JsonReason, number]>([
    ['', 'value', 0],
    ['[,', 'value', 1],
    ['{a', 'name', 1],
    ['{"a" 1', 'colon', 5],
    ['[1 2', 'comma', 3],
    ['{"a":1 ', 'comma', 7],
    [' "a', 'openString', 1],
    ['"a\\', 'openString', 0],
    ['"a\nb"', 'control', 2],
    ['"\\x"', 'escape', 1],
    ['"\\u12"', 'unicodeEscape', 2],
    ['{} x', 'extra', 3],
    ['\uFEFF{}', 'byteOrderMark', 0],
  ])('%j is wrong because of %s', (text, reason, start) => {
    expect(readJson(text)).toEqual({
      ok: false,
      problem: { code: 'jsonSyntax', reason, at: { start, end: start + 1 } },
    });
  });

  it('says where each value and name is', () => {
    const text = ' {"a": [1.5, "b"], "c": null} ';
    const read = readJson(text);
    const cut = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
    if (!read.ok || read.value.kind !== 'map') {
      throw new Error('refused');
    }
    expect(cut(read.value.at)).toBe(text.trim());
    expect(read.value.entries.map(({ nameAt, value }) => [cut(nameAt), cut(value.at)])).toEqual([
      ['"a"', '[1.5, "b"]'],
      ['"c"', 'null'],
    ]);
    const list = read.value.entries[0]?.value;
    expect(list?.kind === 'list' && list.items.map(({ at }) => cut(at))).toEqual(['1.5', '"b"']);
  });

  it('goes 900 brackets deep, and no deeper', () => {
    expect(readJson(`${'['.repeat(900)}${']'.repeat(900)}`).ok).toBe(true);
    expect(readJson(`[${'[],'.repeat(2000)}{}]`).ok).toBe(true);
    expect(readJson('['.repeat(901))).toEqual({
      ok: false,
      problem: { code: 'tooDeep', at: { start: 900, end: 901 } },
    });
    expect(readJson('{"a":'.repeat(100_000)).ok).toBe(false);
  });

  it('agrees with JSON.parse on all that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
        const read = readJson(JSON.stringify(value));
        expect(read.ok && plain(recordable(read.value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and points at most one behind the end', () => {
    const unit = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '1',
      '-',
      '.',
      'e',
      'null',
      'NaN',
      ' ',
      '\\',
      'u',
      '\n',
      '\u{1F600}',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const read = readJson(text);
        const at = read.ok ? read.value.at : read.problem.at;
        expect(at.start).toBeLessThanOrEqual(text.length);
        expect(at.end).toBeLessThanOrEqual(text.length + 1);
      }),
      { numRuns: 3000 },
    );
  });
});

/** The recorded form of a value, without its types. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const { map, list, integer, float } = value as {
    readonly map?: readonly (readonly [string, unknown])[];
    readonly list?: readonly unknown[];
    readonly integer?: string;
    readonly float?: number;
  };
  if (map) {
    return Object.fromEntries(map.map(([name, member]) => [name, plain(member)]));
  }
  return list ? list.map(plain) : (float ?? Number(integer));
}
