import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/core/output/csv';

const cell = (value: Parameters<typeof csv>[0][number][number]): string => csv([[value]]).slice(0, -2);

/** What README tells a reader to do with a field. */
const unguarded = (text: string): string => text.replace(/(?<![^;,|\t\r\n])'/g, '');

/** A reader of CSV that takes a quote for one only where a field begins with it, as spreadsheets do. */
function fields(text: string, separator: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      at += 1;
      while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
        value += text[at] ?? '';
        at += text[at] === '"' ? 2 : 1;
      }
      at += 1;
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') {
      value += text[at] ?? '';
      at += 1;
    }
    found.push(value);
    at += 1;
  }
  return found;
}

const nasty = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ';',
    ',',
    '|',
    '"',
    "'",
    ' ',
    '\u00A0',
    '\u0000',
    '\u200B',
    '＝',
    '＠',
    'a',
    '1',
  ),
  maxLength: 12,
});

describe('CSV', () => {
  it('has every field in quotes, commas between them and CR LF after each line', () => {
    expect(
      csv([
        ['a', 'b', ''],
        [1, null, undefined, true],
      ]),
    ).toBe('"a","b",""\r\n"1","","","true"\r\n');
  });

  it('doubles quotes, and leaves line ends as they are', () => {
    expect(cell('say "hi"')).toBe('"say ""hi"""');
    expect(cell('two\r\nlines')).toBe('"two\r\nlines"');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '\u00A0=1',
    '\u0000=1',
    '\u200B=1',
    '\u001F =1',
  ])('takes the formula out of %j by an apostrophe', (text) => expect(cell(text)).toBe(`"'${text}"`));

  it.each([';', '\t', ',', '|', '\n', '\r\n'])('does so after %j too, which may begin a cell', (separator) => {
    expect(cell(`hi${separator}=1+1${separator} "@x`)).toBe(`"hi${separator}'=1+1${separator}' ""@x"`);
  });

  it('leaves numbers numbers, and writes objects as JSON', () => {
    expect(cell(-1)).toBe('"-1"');
    expect(cell({ S3OutputUrl: 's3://x' })).toBe('"{""S3OutputUrl"":""s3://x""}"');
  });

  it('lets what was guarded be told from what begins with an apostrophe', () => {
    expect(cell("'=1")).toBe(`"''=1"`);
    expect(cell("a;'b")).toBe(`"a;''b"`);
    expect(cell("it's")).toBe(`"it's"`);
  });

  it('begins no formula in any cell, whatever separator it is read with', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (rows) => {
        for (const separator of [',', ';', '\t', '|']) {
          for (const one of fields(csv(rows), separator)) {
            expect(one.replace(/^[\s\u0000\u200B]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives every text back as it was', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 3 }), (row) => {
        expect(fields(csv([row]).slice(0, -2), ',').map(unguarded)).toEqual(row);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer than in proportion to the text', () => {
    const start = performance.now();
    for (const text of [
      ' '.repeat(100_000),
      '\u200B'.repeat(100_000),
      '; '.repeat(50_000),
      '"'.repeat(100_000),
      ';" '.repeat(33_000),
    ]) {
      cell(text);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
