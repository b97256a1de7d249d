import { trimEnd, trimStart, wholeNumber, withAsciiDigits } from './python';
import { Float, type Value } from './value';

/** A number in any of the ways in which values hold one. */
export type Numeric = number | bigint | Float;

/** Tells whether a value is a number; booleans, which Python counts among them, are none here. */
export function isNumeric(value: Value): value is Numeric {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Float;
}

/** Returns a whole number as values hold it. */
export function whole(value: bigint): Numeric {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

/** Returns the number as a float. */
export function floatOf(value: Numeric): number {
  return value instanceof Float ? value.value : Number(value);
}

/**
 * Compares two numbers exactly: below zero, zero or above as `left` is less than, equal to or greater than `right`; NaN
 * if either is.
 */
export function compareNumbers(left: Numeric, right: Numeric): number {
  const [one, other] = [bare(left), bare(right)];
  if (one < other) {
    return -1;
  }
  if (one > other) {
    return 1;
  }
  return one <= other ? 0 : Number.NaN;
}

function bare(value: Numeric): number | bigint {
  return value instanceof Float ? value.value : value;
}

/** Returns the sum as Python's `sum` has it: exact while only whole numbers have come, then in floats from left to right. */
export function sumOf(values: readonly Numeric[]): Numeric {
  let total: bigint | Float = 0n;
  for (const value of values) {
    const size = wholeValue(value);
    total =
      size !== undefined && typeof total === 'bigint'
        ? total + size
        : new Float((typeof total === 'bigint' ? Number(total) : total.value) + floatOf(value));
  }
  return typeof total === 'bigint' ? whole(total) : total;
}

/** Returns a float rounded to a whole number by `round`; a whole number as it is; undefined for what has no such number. */
export function rounded(value: Numeric, round: (float: number) => number): Numeric | undefined {
  if (wholeValue(value) !== undefined) {
    return value;
  }
  const float = floatOf(value);
  return Number.isFinite(float) ? whole(BigInt(round(float))) : undefined;
}

/** Returns the number without its sign. */
export function absolute(value: Numeric): Numeric {
  if (value instanceof Float) {
    return new Float(Math.abs(value.value));
  }
  return value < 0 ? -value : value;
}

function wholeValue(value: Numeric): bigint | undefined {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))
    ? BigInt(value)
    : undefined;
}

const floatShape =
  /^[-+]?(?:(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[-+]?\d+(?:_\d+)*)?|inf|infinity|nan)$/i;

/** Returns the number that Python's `int(text)`, or else `float(text)`, makes; undefined if both refuse. */
export function parsedNumber(text: string): Numeric | undefined {
  const integer = wholeNumber(text);
  if (integer !== undefined) {
    return whole(integer);
  }
  const trimmed = withAsciiDigits(trimEnd(trimStart(text)));
  if (!floatShape.test(trimmed)) {
    return undefined;
  }
  const sign = trimmed.startsWith('-') ? -1 : 1;
  const size = trimmed.replace(/^[-+]/, '').replaceAll('_', '').toLowerCase();
  if (size === 'nan') {
    return new Float(Number.NaN);
  }
  return new Float(sign * (size.startsWith('inf') ? Number.POSITIVE_INFINITY : Number(size)));
}
