/**
 * Characters that show nothing or change the order of what stands beside them: controls, bidirectional marks and
 * overrides, zero-width characters, fillers, blanks that are none, tags, unpaired surrogates.
 */
const always =
  '[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFE00-\\uFE0D\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}]';

/** The letters of India and its neighbours that join with what follows: a joiner after them can be seen. */
const virama = '\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA';

/** U+200D makes one emoji or letter of two, and is unseen anywhere else. */
const joiner = `(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F](?=\\u200D\\p{Extended_Pictographic})|[${virama}](?=\\u200D\\p{L}))\\u200D`;

/** U+FE0E and U+FE0F choose how an emoji or a keycap is drawn, and are unseen anywhere else. */
const selector = '(?<!\\p{Extended_Pictographic}|[0-9#*](?=[\\uFE0E\\uFE0F]\\u20E3))[\\uFE0E\\uFE0F]';

const unseen = new RegExp(`${always}|${joiner}|${selector}`, 'gu');

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
  // What joined two characters is unseen if the cut took one of them.
  return points.length <= limit ? text : `${points.slice(0, limit).join('')}…`.replace(unseen, '\uFFFD');
}
