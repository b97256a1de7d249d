import { window } from 'vscode';
import type { TitleText } from '../../core/presentation/text/sinkText';

/** A program that is run in a terminal for the user to see. */
export interface TerminalProgram {
  readonly name: TitleText;
  /** The absolute path. */
  readonly path: string;
  readonly arguments: readonly string[];
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs a program in a terminal: itself with an argument list, no shell, and nothing of it is kept (P7). */
export function runInTerminal(program: TerminalProgram): void {
  window
    .createTerminal({
      name: program.name,
      shellPath: program.path,
      shellArgs: [...program.arguments],
      env: program.environment,
      strictEnv: true,
      isTransient: true,
    })
    .show();
}
