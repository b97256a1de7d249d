import { chmodSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ssoToken } from '../../../../src/aws/credentials/fetch/ssoToken';
import type { SsoSource } from '../../../../src/aws/credentials/source';
import { failureOf } from '../../../../src/core/base/failure';
import { cacheName, homeWithToken } from '../../../support/cacheFiles';
import { fetchingFor, type World } from '../../../support/fetchingFor';
import { type Answer, loopback, nobody } from '../../../support/services/loopback';

const now = Date.UTC(2030, 0);
const minute = 60_000;
const at = (minutes: number): string => new Date(now + minutes * minute).toISOString();
const startUrl = 'https://x.awsapps.com/start';
const ofSession: SsoSource = {
  kind: 'sso',
  profile: 'dev',
  session: 'my corp',
  startUrl,
  region: 'us-west-2',
  accountId: '1',
  roleName: 'r',
};
const oldForm = { ...ofSession, session: undefined } as unknown as SsoSource;

const renewable = (minutes: number, more: object = {}): object => ({
  startUrl,
  region: 'us-west-2',
  accessToken: 'old',
  expiresAt: at(minutes),
  clientId: 'id',
  clientSecret: 'secret',
  registrationExpiresAt: at(60),
  refreshToken: 'refresh',
  ...more,
});
const renewed = { accessToken: 'new', expiresIn: 3600, tokenType: 'Bearer', refreshToken: 'refresh 2' };

/** The token, or the failure. */
async function tokenOf(source: SsoSource, token: unknown, world: World = {}): Promise<unknown> {
  const { home } = homeWithToken(source.session ?? source.startUrl, token);
  return ssoToken(source, fetchingFor({ home, now: () => now, ...world })).catch(failureOf);
}

/** The token of a session with a renewal that is answered so, and what is left in the file. */
async function renewing(token: object, answer: Answer | undefined) {
  const { home, file } = homeWithToken('my corp', token);
  const service = await loopback(() => answer);
  const fetching = fetchingFor({ home, url: service.url, now: () => now });
  const told: unknown = await ssoToken(ofSession, fetching).catch(failureOf);
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return { told, kept, file, asked: service.received, connected: fetching.connected };
}

describe('a sign-in', () => {
  it('is kept by the session’s name, or by the start URL, and never by the other', async () => {
    expect(cacheName('sha1', 'my corp')).toBe('2603e49e9877a1061664a5a7f900ffb84f872d49.json');
    expect(cacheName('sha1', startUrl)).toBe('3947de8b16688092197fa616c34e01335f21d256.json');
    const good = { accessToken: 'token', expiresAt: at(60) };
    expect(await tokenOf(ofSession, good)).toBe('token');
    expect(await tokenOf(oldForm, good)).toBe('token');
    const { home } = homeWithToken(startUrl, good);
    const failure = await ssoToken(ofSession, fetchingFor({ home, now: () => now })).catch(failureOf);
    expect(failure).toMatchObject({ code: 'ssoExpired' });
  });

  it.each([
    [ofSession, 'the SSO session my corp', "aws sso login --sso-session 'my corp'"],
    [oldForm, startUrl, 'aws sso login --profile dev'],
  ])('that is not there is told with the command that mends it', async (source, name, command) => {
    const failure = await ssoToken(source, fetchingFor({ now: () => now })).catch(failureOf);
    expect(failure).toEqual({
      code: 'ssoExpired',
      message: `No sign-in of ${name} is good: there is no sign-in`,
      profile: 'dev',
      command,
    });
  });

  it.each([
    'junk',
    '[]',
    'null',
    '"x"',
    JSON.stringify({ expiresAt: at(60) }),
    JSON.stringify({ accessToken: '', expiresAt: at(60) }),
    JSON.stringify({ accessToken: 1, expiresAt: at(60) }),
    JSON.stringify({ accessToken: 't' }),
    JSON.stringify({ accessToken: 't', expiresAt: 1 }),
    JSON.stringify({ accessToken: 't', expiresAt: '2030-01-01T01:00:00' }),
  ])('that is incomplete is told with its file: %s', async (text) => {
    const failure = await tokenOf(ofSession, text);
    expect(failure).toMatchObject({ code: 'ssoExpired', profile: 'dev' });
    expect(failure).toHaveProperty(
      'message',
      expect.stringMatching(/2603e49e9877a1061664a5a7f900ffb84f872d49\.json is incomplete/),
    );
  });

  it.each(['2030-01-01T01:00:00Z', '2030-01-01T02:00:00+01:00', '2030-01-01T01:00:00UTC'])(
    'may end at %s',
    async (expiresAt) => {
      expect(await tokenOf(oldForm, { accessToken: 'token', expiresAt })).toBe('token');
    },
  );

  it('is good until it ends in the old form, which is never renewed', async () => {
    expect(await tokenOf(oldForm, renewable(0.01))).toBe('old');
    expect(await tokenOf(oldForm, renewable(0))).toMatchObject({
      code: 'ssoExpired',
      message: `No sign-in of ${startUrl} is good: it has expired`,
    });
  });
});

describe('a sign-in of a session', () => {
  it('with 15 minutes left is not renewed', async () => {
    const { told, asked } = await renewing(renewable(15), { body: renewed });
    expect(told).toBe('old');
    expect(asked).toHaveLength(0);
  });

  it('with less is renewed in the SSO region, and the new one written back with all that renews it again', async () => {
    const { told, kept, asked, connected, file } = await renewing(renewable(14.99, { extra: 'x' }), { body: renewed });
    expect(told).toBe('new');
    expect(connected).toEqual(['sso_oidc us-west-2']);
    expect(
      asked.map(({ method, path, body, headers }) => [
        method,
        path,
        JSON.parse(body) as unknown,
        headers.authorization,
      ]),
    ).toEqual([
      [
        'POST',
        '/token',
        { grantType: 'refresh_token', clientId: 'id', clientSecret: 'secret', refreshToken: 'refresh' },
        undefined,
      ],
    ]);
    expect(kept).toEqual({
      ...renewable(60),
      accessToken: 'new',
      expiresAt: '2030-01-01T01:00:00Z',
      refreshToken: 'refresh 2',
    });
    expect(readdirSync(dirname(file))).toEqual([cacheName('sha1', 'my corp')]);
  });

  it('that has ended is renewed as well', async () => {
    expect((await renewing(renewable(-1000), { body: renewed })).told).toBe('new');
  });

  it('has no refresh token any more if the answer has none', async () => {
    const once = { ...renewed, refreshToken: undefined };
    expect((await renewing(renewable(1), { body: once })).kept).not.toHaveProperty('refreshToken');
  });

  it.each([
    ['a refresh token', { refreshToken: undefined }],
    ['a client', { clientId: undefined }],
    ['a client’s secret', { clientSecret: undefined }],
    ['the end of its registration', { registrationExpiresAt: undefined }],
    ['an end of its registration that is a date', { registrationExpiresAt: 'soon' }],
    ['a registration that lasts', { registrationExpiresAt: at(0) }],
  ])('without %s is not renewed: the old one does while it lasts', async (_what, more) => {
    const { told, asked } = await renewing(renewable(1, more), { body: renewed });
    expect(told).toBe('old');
    expect(asked).toHaveLength(0);
    expect((await renewing(renewable(0, more), { body: renewed })).told).toMatchObject({ code: 'ssoExpired' });
  });

  const refusal = {
    status: 400,
    headers: { 'x-amzn-errortype': 'InvalidGrantException' },
    body: { error: 'invalid_grant' },
  };

  it('that OIDC does not renew does while it lasts, and its file stays', async () => {
    const { told, kept, asked } = await renewing(renewable(1), refusal);
    expect(told).toBe('old');
    expect(asked).toHaveLength(1);
    expect(kept).toEqual(renewable(1));
    expect((await renewing(renewable(0), refusal)).told).toMatchObject({
      code: 'ssoExpired',
      message:
        'No sign-in of the SSO session my corp is good: it has expired and is not renewed (InvalidGrantException)',
    });
  });

  it('does so, too, if the answer has no token', async () => {
    expect((await renewing(renewable(1), { body: {} })).told).toBe('old');
  });

  it('fails if OIDC cannot be reached, even if it has minutes left', async () => {
    const world = { url: await nobody() };
    expect(await tokenOf(ofSession, renewable(5), world)).toMatchObject({ code: 'unreachable', credentialsOf: 'SSO' });
    expect((await renewing(renewable(5), undefined)).told).toMatchObject({ code: 'unreachable' });
  });

  it('is not waited for if nobody wants it any more', async () => {
    const { url } = await loopback(() => ({ body: renewed }));
    const told = await tokenOf(ofSession, renewable(1), { url, signal: AbortSignal.abort() });
    expect(told).toMatchObject({ code: 'cancelled' });
  });
});

describe('the file of a renewed sign-in', () => {
  const modeAfter = async (change: (file: string) => void): Promise<string> => {
    const { home, file } = homeWithToken('my corp', renewable(1));
    const service = await loopback(() => {
      change(file);
      return { body: renewed };
    });
    await ssoToken(ofSession, fetchingFor({ home, url: service.url, now: () => now }));
    return (statSync(file).mode & 0o777).toString(8);
  };

  it('keeps who may read it; a new one is for nobody else', async () => {
    expect(await modeAfter((file) => chmodSync(file, 0o640))).toBe('640');
    expect(await modeAfter((file) => rmSync(file))).toBe('600');
  });

  it('is replaced as a whole: who has it open goes on reading the old one', async () => {
    const { home, file } = homeWithToken('my corp', renewable(1));
    const before = statSync(file).ino;
    const service = await loopback(() => ({ body: renewed }));
    await ssoToken(ofSession, fetchingFor({ home, url: service.url, now: () => now }));
    expect(statSync(file).ino).not.toBe(before);
  });

  it('that cannot be written does not keep the new token from being used', async () => {
    const { home, file } = homeWithToken('my corp', renewable(1));
    const service = await loopback(() => {
      rmSync(dirname(file), { recursive: true });
      return { body: renewed };
    });
    expect(await ssoToken(ofSession, fetchingFor({ home, url: service.url, now: () => now }))).toBe('new');
  });
});
