import { describe, expect, it } from 'vitest';
import { ssoCredentials } from '../../../../src/aws/credentials/fetch/ssoRole';
import type { SsoSource } from '../../../../src/aws/credentials/source';
import { failureOf } from '../../../../src/core/base/failure';
import { homeWithToken } from '../../../support/cacheFiles';
import { fetchingFor } from '../../../support/fetchingFor';
import { type Answer, loopback, nobody } from '../../../support/services/loopback';
import { temporaryFolder } from '../../../support/temporary';

const now = Date.UTC(2030, 0);
const source: SsoSource = {
  kind: 'sso',
  profile: 'dev',
  session: 'corp',
  startUrl: 'https://x.awsapps.com/start',
  region: 'us-west-2',
  accountId: '123456789012',
  roleName: 'Admin',
};
const token = { accessToken: 'token', expiresAt: new Date(now + 3_600_000).toISOString() };

async function ask(answer: Answer | undefined, of: SsoSource = source) {
  const { home } = homeWithToken(of.session ?? of.startUrl, token);
  const service = await loopback(() => answer);
  const fetching = fetchingFor({ home, url: service.url, now: () => now });
  const told = await ssoCredentials(of, fetching).catch(failureOf);
  return { told, asked: service.received, connected: fetching.connected };
}

const error = (status: number, name: string): Answer => ({
  status,
  headers: { 'x-amzn-errortype': name },
  body: { message: 'Because' },
});

describe('the credentials of an SSO role', () => {
  const roleCredentials = { accessKeyId: 'ASIASSO', secretAccessKey: 's', sessionToken: 't', expiration: now + 1000 };

  it('come from the portal in the SSO region, for the token in a header of its own, unsigned', async () => {
    const { told, asked, connected } = await ask({ body: { roleCredentials } });
    expect(told).toEqual({ ...roleCredentials, expiration: new Date(now + 1000) });
    expect(connected).toEqual(['sso us-west-2']);
    expect(asked).toHaveLength(1);
    const [{ method, path, headers }] = asked as [(typeof asked)[number]];
    expect([method, path]).toEqual(['GET', '/federation/credentials?account_id=123456789012&role_name=Admin']);
    expect(headers['x-amz-sso_bearer_token']).toBe('token');
    expect(headers.authorization).toBeUndefined();
  });

  it('need neither token nor end', async () => {
    const { accessKeyId, secretAccessKey } = roleCredentials;
    const { told } = await ask({ body: { roleCredentials: { accessKeyId, secretAccessKey } } });
    expect(told).toEqual({ accessKeyId, secretAccessKey });
  });

  it.each([
    {},
    { roleCredentials: {} },
    { roleCredentials: { accessKeyId: 'A' } },
    { roleCredentials: { secretAccessKey: 's' } },
  ])('are in part in the answer %j', async (body) => {
    const { told } = await ask({ body });
    expect(told).toMatchObject({ code: 'noCredentials', name: 'PartialCredentials' });
    expect(told).toHaveProperty('message', expect.stringContaining('role Admin'));
  });

  it.each([
    [source, 'corp', 'aws sso login --sso-session corp'],
    [{ ...source, session: undefined } as unknown as SsoSource, source.startUrl, 'aws sso login --profile dev'],
  ])('need a sign-in that the portal takes', async (of, name, command) => {
    const { told } = await ask(error(401, 'UnauthorizedException'), of);
    expect(told).toEqual({
      code: 'ssoExpired',
      name: 'UnauthorizedException',
      message: `The SSO portal does not take the sign-in of ${name}: Because`,
      profile: 'dev',
      command,
    });
  });

  it('are denied with role and account', async () => {
    expect((await ask(error(403, 'ForbiddenException'))).told).toEqual({
      code: 'accessDenied',
      name: 'ForbiddenException',
      message: 'The SSO portal gives no credentials for the role Admin in the account 123456789012: Because',
      status: 403,
      profile: 'dev',
    });
  });

  it('fail with what else the portal says, told as SSO’s', async () => {
    const { told } = await ask(error(429, 'TooManyRequestsException'));
    expect(told).toMatchObject({ code: 'throttled', credentialsOf: 'SSO', status: 429 });
    const { home } = homeWithToken('corp', token);
    const unreachable = fetchingFor({ home, url: await nobody(), now: () => now });
    expect(await ssoCredentials(source, unreachable).catch(failureOf)).toMatchObject({
      code: 'unreachable',
      credentialsOf: 'SSO',
    });
  });

  it('are taken from the AWS CLI’s cache, without a sign-in', async () => {
    const kept = { AccessKeyId: 'ASIAC', SecretAccessKey: 's', Expiration: '2030-01-01T01:00:00Z' };
    const name = '.aws/cli/cache/8457bc68cf9d4aa8d629a61563948e8bd3159d49.json';
    const home = temporaryFolder({ [name]: JSON.stringify({ Credentials: kept }) });
    expect(await ssoCredentials(source, fetchingFor({ home, now: () => now }))).toMatchObject({ accessKeyId: 'ASIAC' });
  });

  it('need a sign-in, without which nobody is asked', async () => {
    const service = await loopback(() => ({ body: { roleCredentials } }));
    const fetching = fetchingFor({ url: service.url, now: () => now });
    expect(await ssoCredentials(source, fetching).catch(failureOf)).toMatchObject({ code: 'ssoExpired' });
    expect(service.received).toHaveLength(0);
  });

  it('are not waited for if nobody wants them any more', async () => {
    const { home } = homeWithToken('corp', token);
    const { url } = await loopback(() => ({ body: { roleCredentials } }));
    const left = fetchingFor({ home, url, now: () => now, signal: AbortSignal.abort() });
    expect(await ssoCredentials(source, left).catch(failureOf)).toMatchObject({ code: 'cancelled' });
  });
});
