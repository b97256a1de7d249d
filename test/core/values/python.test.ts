import { describe, expect, it } from 'vitest';
import { trimEnd, trimStart, wholeNumber } from '../../../src/core/values/python';

describe('what Python does with a text', () => {
  it('takes off the blanks that it knows, and no others', () => {
    const blanks = '\t\n\v\f\r\x1C\x1D\x1E\x1F \x85\xA0\u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000';
    expect(trimStart(`${blanks}a b `)).toBe('a b ');
    expect(trimEnd(` a b${blanks}`)).toBe(' a b');
    expect(trimEnd(blanks)).toBe('');
    expect(trimStart('\uFEFFa')).toBe('\uFEFFa');
    expect(trimEnd('a\u200B')).toBe('a\u200B');
  });

  it.each<readonly [string, bigint | undefined]>([
    ['0', 0n],
    ['007', 7n],
    ['-5', -5n],
    ['+5', 5n],
    [' 5\n', 5n],
    ['1_000', 1000n],
    ['\u0663\u0660', 30n],
    ['\u{1D7D8}\u{1D7E1}', 9n],
    ['\u{1D7D9}', 1n],
    ['９', 9n],
    ['99999999999999999999', 99999999999999999999n],
    ['9'.repeat(4300), BigInt('9'.repeat(4300))],
    ['9'.repeat(4301), undefined],
    ['', undefined],
    ['-', undefined],
    ['1__0', undefined],
    ['_1', undefined],
    ['1_', undefined],
    ['- 1', undefined],
    ['1.0', undefined],
    ['0x10', undefined],
    ['x', undefined],
    ['5x', undefined],
  ])('reads %j as int() does', (text, value) => {
    expect(wholeNumber(text)).toBe(value);
  });
});
