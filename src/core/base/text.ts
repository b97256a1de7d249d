/**
 * Characters that show nothing or change the order of what stands beside them: controls, bidirectional marks and
 * overrides, zero-width characters, fillers, tags, variation selectors beyond the first sixteen, unpaired surrogates.
 * U+200D stays: emoji are joined with it.
 */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;

const lineEnds = /\r\n|[\n\r\u2028\u2029]/gu;

/**
 * Other people's text as one line that hides nothing: ends of lines and tabs become blanks, what cannot be seen becomes
 * U+FFFD, and after `limit` characters (code points) comes an ellipsis.
 */
export function clean(text: string, limit = 200): string {
  return cut(text.replace(lineEnds, ' ').replaceAll('\t', ' ').replace(unseen, '\uFFFD'), limit);
}

/** As {@link clean}, but lines stay lines. */
export function cleanLines(text: string, limit = 2000): string {
  const lines = text.split(lineEnds).map((line) => line.replaceAll('\t', ' ').replace(unseen, '\uFFFD'));
  return cut(lines.join('\n'), limit);
}

/** JSON text that hides nothing: what cannot be seen is escaped, which does not change what it means. */
export function escapeUnseen(json: string): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(unseen, (character) => character.split('').map(escaped).join(''));
}

/**
 * A text whose `$(name)` VS Code shows as it is, where it would otherwise draw an icon. Any other `$(` stays: a backslash
 * before it would be shown.
 */
export function escapeIcons(text: string): string {
  return text.replaceAll(/\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g, '\\$&');
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) {
    return text;
  }
  const points = [...text];
  return points.length <= limit ? text : `${points.slice(0, limit).join('')}…`;
}
