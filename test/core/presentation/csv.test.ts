import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/core/presentation/csv';

const cell = (value: Parameters<typeof csv>[0][number][number]): string => csv([[value]]).slice(0, -2);

describe('CSV', () => {
  it('has commas between cells and CR LF after each line', () => {
    expect(
      csv([
        ['a', 'b'],
        [1, null, undefined, true],
      ]),
    ).toBe('a,b\r\n1,,,true\r\n');
  });

  it('quotes what would be taken for more than a cell', () => {
    expect(cell('a,b')).toBe('"a,b"');
    expect(cell('say "hi"')).toBe('"say ""hi"""');
    expect(cell('two\nlines')).toBe('"two\nlines"');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'takes the formula out of %j by an apostrophe',
    (text) => {
      expect(cell(text).replace(/^"/, '')).toMatch(/^'/);
      expect(cell(text)).toContain(text);
    },
  );

  it('leaves numbers numbers, and writes objects as JSON', () => {
    expect(cell(-1)).toBe('-1');
    expect(cell({ S3OutputUrl: 's3://x' })).toBe('"{""S3OutputUrl"":""s3://x""}"');
  });
});
