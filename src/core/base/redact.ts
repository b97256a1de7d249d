/** A form in which a secret stands in a text. Linear in the text, whatever it is. */
export interface SecretShape {
  readonly name: string;
  readonly found: RegExp;
  /** The text that takes its place, as `String.replace` reads it. */
  readonly put: string | ((found: string) => string);
}

/** Names whose value is a secret wherever they stand; how their words are joined is left to each writer. */
const names = [
  'secret access key',
  'secret (?:key|string|binary)',
  '(?:session|security|access|refresh|bearer|web identity) token',
  '(?<![a-z])id token',
  '(?:next|starting) token',
  'token (?:value|code)',
  'stream url',
  'client secret',
  '(?:mfa|device|user|authorization) code',
  'code verifier',
  '(?:api|private|dpop) key',
  'saml (?:assertion|response)',
  'bearer token_bedrock',
  'pass (?:word|wd|phrase)',
  '(?<![a-z])(?:pass|pwd)',
]
  .map((name) => name.replaceAll(' ', '[-_ ]?'))
  .join('|');

/** A pattern for such a name, but not in that of an error: “InvalidNextToken: …”. */
const named = `(?<!invalid|expired)(?:${names}|(?<![a-z])secret)`;

/**
 * A value: what is redacted already; in quotes, which may be escaped and go on to the end of the text if they are not
 * closed, or up to a blank.
 */
const quoted = String.raw`<secret>|(?<escape>\\+)(?<quote>["'])[\s\S]*?(?:(?<!\\)\k<escape>\k<quote>|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^'\\]|\\[\s\S])*(?:'|$)`;

/** A word as a shell reads it: pieces in quotes and others, without a blank between them. */
const word = String.raw`<secret>|(?:"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^'\\]|\\[\s\S])*(?:'|$)|\\[\s\S]|[^\s"'\\])+`;

/** The characters between an option and its value, on a command line or in a list of its words. */
const nextWord = String.raw`["']?(?:(?:\s|\\\r?\n)+|\s*,\s*)(?!--)`;

const sixDigits = String.raw`(?:\b|(?<=_|code))\d{3}[ -]?\d{3}(?!\w)`;
const ofMfa = String.raw`mfa|multi.?factor|one.?time|otp\b|pass.?code|\bcode(?![a-z])|authenticator|verification`;

const shape = (name: string, before: string, secret: string, more: Partial<SecretShape> = {}): SecretShape => ({
  name,
  found: new RegExp(`(?<before>${before})(?:${secret})`, 'gi'),
  put: '$<before><secret>',
  ...more,
});

/** Every form that {@link redact} knows; what is not here is not hidden. */
export const secretShapes: readonly SecretShape[] = [
  shape(
    'private key',
    '',
    String.raw`-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}-----|$)`,
  ),
  shape(
    'private part of a JSON web key',
    String.raw`(?<!\\)\\*"(?:d|p|q|dp|dq|qi|k)\\*"\s*:\s*\\*"`,
    String.raw`[\w-]{20,}`,
  ),
  shape(
    'line of a credential program',
    String.raw`(?:credential_process\\*["']?\s*[:=]|command failed:)[^\S\r\n]*`,
    String.raw`"(?:[^"\\]|\\.)*"|[^\r\n]+`,
  ),
  shape(
    'header',
    String.raw`\b(?:(?:proxy-)?authorization|(?:set-)?cookie|dpop|x-amz-security-token|x-amz-sso_bearer_token)\\*["']?\s*(?:[:=]|,\s*(?=["']))\s*`,
    String.raw`"[^"]*"|[^\r\n]+`,
  ),
  shape(
    'element of XML',
    String.raw`(?:<|&lt;|\\u003c)(?:[\w-]{1,20}:)?(?:${names.replaceAll('_ ]?', '_]?')})(?:\s[^<>]{0,200})?(?:>|&gt;|\\u003e)`,
    String.raw`<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|(?:(?!&lt;|\\u003c)[^<])+`,
  ),
  // Without its end it may be what stands here in the place of a secret.
  shape('element <secret>', '(?:<|&lt;)secret(?:>|&gt;)', String.raw`[^<&]+(?=(?:<|&lt;)\/secret)`),
  shape('value of a name', String.raw`${named}\\*["']?\s*(?:[:=]|%3D|=>)\s*`, String.raw`${quoted}|(?:\\\s|[^\s&])+`),
  shape('value of a token', String.raw`(?<![a-z])token\\*["']?\s*[:=]\s*`, String.raw`${quoted}|[^\s&]+`),
  shape(
    'value of an option',
    String.raw`(?<=(?:^|[\s"'=])--?[\w-]{0,40})(?:${names}|secret|token|(?<![a-z])(?:pw|pin|creds?|credentials))${nextWord}`,
    word,
  ),
  shape(
    'value of a short option',
    String.raw`(?<=^|[\s"'])(?:(?<!\bsaml2aws [^\n]{0,200})-p${nextWord}(?!-)|(?:-u|--(?:proxy-)?user)(?:=|${nextWord})(?=["']?[^\s:"']{1,200}:))`,
    word,
  ),
  shape('token to go on from', String.raw`(?<=--)(?:n(?:ex?)?|(?:next|star)[\w-]{0,20})(?:${nextWord}|=)`, word),
  shape(
    'part of a signed URL',
    String.raw`X-Amz-(?:Security-Token|Signature|Credential)(?:=|%3D)`,
    String.raw`[^&\s"'\\]+`,
  ),
  shape(
    'user of a proxy, or of an escaped URL',
    String.raw`(?::|%3A)(?:(?:\\+\/){2}|%2F%2F)|(?<![:\/])\/\/(?=[^\s"'<>@\/:]{1,100}:)|proxy\\*["']?\s*[:=]\s*\\*["']?`,
    String.raw`[^\s"'<>@\/]{1,300}(?=@|%40)`,
  ),
  shape('user and password in a URL', '', '', { found: /:\/\/[^\s"'<>]*/g, put: withoutUser }),
  shape(
    'credentials of a scheme',
    String.raw`\b(?:basic|bearer|dpop|negotiate|ntlm)\s+`,
    String.raw`(?!(?:auth[a-z]{0,12}|tokens?|realm|credentials?|constraints?)(?![\w+\/=-]))[\w.~+\/=-]+`,
  ),
  shape('JSON web token, or a token of JSON', '', '', { found: /eyJ[\w+/=.-]{8,}/g, put: '<secret>' }),
  shape('stream URL', '', '', { found: /\bwss:[^\s"'<>\\]+/gi, put: '<stream url>' }),
  shape('access key id', '', '', {
    found:
      /(?<![A-Z0-9](?<!%[0-9A-F]{2}))(?:A3T[A-Z0-9]|ABIA|ACCA|AGPA|AIDA|AIPA|AKIA|ANPA|ANVA|AROA|ASCA|ASIA)[A-Z0-9]{8,}/g,
    put: '<access key id>',
  }),
  shape('MFA code in a sentence', '', '', {
    found: new RegExp(
      `${sixDigits}(?:(?<=(?:${ofMfa})[\\s\\S]{0,100}${sixDigits})|(?=[\\s\\S]{0,100}(?:${ofMfa})))`,
      'gi',
    ),
    put: '<mfa code>',
  }),
];

/**
 * Returns a text without what must not reach a log or a file: every shape of {@link secretShapes}; the home directory
 * becomes `~`. Redacted text stays as it is (P8).
 */
export function redact(text: string, home?: string): string {
  const safe = secretShapes.reduce(
    (rest, { found, put }) => (typeof put === 'string' ? rest.replace(found, put) : rest.replace(found, put)),
    text,
  );
  return home !== undefined && home.length > 1 ? safe.split(home).join('~') : safe;
}

/**
 * Returns the part that follows `://` in one or more URLs, without user and password. A password may hold what should
 * have been escaped in it; a port and a path with an @ look the same and go with it.
 */
function withoutUser(found: string): string {
  const urls: string[] = [];
  for (const part of found.split('://')) {
    const before = urls.at(-1);
    // “user://password@host”: the password begins with slashes.
    if (urls.length > 1 && before !== undefined && !/[/?#]/.test(before)) {
      urls[urls.length - 1] = `${before}://${part}`;
    } else {
      urls.push(part);
    }
  }
  return urls.map(withoutAuthority).join('://');
}

function withoutAuthority(url: string): string {
  const end = url.search(/[/?#]/);
  const authority = end < 0 ? url : url.slice(0, end);
  const at = authority.includes('@') ? authority.lastIndexOf('@') : authority.includes(':') ? url.indexOf('@') : -1;
  return at < 0 ? url : `<secret>${url.slice(at)}`;
}
