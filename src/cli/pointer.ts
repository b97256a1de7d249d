import { clean } from '../core/base/text';
import type { TextRange } from '../core/base/textRange';

/** The most of a line that is shown, on either side of what is pointed at. */
const around = 60;

/**
 * Returns the line of a text in which a range begins, and below it carets under the range. Other people's text is made
 * visible.
 */
export function pointedAt(text: string, { start, end }: TextRange): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', lineStart);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const from = Math.max(0, start - lineStart - around);
  const before = clean(line.slice(from, start - lineStart), around);
  const shown = clean(line.slice(start - lineStart, start - lineStart + around), around);
  const width = Math.max(1, Math.min(end - start, shown.length));
  return `${before}${shown}\n${' '.repeat(before.length)}${'^'.repeat(width)}`;
}

/** Returns `2:5`: line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
