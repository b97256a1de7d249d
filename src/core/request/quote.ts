import type { SessionFilter } from './request';

/** A family of shells, by how it quotes. */
export type Shell = 'posix' | 'powershell';

/** A filter in the CLI's shorthand; values that are more than a plain word stand in its quotes. */
export function shorthand({ key, value }: SessionFilter): string {
  const word = /^[\w.:/@+-]+$/.test(value) ? value : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return `key=${key},value=${word}`;
}

/** One word of a command line. */
export function quoted(word: string, shell: Shell): string {
  if (/^[\w%+=:./-]+$/.test(word)) {
    return word;
  }
  return `'${word.replaceAll("'", shell === 'posix' ? "'\\''" : "''")}'`;
}
