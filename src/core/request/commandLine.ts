import type { Globals, Invocation } from './invocation';
import type { Problem } from './problem';

/** What the command line needs from outside. */
export interface CommandPorts {
  /**
   * The text (UTF-8, `\r\n` as `\n`) of the file that `file://…` or `fileb://…` names. The path is as typed: `~` and
   * `$VARIABLES` in it are the port's to expand. `reason` is the system's own text.
   */
  readFile(path: string): { readonly text: string } | { readonly reason: string };
  /** What is wrong with a JMESPath expression, and at which offset; undefined when nothing is. */
  checkQuery(query: string): { readonly message: string; readonly offset: number } | undefined;
}

/** A problem and the word it is in. */
export interface CommandProblem {
  readonly problem: Problem;
  /** Index of the word that `problem.at` counts in; the number of words where something is missing at the end. */
  readonly word: number;
  /** The file that `problem.at` counts in, where the word names one. */
  readonly file: string | undefined;
}

/**
 * When the CLI would have noticed: `globals` before it looks at the profile, `command` before it makes a client (region,
 * credentials files), `request` after that and before it looks for credentials. What is wrong earlier is said first.
 */
export type CommandStage = 'globals' | 'command' | 'request';

export interface CommandRefusal {
  readonly ok: false;
  readonly stage: CommandStage;
  /** The CLI's exit code: 252 for what was typed, 255 where the CLI stumbles over it. */
  readonly exitCode: 252 | 255;
  /** At least one; all that the CLI would report together. */
  readonly problems: readonly CommandProblem[];
  /** From stage `command` on. */
  readonly globals: Globals | undefined;
}

export type CommandResult = { readonly ok: true; readonly invocation: Invocation } | CommandRefusal;

/** Reads the words after `aws`, the first of which (global options aside) is `ssm`, as CLI v2 does. Never throws. */
export function parseCommandLine(words: readonly string[], ports: CommandPorts): CommandResult {
  throw new Error(`not yet ${words.join(' ')} ${String(ports)}`);
}
