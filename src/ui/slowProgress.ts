import { ProgressLocation, window } from 'vscode';
import type { Clock } from '../core/ports';

/** Milliseconds after which somebody wants to know what is going on. */
const patience = 400;

/** What a task gets to work with. */
export interface Work {
  /** Aborts when the user cancels. */
  readonly signal: AbortSignal;
  /** Says how far it is. */
  readonly report: (message: string) => void;
}

/** Runs a task; one that takes its time gets a notification with its progress and a way to cancel it. */
export async function slowProgress<T>(title: string, clock: Clock, task: (work: Work) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let said = '';
  let tell: ((message: string) => void) | undefined;
  const running = task({
    signal: controller.signal,
    report: (message) => {
      said = message;
      tell?.(message);
    },
  });
  const timer = clock.after(patience, () => {
    void window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        token.onCancellationRequested(() => controller.abort());
        tell = (message) => progress.report({ message });
        tell(said);
        await running.catch(() => undefined);
      },
    );
  });
  try {
    return await running;
  } finally {
    timer.dispose();
  }
}
