import { type Failure, type FailureCode, FailureError } from '../../core/base/failure';
import type { Scope } from '../../core/sessions/scope';
import type { Clients } from './clients';
import { toFailure } from '../sdk/toFailure';

/** Codes after which other credentials are worth trying: those at hand may be remembered ones. */
const worn: ReadonlySet<FailureCode> = new Set(['credentialsExpired', 'credentialsInvalid']);

/**
 * What a call to AWS answers.
 *
 * @throws FailureError for whatever the call throws; `cancelled` once the signal has aborted, whatever that broke
 */
export async function asked<T>(
  clients: Clients,
  scope: Scope,
  signal: AbortSignal,
  call: () => Promise<T>,
): Promise<T> {
  try {
    signal.throwIfAborted();
    return await call();
  } catch (thrown) {
    const failure: Failure = signal.aborted
      ? { code: 'cancelled', message: '' }
      : { ...(scope.profile === undefined ? {} : { profile: scope.profile }), ...toFailure(thrown) };
    if (worn.has(failure.code)) {
      clients.forget(scope);
    }
    throw new FailureError(failure);
  }
}
