const value = String.raw`("[^"]*"?|'[^']*'?|[\u201C\u201E][^\u201D]*\u201D?|[\u2018\u201A][^\u2019]*\u2019?|[^\s"';|&\u201D]+)`;
/** Variables with a secret, in the ways of shells to set one: `A=b`, `$env:A = "b"`, `setenv A b`. */
const secrets: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(AWS_(?:SECRET_ACCESS_KEY|ACCESS_KEY_ID|SESSION_TOKEN|SECURITY_TOKEN)["'}]?(?:\s*[=:,]\s*|\s+-Value\s+|\s+))${value}`,
    'gi',
  ),
  new RegExp(
    String.raw`\b((?=(?:[A-Z0-9]+_)*(?:SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|KEY)(?![A-Z0-9]))[A-Z][A-Z0-9_]*\}?\s*=\s*)${value}`,
    'g',
  ),
];
const accessKey = /\b(?:AKIA|ASIA)[A-Z0-9]{8,}\b/g;

/**
 * Returns a text in which the values of secret variables, and access key ids, are dots. Its length is that of the text,
 * so that offsets stay true.
 */
export function masked(text: string): string {
  const dots = (found: string): string => '•'.repeat(found.length);
  return secrets
    .reduce((rest, secret) => rest.replace(secret, (_, name: string, found: string) => name + dots(found)), text)
    .replace(accessKey, dots);
}
