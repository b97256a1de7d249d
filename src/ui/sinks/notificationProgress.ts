import { type CancellationToken, ProgressLocation, window } from 'vscode';
import type { NotificationText } from '../../core/presentation/text/sinkText';

/** Shows a notification with its progress and a way to cancel it for as long as a task runs. */
export async function notificationProgress(
  title: NotificationText,
  task: (report: (message: NotificationText) => void, token: CancellationToken) => Promise<void>,
): Promise<void> {
  await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => task((message) => progress.report({ message }), token),
  );
}
