/** Characters that Python's `str.strip` takes for blanks. */
const blank = '[\\t-\\r\\x1C-\\x20\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]';
const blanksBefore = new RegExp(`^${blank}+`);
const lastInk = new RegExp(`^${blank}$`);

/** Returns a text without blanks at its beginning, as Python's `lstrip`. */
export function trimStart(text: string): string {
  return text.replace(blanksBefore, '');
}

/** Returns a text without blanks at its end, as Python's `rstrip`. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && lastInk.test(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(0, end);
}

/**
 * Returns the whole number that Python's `int(text)` makes: a sign, underscores between digits and blanks around it are
 * fine, digits may be those of any script. Undefined if it raises.
 */
export function wholeNumber(text: string): bigint | undefined {
  const digits = withAsciiDigits(trimEnd(trimStart(text)));
  if (!/^[-+]?[0-9]+(?:_[0-9]+)*$/.test(digits) || digits.length > 4300) {
    return undefined;
  }
  const size = BigInt(digits.replace(/^[-+]/, '').replaceAll('_', ''));
  return digits.startsWith('-') ? -size : size;
}

/** Returns a text whose digits, of any script, are those of ASCII. */
export function withAsciiDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, asciiDigit);
}

/**
 * Returns the ASCII digit for another. Unicode puts the ten digits of each script in a row; rows that touch (the
 * mathematical ones) are whole.
 */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(point - before - 1))) {
    before += 1;
  }
  return String(before % 10);
}
