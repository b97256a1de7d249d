import { describe, expect, it } from 'vitest';
import { createSignings } from '../../../src/aws/calls/signing';
import { failureOf } from '../../../src/core/base/failure';
import type { AwsOptions } from '../../../src/core/ports';
import { type AwsTexts, awsFilesOf } from '../../support/awsFiles';
import { cacheName } from '../../support/cacheFiles';
import { type Answer, loopback, type Received } from '../../support/services/loopback';
import { arnOf, environmentKeys, keyLines } from '../../support/rows/sourceRows';
import { assumedRole } from '../../support/services/sts';
import { temporaryFolder } from '../../support/temporary';

const never = new AbortController().signal;
const inHour = new Date(Date.now() + 3_600_000).toISOString();
const denied: Answer = {
  status: 403,
  headers: { 'content-type': 'text/xml' },
  body: '<ErrorResponse><Error><Code>ExpiredToken</Code><Message>Old</Message></Error></ErrorResponse>',
};

interface Setting extends AwsTexts {
  readonly home?: Readonly<Record<string, string>>;
  readonly options?: AwsOptions;
  readonly answer?: (request: Received) => Answer;
}

/** Signings over a service on this machine, and the key that a profile signs with. */
async function signings({ home: files = {}, options = {}, answer = assumedRole, ...texts }: Setting) {
  const home = temporaryFolder(files);
  const { url, received } = await loopback(answer);
  const variables = { HOME: home, AWS_ENDPOINT_URL: url, AWS_MAX_ATTEMPTS: '1', ...texts.variables };
  const made = createSignings(options, undefined);
  const scopeOf = (profile?: string, region = 'eu-west-1') => ({ profile, region });
  const sign = async (profile?: string, region?: string, more: AwsTexts = texts) => {
    const files = awsFilesOf({ ...more, variables: { ...variables, ...more.variables } });
    try {
      const { key, provide } = await made.of(scopeOf(profile, region), files, never);
      return { key, id: (await provide()).accessKeyId };
    } catch (thrown) {
      return { key: '', id: failureOf(thrown).code };
    }
  };
  const roles = (): readonly string[] =>
    received.map(
      ({ body, headers }) =>
        `${new URLSearchParams(body).get('RoleArn')?.split('/').at(-1) ?? ''} by ${/Credential=([^/]+)\/\d+\/([^/]+)/.exec(String(headers.authorization))?.slice(1).join(' in ') ?? 'nobody'}`,
    );
  return { sign, roles, url, received, forget: (profile?: string, id?: string) => made.forget(scopeOf(profile), id) };
}

const role = (name: string, from: string, ...more: readonly string[]): string =>
  `[profile ${name}]\nrole_arn = ${arnOf(name)}\nsource_profile = ${from}\n${more.map((line) => `${line}\n`).join('')}`;
const base = `[base]\n${keyLines('AKIABASE')}`;

describe('signing', () => {
  it('asks STS in the region of the command, for each role of a chain, whatever the profiles say', async () => {
    const config = role('far', 'near', 'region = us-east-2') + role('near', 'base', 'region = us-east-1');
    const { sign, roles } = await signings({ config, credentials: base });
    expect((await sign('far', 'ap-south-1')).id).toBe('ASIAfar');
    expect(roles()).toEqual(['near by AKIABASE in ap-south-1', 'far by ASIAnear in ap-south-1']);
  });

  it('is done with the same credentials in all regions', async () => {
    const { sign, roles } = await signings({ config: role('dev', 'base'), credentials: base });
    const [one, two] = await Promise.all([sign('dev', 'eu-west-1'), sign('dev', 'us-east-1')]);
    expect(one).toEqual(two);
    expect(roles()).toHaveLength(1);
  });

  it('asks for one MFA code for all profiles whose source is the same', async () => {
    const asked: (string | undefined)[] = [];
    const options: AwsOptions = {
      askMfaCode: (serial) => {
        asked.push(serial);
        return Promise.resolve('1');
      },
    };
    const mfa = 'mfa_serial = arn:mfa:jo';
    const twin = role('dev', 'base', mfa).replace('[profile dev]', '[profile twin]');
    const config = role('dev', 'base', mfa) + twin + role('other', 'base', mfa);
    const { sign } = await signings({ config, credentials: base, options });
    const keys = await Promise.all(['dev', 'twin', 'other'].map((profile) => sign(profile)));
    expect(keys.map(({ id }) => id)).toEqual(['ASIAdev', 'ASIAdev', 'ASIAother']);
    expect(keys[0]?.key).toBe(keys[1]?.key);
    expect(keys[2]?.key).not.toBe(keys[0]?.key);
    expect(asked).toEqual(['arn:mfa:jo', 'arn:mfa:jo']);
  });

  it('shares a role that several are assumed from', async () => {
    const config = role('hub', 'base') + role('a', 'hub') + role('b', 'hub');
    const { sign, roles } = await signings({ config, credentials: base });
    await sign('a');
    await sign('b');
    await sign('hub');
    expect(roles().map((line) => line.split(' ')[0])).toEqual(['hub', 'a', 'b']);
  });

  it('is another one if STS is elsewhere, but not if only SSM is', async () => {
    const one = await signings({ config: role('dev', 'base'), credentials: base });
    const elsewhere = await loopback(assumedRole);
    const texts = { config: role('dev', 'base'), credentials: base };
    const first = await one.sign('dev');
    const ssm = await one.sign('dev', undefined, { ...texts, variables: { AWS_ENDPOINT_URL_SSM: elsewhere.url } });
    const sts = await one.sign('dev', undefined, { ...texts, variables: { AWS_ENDPOINT_URL_STS: elsewhere.url } });
    expect(ssm.key).toBe(first.key);
    expect(sts.key).not.toBe(first.key);
    expect([one.received.length, elsewhere.received.length]).toEqual([1, 1]);
  });

  it('with keys asks nobody, and knows them apart without telling them', async () => {
    const { sign, received } = await signings({
      credentials: `${base}[two]\n${keyLines('AKIATWO')}`,
      variables: environmentKeys,
    });
    const keys = await Promise.all([sign('base'), sign('two'), sign()]);
    expect(keys.map(({ id }) => id)).toEqual(['AKIABASE', 'AKIATWO', 'AKIAENV']);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(3);
    expect(keys.map(({ key }) => key).join()).toMatch(/^[0-9a-f,]+$/);
    expect(received).toHaveLength(0);
  });

  it('does not need an endpoint that may be used, if nobody is asked', async () => {
    const { sign } = await signings({
      config: role('dev', 'base'),
      credentials: base,
      variables: { AWS_ENDPOINT_URL_STS: 'http://a.example' },
    });
    expect((await sign('base')).id).toBe('AKIABASE');
    expect((await sign('dev')).id).toBe('badEndpoint');
  });

  it('takes new keys as soon as a file has them', async () => {
    const { sign } = await signings({ credentials: base });
    expect((await sign('base')).id).toBe('AKIABASE');
    expect((await sign('base', undefined, { credentials: `[base]\n${keyLines('AKIANEW')}` })).id).toBe('AKIANEW');
  });

  it('fails as the source does', async () => {
    const { sign, received } = await signings({ config: role('dev', 'dev') });
    expect((await sign('dev')).id).toBe('profileCycle');
    expect((await sign('nope')).id).toBe('profileNotFound');
    expect(received).toHaveLength(0);
  });

  it('ends when nobody waits any more', async () => {
    const made = createSignings({}, undefined);
    const files = awsFilesOf({ config: role('dev', 'base'), credentials: base });
    const asked = made.of({ profile: 'dev', region: 'eu-west-1' }, files, AbortSignal.abort());
    expect(failureOf(await asked.catch((thrown: unknown) => thrown))).toMatchObject({ code: 'cancelled' });
  });
});

describe('forgetting', () => {
  it('drops all of a chain, and nothing else', async () => {
    const config = role('far', 'near') + role('near', 'base') + role('other', 'base');
    const { sign, roles, forget } = await signings({ config, credentials: base });
    const { key } = await sign('far');
    await sign('other');
    expect(forget('far')).toBe(key);
    await sign('far');
    await sign('other');
    expect(roles().map((line) => line.split(' ')[0])).toEqual(['near', 'far', 'other', 'near', 'far']);
  });

  it('keeps what was fetched after the keys that AWS did not take', async () => {
    const { sign, roles, forget } = await signings({ config: role('dev', 'base'), credentials: base });
    const { key } = await sign('dev');
    expect(forget('dev', 'ASIAbefore')).toBe(key);
    await sign('dev');
    expect(roles()).toHaveLength(1);
    forget('dev', 'ASIAdev');
    await sign('dev');
    expect(roles()).toHaveLength(2);
  });

  it('of what was never asked for is nothing', async () => {
    expect((await signings({})).forget('dev')).toBeUndefined();
  });

  const cachedRole = (name: string, id: string): Readonly<Record<string, string>> => ({
    [`.aws/cli/cache/${cacheName('sha1', `{"RoleArn": "${arnOf(name)}"}`)}`]: JSON.stringify({
      Credentials: { AccessKeyId: id, SecretAccessKey: 's', SessionToken: 't', Expiration: inHour },
    }),
  });

  it('refuses keys of the AWS CLI’s cache that AWS did not take', async () => {
    const { sign, roles, forget } = await signings({
      config: role('dev', 'base'),
      credentials: base,
      home: cachedRole('dev', 'ASIACACHED'),
    });
    expect((await sign('dev')).id).toBe('ASIACACHED');
    expect(roles()).toEqual([]);
    forget('dev');
    expect((await sign('dev')).id).toBe('ASIAdev');
    expect(roles()).toEqual(['dev by AKIABASE in eu-west-1']);
  });

  it('refuses cached keys of a role that STS does not take for the next one', async () => {
    const { sign, roles, forget } = await signings({
      config: role('far', 'near') + role('near', 'base'),
      credentials: base,
      home: cachedRole('near', 'ASIACACHED'),
      answer: (request) =>
        String(request.headers.authorization).includes('ASIACACHED') ? denied : assumedRole(request),
    });
    expect((await sign('far')).id).toBe('credentialsExpired');
    expect(forget('far')).not.toBeUndefined();
    expect((await sign('far')).id).toBe('ASIAfar');
    expect(roles()).toEqual([
      'far by ASIACACHED in eu-west-1',
      'near by AKIABASE in eu-west-1',
      'far by ASIAnear in eu-west-1',
    ]);
  });
});
