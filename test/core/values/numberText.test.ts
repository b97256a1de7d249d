import { describe, expect, it } from 'vitest';
import { numberText } from '../../../src/core/values/numberText';
import { Float } from '../../../src/core/values/value';

describe('numberText', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-12, '-12'],
    [1e20, '100000000000000000000'],
    [1e21, '1e+21'],
    [12345678901234567890n, '12345678901234567890'],
    [1.5, '1.5'],
    [0.1 + 0.2, '0.30000000000000004'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [1.5e-7, '1.5e-07'],
    [1e-100, '1e-100'],
    [new Float(0), '0.0'],
    [new Float(-0), '-0.0'],
    [new Float(1), '1.0'],
    [new Float(1e15), '1000000000000000.0'],
    [new Float(1e16), '1e+16'],
    [new Float(1.25e22), '1.25e+22'],
    [new Float(9007199254740993), '9007199254740992.0'],
    [new Float(Number.NaN), 'nan'],
    [new Float(Number.POSITIVE_INFINITY), 'inf'],
    [new Float(Number.NEGATIVE_INFINITY), '-inf'],
  ])('writes a number as Python does: %o', (value, text) => {
    expect(numberText(value)).toBe(text);
  });
});
