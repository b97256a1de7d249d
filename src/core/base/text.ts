/**
 * Characters that show nothing or change the order of what stands beside them: controls, bidirectional marks and
 * overrides, all that Unicode lets fonts ignore (zero width, fillers, tags, selectors), blanks that are none, unpaired
 * surrogates. U+200D stays between two emoji and after the letters of India that join with what follows, U+FE0E and
 * U+FE0F after an emoji and in keycaps: there they are seen.
 */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u2800\uFFF9-\uFFFB]|(?![\u200D\uFE0E\uFE0F])\p{DI}|(?<!(?:\p{EMod}|\p{ExtPict}\uFE0F?)(?=\u200D\p{ExtPict})|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA](?=\u200D\p{L}))\u200D|(?<!\p{ExtPict}|[\d#*](?=[\uFE0E\uFE0F]\u20E3))[\uFE0E\uFE0F]/gu;

const lineEnds = /\r\n|[\n\r\u2028\u2029]/gu;

/**
 * Returns other people's text as one line that hides nothing: ends of lines and tabs become blanks, what cannot be seen
 * becomes U+FFFD, and after `limit` characters (code points) comes an ellipsis.
 */
export function clean(text: string, limit = 200): string {
  return cut(text.replace(lineEnds, ' ').replaceAll('\t', ' ').replace(unseen, '\uFFFD'), limit);
}

/** Cleans as {@link clean} does, but lines stay lines. */
export function cleanLines(text: string, limit = 2000): string {
  const lines = text.split(lineEnds).map((line) => line.replaceAll('\t', ' ').replace(unseen, '\uFFFD'));
  return cut(lines.join('\n'), limit);
}

/** Returns JSON text that hides nothing: what cannot be seen is escaped, which does not change what it means. */
export function escapeUnseen(json: string): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(unseen, (character) => character.split('').map(escaped).join(''));
}

/**
 * Returns a text whose `$(name)` VS Code shows as it is, if it would otherwise draw an icon. Any other `$(` stays: a
 * backslash before it would be shown.
 */
export function escapeIcons(text: string): string {
  return text.replaceAll(/\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g, '\\$&');
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) {
    return text;
  }
  const points = [...text];
  // What joined two characters is unseen if the cut took one of them.
  return points.length <= limit ? text : `${points.slice(0, limit).join('')}…`.replace(unseen, '\uFFFD');
}
