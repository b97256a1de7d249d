import { describe, expect, it } from 'vitest';
import { compareText, pythonRepr, pythonText } from '../../../src/core/values/pythonText';
import { Expression, Float, WallTime } from '../../../src/core/values/value';

describe('compareText', () => {
  it('orders by code points, as Python does', () => {
    expect(['😀', '\uE000', 'b', '', 'ab', 'é', 'a', '\uD7FF', '𐀀'].sort(compareText)).toEqual([
      ...['', 'a', 'ab', 'b', 'é', '\uD7FF', '\uE000', '𐀀', '😀'],
    ]);
    expect(compareText('a', 'a')).toBe(0);
    expect(compareText('😀a', '😀b')).toBeLessThan(0);
  });
});

describe('pythonText and pythonRepr', () => {
  // Each pair is what Python 3.11 printed for `print(str(x), repr(x))`.
  it.each([
    [null, 'None', 'None'],
    [true, 'True', 'True'],
    [false, 'False', 'False'],
    ['x', 'x', "'x'"],
    ["it's", "it's", '"it\'s"'],
    ['say "x"', 'say "x"', '\'say "x"\''],
    ['it\'s "x"', 'it\'s "x"', "'it\\'s \"x\"'"],
    ['a\\b\n\r\t', 'a\\b\n\r\t', "'a\\\\b\\n\\r\\t'"],
    ['\0\x1F \x7F\x80\xA0\xAD¡', '\0\x1F \x7F\x80\xA0\xAD¡', "'\\x00\\x1f \\x7f\\x80\\xa0\\xad¡'"],
    ['\u2028\u200B\uFEFF漢', '\u2028\u200B\uFEFF漢', "'\\u2028\\u200b\\ufeff漢'"],
    ['😀\u{E0001}', '😀\u{E0001}', "'😀\\U000e0001'"],
    [new WallTime('1970-01-01T00:00:00'), '1970-01-01 00:00:00', 'datetime.datetime(1970, 1, 1, 0, 0)'],
    [new WallTime('1970-01-02T03:04:05'), '1970-01-02 03:04:05', 'datetime.datetime(1970, 1, 2, 3, 4, 5)'],
    [[1, [new Float(2)], 'x'], "[1, [2.0], 'x']", "[1, [2.0], 'x']"],
    [{ a: { b: [] }, "c'": null }, "{'a': {'b': []}, \"c'\": None}", "{'a': {'b': []}, \"c'\": None}"],
  ])('write %o as Python does', (value, text, repr) => {
    expect(pythonText(value)).toBe(text);
    expect(pythonRepr(value)).toBe(repr);
  });

  it('have no words for an expression', () => {
    expect(() => pythonText(new Expression((value) => value))).toThrow('An expression (&…) is no result.');
  });
});
