import { type Failure, FailureError, failureOf } from '../../core/base/failure';
import type { Scope } from '../../core/sessions/scope';
import { areWorn } from '../../core/base/mendable';
import type { Clients } from './clients';
import { toFailure } from '../sdk/toFailure';

/** A call to AWS. It tells which access key it is signed with, if it knows. */
type Call<T> = (signedWith: (accessKeyId: string | undefined) => void) => Promise<T>;

/**
 * Answers what a call to AWS does. Credentials that AWS did not take are not used again.
 *
 * @throws FailureError for whatever the call throws; `cancelled` once the signal has aborted, whatever that broke
 */
export async function callAws<T>(clients: Clients, scope: Scope, signal: AbortSignal, call: Call<T>): Promise<T> {
  let used: string | undefined;
  try {
    signal.throwIfAborted();
    return await call((accessKeyId) => {
      used = accessKeyId;
    });
  } catch (thrown) {
    const failure: Failure = signal.aborted
      ? { code: 'cancelled', message: '' }
      : { ...(scope.profile === undefined ? {} : { profile: scope.profile }), ...toFailure(thrown) };
    if (areWorn(failure)) {
      clients.forget(scope, used);
    }
    throw new FailureError(failure);
  }
}

/** Asks as {@link callAws} does, and once more if AWS did not take the credentials and others can be had without a person. */
export async function callAwsTwice<T>(clients: Clients, scope: Scope, signal: AbortSignal, call: Call<T>): Promise<T> {
  try {
    return await callAws(clients, scope, signal, call);
  } catch (thrown) {
    if (areWorn(failureOf(thrown)) && (await clients.hasOthers(scope, signal))) {
      return callAws(clients, scope, signal, call);
    }
    throw thrown;
  }
}
