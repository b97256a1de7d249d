import { l10n, window } from 'vscode';
import { failureOf } from '../core/base/failure';
import { failureSentence } from '../core/presentation/sentences';
import type { Log } from './log';

/** Puts the one error boundary round a command: what it throws is logged and told, with the way to the log. */
export function guard<Arguments extends readonly unknown[], Result>(
  id: string,
  log: Log,
  run: (...args: Arguments) => Result | Promise<Result>,
): (...args: Arguments) => Promise<Result | undefined> {
  return async (...args) => {
    try {
      return await run(...args);
    } catch (thrown) {
      const failure = failureOf(thrown);
      log.error(`${id}: ${failure.name ?? failure.code}: ${failure.message}`);
      if (failure.code !== 'cancelled' && failure.code !== 'mfaCancelled') {
        tell(failureSentence(failure, undefined, l10n).title, log);
      }
      return undefined;
    }
  };
}

/** Not awaited: the promise of a notification ends when somebody clicks. */
function tell(sentence: string, log: Log): void {
  const show = l10n.t('Show Log');
  void window.showErrorMessage(sentence, show).then((picked) => {
    if (picked === show) {
      log.show();
    }
  });
}
