import { commands, type Uri } from 'vscode';
import type { TitleText } from '../../core/presentation/text/sinkText';

/** Opens VS Code's comparison of two documents. */
export async function openDiff(one: Uri, other: Uri, title: TitleText): Promise<void> {
  await commands.executeCommand('vscode.diff', one, other, title);
}
