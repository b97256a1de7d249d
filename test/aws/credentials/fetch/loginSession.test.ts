import { createPublicKey, generateKeyPairSync, type JsonWebKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loginCredentials } from '../../../../src/aws/credentials/fetch/loginSession';
import { proof } from '../../../../src/aws/credentials/fetch/proofOfPossession';
import type { LoginSource } from '../../../../src/aws/credentials/source';
import { failureOf } from '../../../../src/core/base/failure';
import { cacheName } from '../../../support/cacheFiles';
import { fetchingFor, type World } from '../../../support/fetchingFor';
import { type Answer, loopback, nobody } from '../../../support/services/loopback';
import { temporaryFolder } from '../../../support/temporary';

const now = Date.UTC(2030, 0);
const minute = 60_000;
const session = 'arn:aws:iam::123456789012:user/jo';
const source: LoginSource = { kind: 'login', profile: 'dev', session };
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const dpopKey = privateKey.export({ type: 'sec1', format: 'pem' }).toString();

const keys = { accessKeyId: 'ASIALOGIN', secretAccessKey: 's', sessionToken: 't' };
const token = (minutes: number): Readonly<Record<string, unknown>> & { readonly accessToken: object } => ({
  accessToken: { ...keys, accountId: '1', expiresAt: new Date(now + minutes * minute).toISOString() },
  tokenType: 'aws_sigv4',
  refreshToken: 'refresh',
  idToken: 'id',
  clientId: 'arn:client',
  dpopKey,
});
const newKeys = { accessKeyId: 'ASIANEW', secretAccessKey: 's2', sessionToken: 't2' };
const renewed = { accessToken: newKeys, tokenType: 'aws_sigv4', expiresIn: 1800, refreshToken: 'refresh 2' };

function homeWith(content: unknown): { readonly home: string; readonly file: string } {
  const name = `.aws/login/cache/${cacheName('sha256', session)}`;
  const home = temporaryFolder({ [name]: typeof content === 'string' ? content : JSON.stringify(content) });
  return { home, file: `${home}/${name}` };
}

/** What is told for this file, and for this answer of the sign-in service. */
async function ask(content: unknown, answer?: Answer, world: World = {}) {
  const { home, file } = homeWith(content);
  const service = await loopback(() => answer);
  const fetching = fetchingFor({ home, url: service.url, now: () => now, ...world });
  const told = await loginCredentials(source, fetching).catch(failureOf);
  return { told, file, url: service.url, asked: service.received, connected: fetching.connected };
}

const refusal = (error: string): Answer => ({
  status: 400,
  headers: { 'x-amzn-errortype': 'AccessDeniedException' },
  body: { error, message: 'Words of the service' },
});

describe('a session of aws login', () => {
  it('gives the credentials in its file while they have more than five minutes left', async () => {
    const { told, asked } = await ask(token(5.1));
    expect(told).toEqual({ ...keys, expiration: new Date(now + 5.1 * minute) });
    expect(asked).toHaveLength(0);
  });

  it('may be kept in another folder', async () => {
    const { home } = homeWith(token(60));
    const variables = { AWS_LOGIN_CACHE_DIRECTORY: '$FOLDER/login/cache', FOLDER: `${home}/.aws` };
    expect(await loginCredentials(source, fetchingFor({ variables, now: () => now }))).toMatchObject(keys);
  });

  it.each([
    ['dev', 'aws login --profile dev'],
    ['default', 'aws login'],
  ])('that is not there is told with the command that mends it', async (profile, command) => {
    const told = await loginCredentials({ ...source, profile }, fetchingFor({ now: () => now })).catch(failureOf);
    expect(told).toEqual({
      code: 'loginExpired',
      message: `The sign-in of ${session} is not good: nobody has signed in`,
      profile,
      command,
    });
  });

  const without = (member: string): unknown => ({ ...token(60), [member]: undefined });
  const withoutKey = (member: string): unknown => ({
    ...token(60),
    accessToken: { ...token(60).accessToken, [member]: '' },
  });
  it.each<readonly [string, unknown]>([
    ['junk', 'junk'],
    ['null', 'null'],
    ...['accessToken', 'refreshToken', 'dpopKey', 'clientId'].map(
      (member) => [`no ${member}`, without(member)] as const,
    ),
    ...['accessKeyId', 'secretAccessKey', 'sessionToken', 'expiresAt'].map(
      (member) => [`an empty ${member}`, withoutKey(member)] as const,
    ),
    ['a number for a text', { ...token(60), clientId: 1 }],
  ])('that is incomplete is told with its file: %s', async (_, content) => {
    const { told, file } = await ask(content);
    expect(told).toMatchObject({ code: 'loginExpired', profile: 'dev' });
    expect(told).toHaveProperty('message', expect.stringContaining(`its file ${file} is incomplete`));
  });

  it('that ends at no date is told with its file', async () => {
    const { told, file } = await ask({ ...token(60), accessToken: { ...keys, expiresAt: 'soon' } });
    expect(told).toHaveProperty('message', expect.stringContaining(`its file ${file} has no date of expiry`));
  });
});

describe('a session of aws login that ends', () => {
  it('is renewed in the command’s region, and the new one written back with all else that the file has', async () => {
    const { told, file, asked, connected } = await ask(token(5), { body: renewed });
    expect(told).toEqual({ ...newKeys, expiration: new Date(now + 30 * minute) });
    expect(connected).toEqual(['signin command-region']);
    expect(asked).toHaveLength(1);
    const [{ method, path, body }] = asked as [(typeof asked)[number]];
    expect([method, path, JSON.parse(body)]).toEqual([
      'POST',
      '/v1/token',
      { clientId: 'arn:client', refreshToken: 'refresh', grantType: 'refresh_token' },
    ]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...token(30),
      accessToken: { ...newKeys, accountId: '1', expiresAt: '2030-01-01T00:30:00Z' },
      refreshToken: 'refresh 2',
    });
  });

  it('is renewed with a proof that the key is ours', async () => {
    const { asked, url } = await ask(token(1), { body: renewed });
    const [head = '', payload = '', signature = ''] = String(asked[0]?.headers['dpop']).split('.');
    const { jwk, ...header } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { readonly jwk: JsonWebKey };
    expect(header).toEqual({ alg: 'ES256', typ: 'dpop+jwt' });
    expect(jwk).toEqual(publicKey.export({ format: 'jwk' }));
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Readonly<Record<string, unknown>>;
    expect(said).toEqual({
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      htm: 'POST',
      htu: `${url}/v1/token`,
      iat: now / 1000,
    });
    const key = { key: createPublicKey({ key: jwk as never, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const };
    expect(verify('sha256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    // Nothing is signed beside it.
    expect(asked[0]?.headers.authorization ?? '').not.toContain('ASIA');
  });

  it('has a new proof for each request', () => {
    const [one, two] = [proof(dpopKey, 'POST', 'u', now), proof(dpopKey, 'POST', 'u', now)];
    expect(one).not.toBe(two);
  });

  it.each([
    ['TOKEN_EXPIRED', 'loginExpired', 'it has expired'],
    ['USER_CREDENTIALS_CHANGED', 'loginExpired', 'the password has changed'],
    ['INSUFFICIENT_PERMISSIONS', 'accessDenied', 'the action signin:CreateOAuth2Token is not allowed'],
    ['SOMETHING_NEW', 'loginExpired', 'Words of the service'],
  ])('is not renewed: %s', async (error, code, reason) => {
    const { told, file } = await ask(token(1), refusal(error));
    expect(told).toEqual({
      code,
      message: `The sign-in of ${session} is not good: ${reason}`,
      profile: 'dev',
      command: 'aws login --profile dev',
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(token(1));
  });

  it('fails with what else the service or the connection says, told as the sign-in’s', async () => {
    const { told } = await ask(token(1), {
      status: 400,
      headers: { 'x-amzn-errortype': 'ValidationException' },
      body: { error: 'x', message: 'y' },
    });
    expect(told).toMatchObject({ code: 'invalidRequest', credentialsOf: 'sign-in' });
    const { told: unreachable } = await ask(token(1), undefined, { url: await nobody() });
    expect(unreachable).toMatchObject({ code: 'unreachable', credentialsOf: 'sign-in' });
  });

  it('keeps its refresh token if the answer has none, and 15 minutes if it has no end', async () => {
    const { told, file } = await ask(token(1), { body: { ...renewed, refreshToken: undefined, expiresIn: undefined } });
    expect(told).toHaveProperty('expiration', new Date(now + 15 * minute));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ refreshToken: 'refresh' });
  });

  it.each(['accessKeyId', 'secretAccessKey', 'sessionToken'])('needs the %s in the answer', async (member) => {
    const { told } = await ask(token(1), { body: { ...renewed, accessToken: { ...newKeys, [member]: undefined } } });
    expect(told).toHaveProperty('message', expect.stringContaining('the sign-in service gave no credentials'));
    expect(told).toMatchObject({ code: 'loginExpired' });
  });

  it('is not waited for if nobody wants it any more', async () => {
    const { told } = await ask(token(1), { body: renewed }, { signal: AbortSignal.abort() });
    expect(told).toMatchObject({ code: 'cancelled' });
  });
});
