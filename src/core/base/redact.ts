const secrets: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{8,}\b/g, '<access key id>'],
  [
    /(["']?(?:TokenValue|StreamUrl|SecretAccessKey|SessionToken|aws_secret_access_key|aws_session_token|secretAccessKey|sessionToken|accessToken|refreshToken|clientSecret|MfaCode|TokenCode)\\*["']?\s*[:=]\s*)(\\+"[^"]*"|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,;&}]+)/gi,
    '$1<secret>',
  ],
  [/\b(X-Amz-(?:Security-Token|Signature|Credential)=)[^&\s"']+/gi, '$1<secret>'],
  [/\b(x-amz-security-token|authorization)(\\*["']?\s*[:=]\s*)(?:"[^"]*"|[^\r\n]+)/gi, '$1$2<secret>'],
  [/\bBearer\s+[A-Za-z0-9._~+/=-]+/g, 'Bearer <secret>'],
  [/\bwss:\/\/\S+/g, '<stream url>'],
];

/**
 * A text without what must not reach a log: key ids, secrets, session and bearer tokens, signatures, stream URLs; the
 * home directory becomes `~` (SECURITY.md).
 */
export function redact(text: string, home?: string): string {
  const clean = secrets.reduce((rest, [pattern, word]) => rest.replace(pattern, word), text);
  return home !== undefined && home.length > 1 ? clean.split(home).join('~') : clean;
}
