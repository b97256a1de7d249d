import type { JsonValue } from '../base/json';

/** Spreadsheets take a cell that begins so for a formula, in some languages the wide forms too (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180: commas, `\r\n`, quotes where they are needed). What a spreadsheet would run as a formula gets an
 * apostrophe in front: session data is other people's text, and CSV is what spreadsheets open. Numbers stay numbers,
 * lists and objects become JSON, what is missing is empty.
 */
export function csv(rows: readonly (readonly (JsonValue | undefined)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: JsonValue | undefined): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
