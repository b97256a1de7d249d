/**
 * Splits a text into words as Python's `shlex.split` does, which the AWS CLI uses for section titles and, except on
 * Windows, for `credential_process`. Undefined if a quote stays open or a backslash ends the text.
 */
export function posixWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quote !== '' && character === quote) {
      quote = '';
    } else if (character === '\\' && quote !== "'") {
      const next = text.charAt(index + 1);
      if (next === '') {
        return undefined;
      }
      // Inside double quotes a backslash protects the two characters that mean something there, and stays before others.
      word = (word ?? '') + (quote === '' || next === '"' || next === '\\' ? next : character + next);
      index += 1;
    } else if (quote !== '') {
      word = (word ?? '') + character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (/[ \t\r\n]/.test(character)) {
      words.push(...(word === undefined ? [] : [word]));
      word = undefined;
    } else {
      word = (word ?? '') + character;
    }
  }
  return quote === '' ? [...words, ...(word === undefined ? [] : [word])] : undefined;
}

/**
 * Splits a `credential_process` into words as the AWS CLI does on Windows: blanks and tabs separate, double quotes may
 * open and close inside a word, 2n backslashes before a quote are n and the quote, 2n+1 are n and a literal quote.
 * Undefined if a quote stays open.
 */
export function windowsWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (const [part = ''] of text.matchAll(/\\*"|\\+|[ \t]+|[^\\" \t]+/g)) {
    if (part.endsWith('"')) {
      const backslashes = part.length - 1;
      const literal = backslashes % 2 === 1;
      word = (word ?? '') + '\\'.repeat(Math.floor(backslashes / 2)) + (literal ? '"' : '');
      quoted = literal ? quoted : !quoted;
    } else if (/^[ \t]/.test(part) && !quoted) {
      words.push(...(word === undefined ? [] : [word]));
      word = undefined;
    } else {
      word = (word ?? '') + part;
    }
  }
  return quoted ? undefined : [...words, ...(word === undefined ? [] : [word])];
}
