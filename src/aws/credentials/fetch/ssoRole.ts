import { GetRoleCredentialsCommand, SSOClient } from '@aws-sdk/nested-clients/sso';
import { FailureError } from '../../../core/base/failure';
import { partial } from '../provider';
import type { SsoSource } from '../source';
import { cachedSso } from './cliCache';
import { credentialFailure } from './credentialFailure';
import type { Fetching } from './fetching';
import type { Credentials } from './refreshing';
import { signInCommand, ssoToken } from './ssoToken';

/** Asks the SSO portal for the role's credentials, unless the AWS CLI has left some in its cache. */
export async function ssoCredentials(source: SsoSource, fetching: Fetching): Promise<Credentials> {
  const cached = await cachedSso(source, fetching);
  if (cached !== undefined) {
    return cached;
  }
  const { accountId, roleName, region } = source;
  const accessToken = await ssoToken(source, fetching);
  const portal = new SSOClient(await fetching.connect('sso', region));
  try {
    const command = new GetRoleCredentialsCommand({ accountId, roleName, accessToken });
    const { roleCredentials = {} } = await portal.send(command, { abortSignal: fetching.signal });
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = roleCredentials;
    if (accessKeyId === undefined || secretAccessKey === undefined) {
      throw partial(`the answer of the SSO portal for the role ${roleName}`, 'accessKeyId or secretAccessKey');
    }
    return {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
      ...(expiration === undefined ? {} : { expiration: new Date(expiration) }),
    };
  } catch (thrown) {
    throw portalFailure(thrown, source) ?? credentialFailure(thrown, 'SSO');
  } finally {
    portal.destroy();
  }
}

function portalFailure(thrown: unknown, source: SsoSource): FailureError | undefined {
  const { session, startUrl, roleName, accountId, profile } = source;
  const { name, message } = thrown as Error;
  if (name === 'UnauthorizedException') {
    return new FailureError({
      code: 'ssoExpired',
      name,
      message: `The SSO portal does not take the sign-in of ${session ?? startUrl}: ${message}`,
      profile,
      command: signInCommand(source),
    });
  }
  if (name === 'ForbiddenException') {
    return new FailureError({
      code: 'accessDenied',
      name,
      message: `The SSO portal gives no credentials for the role ${roleName} in the account ${accountId}: ${message}`,
      status: 403,
      profile,
    });
  }
  return undefined;
}
