import { commands, l10n, workspace } from 'vscode';
import { isDoubtful, pastedText } from '../../core/presentation/requests/pastedText';
import { notificationText } from '../../core/presentation/text/sinkText';
import { typedProblemText } from '../../core/presentation/requests/typedProblem';
import type { Adapted } from '../../core/pasted/adapted';
import type { Commands } from '../host/commands';
import { tellError, tellInfo, tellWarning } from '../sinks/tell';
import type { ReadLine } from './lineInput';
import { readGivenLine } from './givenFiles';

/**
 * Returns the line that a command was given as its argument, or the one that the user answers. A given one that is
 * wrong is told, with a way to mend it; undefined then. What was left out of a right one is told before it runs. In a
 * workspace that is not trusted a given line is only put in the box: Enter is the user's. Files that a given line names
 * are read only if the user agrees; undefined if not.
 */
export async function lineFor(
  command: keyof Commands,
  given: unknown,
  ask: (typed: string | undefined) => Promise<ReadLine | undefined>,
): Promise<ReadLine | undefined> {
  const line = typeof given === 'string' ? given : toMend(given);
  const read = line === undefined ? undefined : await readGivenLine(line);
  if (line !== undefined && read === undefined) {
    return undefined;
  }
  if (typeof given !== 'string' || read === undefined || !workspace.isTrusted) {
    return ask(line);
  }
  if (read.ok) {
    tellOfPaste(read.adapted);
    return { line: read.adapted.line, invocation: read.invocation };
  }
  const words = typedProblemText(given, read.problems, l10n);
  tellOfLine(command, given, `${words?.sentence ?? ''} ${words?.excerpt ?? ''}`);
  return undefined;
}

/** Tells what is wrong with a line, and offers to mend it. Returns at once. */
export function tellOfLine(command: keyof Commands, line: string, message: string): void {
  const mend = l10n.t('Edit Command');
  void tellError(notificationText(message), mend).then((picked) => {
    if (picked === mend) {
      void commands.executeCommand(command, { mend: line });
    }
  });
}

/** Tells what was made of a pasted command, if something was. Returns at once. */
function tellOfPaste(adapted: Adapted): void {
  const words = pastedText(adapted, l10n);
  if (words.length > 0) {
    const message = notificationText(l10n.t('The command was adapted to run here: {0}.', words.join('; ')));
    void (isDoubtful(adapted) ? tellWarning(message) : tellInfo(message));
  }
}

function toMend(given: unknown): string | undefined {
  const line = typeof given === 'object' && given !== null && 'mend' in given ? given.mend : undefined;
  return typeof line === 'string' ? line : undefined;
}
