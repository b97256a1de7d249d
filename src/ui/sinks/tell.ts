import { window } from 'vscode';
import type { DialogText, NotificationText, StatusBarText } from '../../core/presentation/text/sinkText';

/** Milliseconds that a message stands in the status bar. */
const moment = 2000;

/** Tells something in a notification. Resolves to the action that is clicked; to undefined when it goes. */
export async function tellInfo(text: NotificationText, ...actions: readonly string[]): Promise<string | undefined> {
  return window.showInformationMessage(text, ...actions);
}

/** Warns in a notification, as {@link tellInfo}. */
export async function tellWarning(text: NotificationText, ...actions: readonly string[]): Promise<string | undefined> {
  return window.showWarningMessage(text, ...actions);
}

/** Tells of an error in a notification, as {@link tellInfo}. */
export async function tellError(text: NotificationText, ...actions: readonly string[]): Promise<string | undefined> {
  return window.showErrorMessage(text, ...actions);
}

/** Asks in VS Code's own dialog, which waits for an answer. True only if `yes` was clicked. */
export async function confirm(question: DialogText, detail: DialogText, yes: string): Promise<boolean> {
  return (await window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}

/** Says something in the status bar for a moment. */
export function sayBriefly(text: StatusBarText): void {
  window.setStatusBarMessage(text, moment);
}
