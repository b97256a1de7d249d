import type { CommandPorts } from '../commandLine/commandLine';
import { filterWords, quoted } from '../shell/quote';
import type { SessionFilter } from '../request/request';
import type { ShellWord } from '../shell/parts';
import { splitCommandLine } from '../shell/words';
import { readTypedWords, type TypedProblem } from './typedLine';

export type ReadFilters =
  | { readonly ok: true; readonly filters: readonly SessionFilter[] }
  | { readonly ok: false; readonly problems: readonly TypedProblem[] };

/** Filters in one line, as they stand behind `--filters` in a POSIX shell; nothing if there are none. */
export function filtersText(filters: readonly SessionFilter[]): string {
  return filters.length === 0
    ? ''
    : filterWords(filters)
        .map((word) => quoted(word, 'posix'))
        .join(' ');
}

/**
 * Reads filters back: shorthand or JSON as a shell would hand it on, with or without `--filters` in front, or JSON as
 * it is. Nothing but blanks means no filters.
 */
export function readFiltersText(text: string, ports: CommandPorts): ReadFilters {
  const split = splitFilters(text);
  if (!split.ok) {
    return { ok: false, problems: [{ problem: split.problem, at: split.problem.at }] };
  }
  const words = split.words[0]?.text === '--filters' ? split.words.slice(1) : split.words;
  if (split.words.length === 0) {
    return { ok: true, filters: [] };
  }
  const option = words.find((word) => word.text.startsWith('-'));
  if (option) {
    return {
      ok: false,
      problems: [{ problem: { code: 'unknownOptions', words: [option.text], at: option.at }, at: option.at }],
    };
  }
  const read = readTypedWords(text, ['ssm', 'describe-sessions', '--state', 'Active', '--filters'], words, ports);
  if (!read.ok) {
    return read;
  }
  return { ok: true, filters: read.invocation.kind === 'describe' ? (read.invocation.request.Filters ?? []) : [] };
}

/** Splits filters. JSON has quotes of its own, which a shell would take away. */
function splitFilters(text: string): ReturnType<typeof splitCommandLine> {
  const json = text.trim();
  return json.startsWith('[') || json.startsWith('{')
    ? { ok: true, words: [asItIs(json, text.indexOf(json))] }
    : splitCommandLine(text);
}

function asItIs(word: string, start: number): ShellWord {
  return { text: word, at: { start, end: start + word.length }, offsetOf: (index) => start + index };
}
