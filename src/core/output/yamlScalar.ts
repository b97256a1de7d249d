/** The style of a text in YAML. */
export type YamlStyle = 'plain' | 'single' | 'double';

/** The look of a text to the emitter of libyaml, which the AWS CLI prints with. */
interface Analysis {
  readonly breaks: boolean;
  readonly plainAllowed: boolean;
  readonly singleAllowed: boolean;
}

/**
 * Returns the style that libyaml gives a text: plain if that is possible and reads as a text again, single quotes if
 * nothing in it needs an escape, else double quotes.
 */
export function styleOf(text: string): YamlStyle {
  const { plainAllowed, singleAllowed } = analyse(text);
  if (plainAllowed && text !== '' && !readsAsOther(text)) {
    return 'plain';
  }
  return singleAllowed ? 'single' : 'double';
}

/** Tells whether a key stands before a colon on one line; others need a `?`. Lengths are bytes of UTF-8. */
export function isSimpleKey(text: string): boolean {
  return !anyBreak.test(text) && utf8Length(text) <= 128;
}

/** Line ends to libyaml. */
export const lineBreaks = '\\n\\r\\x85\\u2028\\u2029';

/**
 * The characters that libyaml writes as they are; everything else is escaped. Emoji and all else beyond U+FFFF are not
 * among them.
 */
export const printable = '\\n\\x20-\\x7E\\xA0-\\uD7FF\\uE000-\\uFEFE\\uFF00-\\uFFFD';

const anyBreak = new RegExp(`[${lineBreaks}]`);
const anySpecial = new RegExp(`[^${printable}]`);
const outerBlank = new RegExp(`^[ ${lineBreaks}]|[ ${lineBreaks}]$`);
const blankAfterBreak = new RegExp(`[${lineBreaks}] `);
const blankBeforeBreak = new RegExp(` [${lineBreaks}]`);
/** Characters that mean something in front, or before or after blanks. */
const indicator = new RegExp(
  `^(?:---|\\.\\.\\.|[#,[\\]{}&*!|>'"%@\`]|[?:-](?:[ \\t\\0${lineBreaks}]|$))|:(?:[ \\t\\0${lineBreaks}]|$)|[ \\t\\0${lineBreaks}]#`,
);

function analyse(text: string): Analysis {
  const special = anySpecial.test(text) || blankBeforeBreak.test(text);
  const breaks = anyBreak.test(text);
  const singleAllowed = !special && !blankAfterBreak.test(text);
  return {
    breaks,
    singleAllowed,
    plainAllowed: singleAllowed && !breaks && !outerBlank.test(text) && !indicator.test(text),
  };
}

/** The plain texts that a YAML 1.2 reader such as the CLI's own would read as something else: number, boolean, null, date. */
const others: readonly RegExp[] = [
  /^(?:true|True|TRUE|false|False|FALSE)$/,
  /^(?:~|null|Null|NULL|<<|=)$/,
  /^[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?$/,
  /^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/,
  /^[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?$/,
  /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)$/,
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?$/,
];

function readsAsOther(text: string): boolean {
  // `_1` would match, but the CLI's reader looks at numbers only behind a digit, sign or dot.
  return /^[-+.0-9tTfFnN~<=]/.test(text) && others.some((other) => other.test(text));
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return length;
}
