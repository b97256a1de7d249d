import { commands } from 'vscode';
import type { State } from '../../core/request/request';

const focus = { Active: 'ssmSessions.active.focus', History: 'ssmSessions.history.focus' } as const;

/** Shows the view of a state and leads the keyboard there. */
export async function showView(state: State): Promise<void> {
  await commands.executeCommand(focus[state]);
}
