import { masked } from '../base/mask';
import { redact } from '../base/redact';

const maxLength = 60;

/**
 * Returns a piece of a command, to be named: in one line, not too long, without the values of variables and of whatever
 * else could be secret.
 */
export function spoken(piece: string): string {
  const line = redact(masked(piece.slice(0, 2000)))
    .replaceAll(/(?<![\w-])([A-Z_][A-Z0-9_]*)=(?:"[^"]*"?|'[^']*'?|[^\s;|&]*)/g, '$1=…')
    .replaceAll(/(?<![\w-])(-(?=[\w-]*(?:pass|secret|token|mfa|key|auth))[\w-]+[= ])\S+/gi, '$1…')
    .replaceAll(/(:\/\/[^\s/:@]*:|(?<!\S)-u ?[^\s:]+:)[^\s@]+/g, '$1…')
    .replaceAll(/(?<!\S)\d{6}(?!\S)/g, '…')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > maxLength ? `${line.slice(0, maxLength).trimEnd()}…` : line;
}
