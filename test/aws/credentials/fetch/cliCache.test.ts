import { describe, expect, it } from 'vitest';
import { cachedRole, cachedSso } from '../../../../src/aws/credentials/fetch/cliCache';
import type { Credentials } from '../../../../src/aws/credentials/fetch/refreshing';
import type { RoleSource, SsoSource } from '../../../../src/aws/credentials/source';
import { cacheName } from '../../../support/cacheFiles';
import { fetchingFor, type World } from '../../../support/fetchingFor';
import { role } from '../../../support/rows/roleRows';
import { fromEnvironment } from '../../../support/rows/sourceRows';
import { temporaryFolder } from '../../../support/temporary';

const now = Date.UTC(2030, 0);
const in15Minutes = '2030-01-01T00:15:00Z';
const keys = { AccessKeyId: 'ASIACACHED', SecretAccessKey: 's', SessionToken: 't', Expiration: in15Minutes };
const cached = {
  accessKeyId: 'ASIACACHED',
  secretAccessKey: 's',
  sessionToken: 't',
  expiration: new Date(in15Minutes),
};

const admin: RoleSource = role('Admin', fromEnvironment, { mfaSerial: 'arn:aws:iam::123456789012:mfa/jo' });
const adminFile = '9f6cfadac64bc05fa11d3fa384b2952d4856f64d.json';
const sso: SsoSource = {
  kind: 'sso',
  profile: 'dev',
  session: 'corp',
  startUrl: 'u',
  region: 'us-west-2',
  accountId: '123456789012',
  roleName: 'Admin',
};

function worldWith(file: string, content: unknown, world: World = {}): World {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { home: temporaryFolder({ [`.aws/cli/cache/${file}`]: text }), now: () => now, ...world };
}

const roleIn = (file: string, content: unknown, source = admin, world: World = {}): Promise<Credentials | undefined> =>
  cachedRole(source, fetchingFor(worldWith(file, content, world)));

describe('credentials that the AWS CLI has kept', () => {
  it('of a role are found by all that was sent along', async () => {
    expect(await roleIn(adminFile, { Credentials: keys })).toEqual(cached);
  });

  it('of an SSO role are found by session, account and role, or by the start URL', async () => {
    const find = (source: SsoSource, file: string) =>
      cachedSso(source, fetchingFor(worldWith(file, { Credentials: keys })));
    expect(await find(sso, '8457bc68cf9d4aa8d629a61563948e8bd3159d49.json')).toEqual(cached);
    const key = '{"accountId":"123456789012","roleName":"Admin","startUrl":"u"}';
    expect(await find({ ...sso, session: undefined } as unknown as SsoSource, cacheName('sha1', key))).toEqual(cached);
  });

  it('are found by names as Python writes them', async () => {
    const source = role('Admin', fromEnvironment, {
      externalId: 'é"\\\u007f😀\n',
      sessionName: 'jo',
      duration: 900,
    });
    const key = `{"DurationSeconds": 900, "ExternalId": "\\u00e9\\"\\\\\\u007f\\ud83d\\ude00\\n", "RoleArn": "${source.roleArn}", "RoleSessionName": "jo"}`;
    expect(await roleIn(cacheName('sha1', key), { Credentials: keys }, source)).toEqual(cached);
  });

  it.each(['2030-01-01T00:15:00+00:00', '2030-01-01T00:15:00UTC', '2030-01-01T02:15:00+02:00'])(
    'may end at %s',
    async (Expiration) => {
      expect(await roleIn(adminFile, { Credentials: { ...keys, Expiration } })).toEqual(cached);
    },
  );

  it.each(['2030-01-01T00:14:59Z', '2029-01-01T00:00:00Z'])(
    'are not used if less than 15 minutes are left: %s',
    async (Expiration) => {
      expect(await roleIn(adminFile, { Credentials: { ...keys, Expiration } })).toBeUndefined();
    },
  );

  it('need no token', async () => {
    expect(await roleIn(adminFile, { Credentials: { ...keys, SessionToken: null } })).toEqual({
      ...cached,
      sessionToken: undefined,
    });
  });

  it.each([
    'junk',
    '',
    'null',
    '1',
    '{}',
    '{"Credentials":null}',
    '{"Credentials":"x"}',
    JSON.stringify({ Credentials: { ...keys, Expiration: undefined } }),
    JSON.stringify({ Credentials: { ...keys, Expiration: 1 } }),
    JSON.stringify({ Credentials: { ...keys, Expiration: '2030-01-01T09:00:00' } }),
    JSON.stringify({ Credentials: { ...keys, AccessKeyId: undefined } }),
    JSON.stringify({ Credentials: { ...keys, SecretAccessKey: 1 } }),
  ])('are as good as not there if they are broken: %s', async (text) => {
    expect(await roleIn(adminFile, text)).toBeUndefined();
  });

  it('are not there for another role, or in another folder', async () => {
    expect(await roleIn(adminFile, { Credentials: keys }, role('Other', fromEnvironment))).toBeUndefined();
    expect(await cachedRole(admin, fetchingFor({ now: () => now }))).toBeUndefined();
  });

  it('are not used if AWS has refused them', async () => {
    const isRefused = (id: string): boolean => id === 'ASIACACHED';
    expect(await roleIn(adminFile, { Credentials: keys }, admin, { isRefused })).toBeUndefined();
  });
});
