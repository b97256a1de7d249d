import { FailureError } from '../../../core/base/failure';
import type { EnvironmentSource } from '../source';
import type { Credentials } from './refreshing';

/** Returns the credentials in variables. @throws FailureError `credentialsExpired` if the environment says that they have */
export function environmentCredentials({ keys, expires }: EnvironmentSource, now: number): Credentials {
  if (expires !== undefined && expires <= now) {
    const message = 'The credentials of the environment have expired (AWS_CREDENTIAL_EXPIRATION)';
    throw new FailureError({ code: 'credentialsExpired', message });
  }
  // Variables are looked at again for each reading, so nothing has to be fetched anew.
  return { ...keys };
}
