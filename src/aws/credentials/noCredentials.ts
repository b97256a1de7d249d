import { FailureError } from '../../core/base/failure';

/** Returns the failure of a machine or profile without credentials; the AWS CLI's exit code for it is 253. */
export function noCredentials(profile: string | undefined): FailureError {
  return profile === undefined
    ? new FailureError({ code: 'noCredentials', message: 'Unable to locate credentials' })
    : new FailureError({ code: 'noCredentials', message: `Profile ${profile} has no credentials`, profile });
}
