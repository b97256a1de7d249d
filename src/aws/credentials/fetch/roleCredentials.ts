import { FailureError } from '../../../core/base/failure';
import type { Credentials } from './refreshing';

/** Answer of STS when a role is assumed. */
interface RoleAnswer {
  readonly Credentials?:
    | {
        readonly AccessKeyId?: string | undefined;
        readonly SecretAccessKey?: string | undefined;
        readonly SessionToken?: string | undefined;
        readonly Expiration?: Date | undefined;
      }
    | undefined;
}

/** Returns the credentials in an answer. @throws FailureError `malformedAnswer` if there are no credentials in it */
export function roleCredentials({ Credentials: given }: RoleAnswer, role: string): Credentials {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
  if (AccessKeyId === undefined || SecretAccessKey === undefined) {
    throw new FailureError({
      code: 'malformedAnswer',
      message: `STS gave no credentials for ${role}`,
      credentialsOf: 'STS',
    });
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(SessionToken === undefined ? {} : { sessionToken: SessionToken }),
    ...(Expiration === undefined ? {} : { expiration: Expiration }),
  };
}
