import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { temporaryKeys } from './worlds/roles';

/** What `aws sso login` would have put into the cache: tokens that begin like this are good. */
const ssoTokenStart = 'sso-token-';

/**
 * The two services behind `aws sso login`, as far as one needs them who has signed in: role credentials for a token, and a
 * new token for a refresh token. False: the request is for none of them.
 */
export function singleSignOn(
  method: string,
  url: URL,
  headers: IncomingHttpHeaders,
  body: Buffer,
  response: ServerResponse,
): boolean {
  const send = (status: number, members: object, error?: string): void => {
    response
      .writeHead(status, {
        'content-type': 'application/json',
        ...(error === undefined ? {} : { 'x-amzn-errortype': error }),
      })
      .end(JSON.stringify(members));
  };
  switch (`${method} ${url.pathname}`) {
    case 'GET /federation/credentials': {
      const account = url.searchParams.get('account_id') ?? '';
      if (!String(headers['x-amz-sso_bearer_token'] ?? '').startsWith(ssoTokenStart)) {
        send(401, { message: 'Session token not found or invalid' }, 'UnauthorizedException');
      } else if (url.searchParams.get('role_name') === 'forbidden') {
        send(403, { message: 'No access' }, 'ForbiddenException');
      } else {
        const { AccessKeyId, SecretAccessKey, SessionToken } = temporaryKeys(account);
        send(200, {
          roleCredentials: {
            accessKeyId: AccessKeyId,
            secretAccessKey: SecretAccessKey,
            sessionToken: SessionToken,
            expiration: Date.now() + 3_600_000,
          },
        });
      }
      return true;
    }
    case 'POST /token': {
      const { refreshToken } = JSON.parse(body.toString('utf8')) as { readonly refreshToken?: string };
      if (refreshToken === 'good-for-another') {
        send(200, { accessToken: `${ssoTokenStart}refreshed`, expiresIn: 28_800, tokenType: 'Bearer', refreshToken });
      } else {
        send(
          400,
          { error: 'invalid_grant', error_description: 'Invalid refresh token provided' },
          'InvalidGrantException',
        );
      }
      return true;
    }
    default:
      return false;
  }
}
