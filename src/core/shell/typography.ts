/** The characters that may stand for a blank in copied text, for a character class: U+00A0 and its kin, of any width. */
export const blankClass = String.raw`\t\v\f \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000`;

/** The characters that end a line in copied text, for a character class. */
export const lineEndClass = String.raw`\r\n\u2028\u2029`;

const blank = new RegExp(`[${blankClass}]`);
const invisible = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/;
const letter = /[\p{L}\p{N}]/u;
const dash = String.raw`\u2010-\u2015\u2212\uFE58\uFE63\uFF0D`;
const optionDashes = new RegExp(`[-${dash}]+(?=[A-Za-z])`, 'y');
const firstLetterOnly = /[A-Za-z](?![\w-])/y;

/** Quotes that word processors and web pages put in the place of `"`. */
export const doubleQuotes = '\u201C\u201D\u201E\u201F\u00AB\u00BB\u301D\u301E\uFF02';
/** Quotes that they put in the place of `'`. */
export const singleQuotes = '\u2018\u2019\u201A\u201B\uFF07';

export function isBlank(character: string): boolean {
  return blank.test(character);
}

/** Tells whether a character has no width: such come along with copied text and mean nothing. */
export function isInvisible(character: string): boolean {
  return invisible.test(character);
}

/** Tells whether the curly quote at an offset is the apostrophe of a word: `O’Brien`. */
export function isApostrophe(text: string, at: number): boolean {
  return letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1));
}

/**
 * Returns the dashes of an option at the beginning of a word, if a word processor made others of them: `–state`,
 * `—state`.
 */
export function dashesAt(text: string, at: number): { readonly length: number; readonly meant: string } | undefined {
  optionDashes.lastIndex = at;
  const found = optionDashes.exec(text)?.[0];
  if (found === undefined || /^-+$/.test(found)) {
    return undefined;
  }
  firstLetterOnly.lastIndex = at + found.length;
  return { length: found.length, meant: firstLetterOnly.test(text) ? '-' : '--' };
}

/** Tells whether there is a hyphen of a printed text within a name: `describe‑sessions`. */
export function isPrintedHyphen(text: string, at: number): boolean {
  return /[\u2010\u2011]/.test(text.charAt(at)) && /^\w-\w$/.test(`${text.charAt(at - 1)}-${text.charAt(at + 1)}`);
}
