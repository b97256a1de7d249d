import type { Clock } from '../../core/ports';
import type { NotificationText } from '../../core/presentation/text/sinkText';
import { notificationProgress } from '../sinks/notificationProgress';

/** Milliseconds after which somebody wants to know what is going on. */
const progressDelay = 400;

/** The things that a task gets to work with. */
export interface Work {
  /** The signal that aborts when the user cancels. */
  readonly signal: AbortSignal;
  /** Says how far it is. */
  readonly report: (message: NotificationText) => void;
}

/** Runs a task; one that takes its time gets a notification with its progress and a way to cancel it. */
export async function slowProgress<T>(
  title: NotificationText,
  clock: Clock,
  task: (work: Work) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let said: NotificationText | undefined;
  let tell: ((message: NotificationText) => void) | undefined;
  const running = task({
    signal: controller.signal,
    report: (message) => {
      said = message;
      tell?.(message);
    },
  });
  const timer = clock.after(progressDelay, () => {
    void notificationProgress(title, async (report, token) => {
      token.onCancellationRequested(() => controller.abort());
      tell = report;
      if (said !== undefined) {
        tell(said);
      }
      await running.catch(() => undefined);
    });
  });
  try {
    return await running;
  } finally {
    timer.dispose();
  }
}
