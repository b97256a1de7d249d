import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNumbers, type Numeric, parsedNumber, rounded, sumOf } from '../../../src/core/values/number';
import { Float } from '../../../src/core/values/value';

describe('parsedNumber', () => {
  // What Python 3.11 makes of each: int(text), else float(text).
  it.each<[string, Numeric | undefined]>([
    ['12', 12],
    [' +12\t', 12],
    ['-1_000', -1000],
    ['１２', 12],
    ['9007199254740993', 9007199254740993n],
    ['-9007199254740993', -9007199254740993n],
    ['1.0', new Float(1)],
    ['.5', new Float(0.5)],
    ['5.', new Float(5)],
    ['１.５', new Float(1.5)],
    ['٣.٥', new Float(3.5)],
    ['-1_0.2_5e1_0', new Float(-1_0.25e10)],
    ['1E-3', new Float(0.001)],
    ['\u00A01e400 ', new Float(Number.POSITIVE_INFINITY)],
    ['inf', new Float(Number.POSITIVE_INFINITY)],
    ['-Infinity', new Float(Number.NEGATIVE_INFINITY)],
    ['+NaN', new Float(Number.NaN)],
    ['', undefined],
    ['.', undefined],
    ['e5', undefined],
    ['1e', undefined],
    ['1__0', undefined],
    ['1_', undefined],
    ['_1', undefined],
    ['0x1F', undefined],
    ['1 2', undefined],
    ['--1', undefined],
    ['infinit', undefined],
    ['xinf', undefined],
    ['1.5x', undefined],
  ])('reads %j as Python does', (text, value) => {
    expect(parsedNumber(text)).toEqual(value);
  });
});

describe('compareNumbers', () => {
  it('compares whole numbers and floats exactly', () => {
    expect(compareNumbers(9007199254740993n, new Float(9007199254740992))).toBe(1);
    expect(compareNumbers(new Float(1), 1)).toBe(0);
    expect(compareNumbers(-1, 0.5)).toBe(-1);
    expect(compareNumbers(new Float(Number.NaN), 1)).toBeNaN();
  });
});

describe('sumOf', () => {
  it('is exact while all are whole, and a float from the first float on', () => {
    expect(sumOf([])).toBe(0);
    expect(sumOf([9007199254740991, 2])).toBe(9007199254740993n);
    expect(sumOf([1, new Float(2), 3])).toEqual(new Float(6));
    expect(sumOf([0.1, 0.2, 0.3])).toEqual(new Float(0.1 + 0.2 + 0.3));
    fc.assert(fc.property(fc.array(fc.integer()), (list) => sumOf(list) === list.reduce((sum, one) => sum + one, 0)));
  });
});

describe('rounded', () => {
  it('makes floats whole, and leaves whole numbers as they are', () => {
    expect(rounded(1.5, Math.ceil)).toBe(2);
    expect(rounded(new Float(-2), Math.floor)).toBe(-2);
    expect(rounded(new Float(1e22), Math.floor)).toBe(10_000_000_000_000_000_000_000n);
    expect(rounded(12345678901234567890n, Math.floor)).toBe(12345678901234567890n);
    expect(rounded(new Float(Number.NaN), Math.floor)).toBeUndefined();
  });
});
