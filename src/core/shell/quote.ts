import type { SessionFilter } from '../request/request';

/** A family of shells, by how it quotes: `posix` is sh, bash, zsh and fish. */
export type Shell = 'posix' | 'powershell' | 'cmd';

/** Characters that a terminal acts on or does not show: in JSON they have an escape, in shorthand they have none. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Returns one word of a command line, which the shell hands on as it is. A line end, which cmd cannot express, becomes
 * a blank there.
 */
export function quoted(word: string, shell: Shell): string {
  switch (shell) {
    case 'posix':
      return /^[\w/-][\w+=:./@-]*$/.test(word) ? word : posix(word);
    case 'powershell':
      return /^(?:[A-Za-z][\w:/-]*|\d+|--[a-z-]+)$/.test(word) ? word : powerShell(word);
    case 'cmd':
      return /^[\w/-][\w+:./@-]*$/.test(word) ? word : cmd(word);
  }
}

/**
 * Returns the words that follow `--filters`: shorthand, one word for each filter, values that are more than a plain
 * word in its quotes. Filters with characters that cannot be seen are one word of JSON, in which those are escaped.
 */
export function filterWords(filters: readonly SessionFilter[]): readonly string[] {
  return filters.some(({ key, value }) => unprintable.test(key + value))
    ? [filtersAsJson(filters)]
    : filters.map(shorthand);
}

/** Returns a filter in the CLI's shorthand. */
export function shorthand({ key, value }: SessionFilter): string {
  return `key=${shorthandValue(key)},value=${shorthandValue(value)}`;
}

function shorthandValue(value: string): string {
  return /^[\w.:/@+-]+$/.test(value) ? value : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function filtersAsJson(filters: readonly SessionFilter[]): string {
  const json = JSON.stringify(filters.map(({ key, value }) => ({ key, value })));
  return json.replaceAll(new RegExp(unprintable, 'gu'), (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character.charCodeAt(index))).join(''),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** Backslashes stand outside the quotes, because fish reads them inside. */
function posix(word: string): string {
  return `'${word.replaceAll(/['\\]+/g, (found) => `'${found.replaceAll(/./g, '\\$&')}'`)}'`;
}

/**
 * Quotes for PowerShell. Up to 7.2 it hands a word to a program without escaping what is in it
 * (`$PSNativeCommandArgumentPassing` is not there, or `Legacy`); since 7.3 it escapes by itself. A word for which that
 * makes a difference is two, of which PowerShell takes the one that it needs. The double quotes round both keep it from
 * looking for files of that name.
 *
 * See about_Parsing and about_Preference_Variables of PowerShell, and its NativeCommandParameterBinder.
 */
function powerShell(word: string): string {
  const same = word !== '' && !word.includes('"') && !(word.endsWith('\\') && /\s/u.test(word));
  return same
    ? singleQuoted(word)
    : `"$(if((gv PSNativeCommandArgumentPassing -va -ea 0)-match'Standard|Windows'){${singleQuoted(word)}}else{${singleQuoted(forC(word))}})"`;
}

function singleQuoted(word: string): string {
  return `'${word.replaceAll(/['\u2018-\u201B]/g, '$&$&')}'`;
}

/** Returns the quotes that C programs on Windows read, and those of .NET elsewhere. */
function forC(word: string): string {
  const escaped = word.replaceAll(/(\\+)"?|"/g, (found, slashes: string | undefined, at: number) => {
    const all = slashes === undefined ? '' : slashes + slashes;
    if (found.endsWith('"')) {
      return `${all}\\"`;
    }
    return at + found.length === word.length ? all : found;
  });
  return `"${escaped}"`;
}

/**
 * Returns the quotes that C programs on Windows read, and carets for cmd, which would see them otherwise. Each caret is
 * between the percent signs of a variable too, so that no variable has that name.
 */
function cmd(word: string): string {
  const line = word.replaceAll(/\r\n|[\r\n]/g, ' ');
  return forC(line).replaceAll(/[()%!^"<>&|]/g, '^$&');
}
