import { type Failure, FailureError } from '../../../core/base/failure';
import { toFailure } from '../../sdk/toFailure';

/** Returns the failure of a service that was asked for credentials; one that says already what it means stays as it is. */
export function credentialFailure(thrown: unknown, service: NonNullable<Failure['credentialsOf']>): FailureError {
  return thrown instanceof FailureError ? thrown : new FailureError({ ...toFailure(thrown), credentialsOf: service });
}
