import { commands, l10n, window, workspace } from 'vscode';
import { isDoubtful, pastedWords } from '../../core/presentation/pastedWords';
import { typedProblemWords } from '../../core/presentation/typedProblem';
import type { Adapted } from '../../core/request/pasted/adapted';
import { readTypedLine } from '../../core/request/typedLine';
import type { Commands } from '../commands';
import type { ReadLine } from './lineInput';
import { commandPorts } from './ports';

/**
 * The line that a command was given as its argument, or the one that the user answers. A given one that is wrong is told,
 * with a way to mend it; undefined then. What was left out of a right one is told before it runs. In a workspace that is not
 * trusted a given line is only put in the box: Enter is the user's.
 */
export async function lineFor(
  command: keyof Commands,
  given: unknown,
  ask: (typed: string | undefined) => Promise<ReadLine | undefined>,
): Promise<ReadLine | undefined> {
  if (typeof given !== 'string' || !workspace.isTrusted) {
    return ask(typeof given === 'string' ? given : toMend(given));
  }
  const read = readTypedLine(given, commandPorts);
  if (read.ok) {
    tellOfPaste(read.adapted);
    return { line: read.adapted.line, invocation: read.invocation };
  }
  const words = typedProblemWords(given, read.problems, l10n);
  tellOfLine(command, given, `${words?.sentence ?? ''} ${words?.excerpt ?? ''}`);
  return undefined;
}

/** Tells what is wrong with a line, and offers to mend it. Returns at once. */
export function tellOfLine(command: keyof Commands, line: string, message: string): void {
  const mend = l10n.t('Edit Command');
  void window.showErrorMessage(message, mend).then((picked) => {
    if (picked === mend) {
      void commands.executeCommand(command, { mend: line });
    }
  });
}

/** Tells what was made of a pasted command, if something was. Returns at once. */
function tellOfPaste(adapted: Adapted): void {
  const words = pastedWords(adapted, l10n);
  if (words.length > 0) {
    const message = l10n.t('The command was adapted to run here: {0}.', words.join('; '));
    void (isDoubtful(adapted) ? window.showWarningMessage(message) : window.showInformationMessage(message));
  }
}

function toMend(given: unknown): string | undefined {
  const line = typeof given === 'object' && given !== null && 'mend' in given ? given.mend : undefined;
  return typeof line === 'string' ? line : undefined;
}
