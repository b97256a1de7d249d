import type { JsonValue } from '../base/json';

/**
 * Returns rows as CSV (RFC 4180): every field in quotes, commas between them, `\r\n` after each line. Lists and objects
 * become JSON, what is missing is empty. Session data is other people's text, and CSV is what spreadsheets open: see
 * {@link guarded}.
 */
export function csv(rows: readonly (readonly (JsonValue | undefined)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: JsonValue | undefined): string {
  return `"${text(value).replaceAll('"', '""')}"`;
}

function text(value: JsonValue | undefined): string {
  if (value === undefined || value === null) {
    return '';
  }
  // A number is no text of other people's: “-5” stays a number.
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return guarded(typeof value === 'string' ? value : JSON.stringify(value));
}

/**
 * A place in a text at which a spreadsheet may begin a cell, with something after it that it takes for a formula
 * (OWASP, "CSV Injection"): the beginning, and after each character that is a separator somewhere, because a file that
 * is read with another separator than the comma loses its quotes. Blanks, quotes and what cannot be seen before a
 * formula do not stop it.
 */
const startOfFormula = /(?<![^;,|\t\r\n])(?!(?<=\r)\n)(?=(?:"|(?![\t\r\n])[\s\p{Cc}\p{Cf}])*[=+\-@\t\r\n＝＋－＠]|')/gu;

/**
 * Returns a text with an apostrophe before each formula, and before each apostrophe that stands in such a place already:
 * whoever takes one apostrophe away at the beginning and after each `;`, `,`, `|`, tab and line end has the text as it was.
 */
function guarded(value: string): string {
  return value.replace(startOfFormula, "'");
}
