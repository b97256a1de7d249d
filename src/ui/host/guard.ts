import { l10n } from 'vscode';
import { type Failure, failureOf } from '../../core/base/failure';
import { failureText } from '../../core/presentation/text/failureText';
import { notificationText } from '../../core/presentation/text/sinkText';
import type { Scope } from '../../core/sessions/scope';
import type { Log } from '../sinks/log';
import { tellError } from '../sinks/tell';

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
      tellFailure(failureOf(thrown), undefined, id, log);
      return undefined;
    }
  };
}

/**
 * Logs a failure of `id` and tells it with its next step; `scope` if one scope's reading failed. What the user stopped
 * is only logged. Returns at once: a notification ends when somebody clicks.
 */
export function tellFailure(failure: Failure, scope: Scope | undefined, id: string, log: Log): void {
  log.error(`${id}: ${failure.name ?? failure.code}: ${failure.message}`);
  if (failure.code === 'cancelled' || failure.code === 'mfaCancelled') {
    return;
  }
  const { title, next } = failureText(failure, scope, l10n);
  const show = l10n.t('Show Log');
  void tellError(notificationText(l10n.t('{0}. {1}.', title, next)), show).then((picked) => {
    if (picked === show) {
      log.show();
    }
  });
}
