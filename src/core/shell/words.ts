import type { LineProblem } from '../documents/problem';
import type { ShellPart, ShellWord } from './parts';
import { readShell } from './reader';

export type SplitLine =
  | { readonly ok: true; readonly words: readonly ShellWord[] }
  | { readonly ok: false; readonly problem: LineProblem };

/**
 * Returns the words that a POSIX shell makes of a command, if it is nothing but words: see `readShell`. Variables,
 * substitutions, pipes and a second command are problems. A prompt `$ ` at the beginning is left out.
 */
export function splitCommandLine(text: string): SplitLine {
  const parts = readShell(text, { start: 0, pasted: false });
  const ended = parts.at(-1);
  const line = ended?.kind === 'operator' && ended.sign === '\n' ? parts.slice(0, -1) : parts;
  const problem = line.map((part) => problemOf(part, text)).find((found) => found !== undefined);
  return problem
    ? { ok: false, problem }
    : { ok: true, words: line.filter((part): part is Extract<ShellPart, { kind: 'word' }> => part.kind === 'word') };
}

function problemOf(part: ShellPart, text: string): LineProblem | undefined {
  switch (part.kind) {
    case 'word':
      return part.problem;
    case 'operator':
      return syntax(part.sign === '\n' ? '\n' : text.charAt(part.at.start), part.at.start);
    case 'redirect':
      return syntax(text.charAt(part.sign), part.sign);
  }
}

function syntax(found: string, start: number): LineProblem {
  return { code: 'shellSyntax', found, at: { start, end: start + 1 } };
}
