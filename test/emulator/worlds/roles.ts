import { ServiceError, validationError } from '../http/errors';
import { secretAccessKey } from '../http/signature';

/** The code that every MFA device shows. */
const mfaCode = '123456';

/** What stands in the file of a web identity. */
export const webIdentityToken = 'token-of-a-web-identity';

/** Members of a request to STS, as the query protocol brings them: all text. */
type Members = Readonly<Record<string, string | undefined>>;

/** Temporary keys of the account that the role is in. The role `forbidden` may be assumed by nobody. */
export function assumeRole(members: Members): object {
  const { RoleArn: arn, SerialNumber: serial, TokenCode: code } = members;
  if (serial !== undefined && code !== mfaCode) {
    throw new ServiceError(
      'AccessDeniedException',
      'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
      403,
    );
  }
  return roleAnswer(arn, members);
}

/** The same for whoever has the web identity's token; nothing of it is signed. */
export function assumeRoleWithWebIdentity(members: Members): object {
  if (members['WebIdentityToken'] !== webIdentityToken) {
    throw new ServiceError('InvalidIdentityToken', 'No OpenIDConnect provider found in your account');
  }
  return roleAnswer(members['RoleArn'], members);
}

/** Temporary keys of an account: good for anybody, with a session token beside them. */
export function temporaryKeys(account: string): {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
} {
  return { AccessKeyId: `ASIA${account}`, SecretAccessKey: secretAccessKey, SessionToken: `session-of-${account}` };
}

function roleAnswer(
  arn: string | undefined,
  { RoleSessionName: name = '', DurationSeconds: seconds = '3600' }: Members,
): object {
  const [, account, role = ''] = /^arn:aws:iam::(\d{12}):role\/(.+)$/.exec(arn ?? '') ?? [];
  if (account === undefined) {
    throw validationError(`${arn ?? 'null'} is invalid`);
  }
  if (role === 'forbidden') {
    throw new ServiceError(
      'AccessDeniedException',
      `User: ${name} is not authorized to perform: sts:AssumeRole on resource: ${arn ?? ''}`,
    );
  }
  return {
    Credentials: {
      ...temporaryKeys(account),
      Expiration: new Date(Date.now() + Number(seconds) * 1000).toISOString(),
    },
    AssumedRoleUser: { AssumedRoleId: `AROA:${name}`, Arn: `arn:aws:sts::${account}:assumed-role/${role}/${name}` },
  };
}
