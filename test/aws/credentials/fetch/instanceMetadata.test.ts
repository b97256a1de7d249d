import { describe, expect, it } from 'vitest';
import { instanceCredentials } from '../../../../src/aws/credentials/fetch/instanceMetadata';
import type { Credentials } from '../../../../src/aws/credentials/fetch/refreshing';
import type { InstanceSource } from '../../../../src/aws/credentials/source';
import { fetchingFor } from '../../../support/fetchingFor';
import { type Answer, loopback, nobody, type Received } from '../../../support/services/loopback';

const path = '/latest/meta-data/iam/security-credentials/';
const keys = { AccessKeyId: 'ASIAINST', SecretAccessKey: 's', Token: 't', Expiration: '2030-01-01T00:00:00Z' };
const credentials = {
  accessKeyId: 'ASIAINST',
  secretAccessKey: 's',
  sessionToken: 't',
  expiration: new Date('2030-01-01T00:00:00Z'),
};

/** A metadata service: by method and path, with answers in place of its own. */
function service(other: Readonly<Record<string, Answer | undefined>> = {}) {
  const answers: Readonly<Record<string, Answer | undefined>> = {
    'PUT /latest/api/token': { body: 'session' },
    [`GET ${path}`]: { body: 'the role\nanother' },
    [`GET ${path}the%20role`]: { body: keys },
    [`GET ${path}the role`]: { body: keys },
    ...other,
  };
  return loopback(({ method, path: asked }: Received) => answers[`${method} ${asked}`]);
}

const ask = (of: InstanceSource): Promise<Credentials | undefined> => instanceCredentials(of, fetchingFor({}));

const source = (endpoint: string, more: object = {}) =>
  ({ kind: 'instance', endpoint, timeout: 1, attempts: 1, v1Disabled: false, ...more }) as const;
const requests = (received: readonly Received[]): unknown =>
  received.map(({ method, path: asked, headers }) => [method, asked, headers['x-aws-ec2-metadata-token']]);

describe('an instance’s credentials', () => {
  const role = { [`GET ${path}`]: { body: 'reader\nother\n' }, [`GET ${path}reader`]: { body: keys } };

  it('are those of its first role, asked for with a session’s token of six hours', async () => {
    const { url, received } = await service(role);
    expect(await ask(source(url))).toEqual(credentials);
    expect(requests(received)).toEqual([
      ['PUT', '/latest/api/token', undefined],
      ['GET', path, 'session'],
      ['GET', `${path}reader`, 'session'],
    ]);
    expect(received[0]?.headers['x-aws-ec2-metadata-token-ttl-seconds']).toBe('21600');
  });

  it('may be below a path of the endpoint, with a slash at its end or without', async () => {
    const below = Object.fromEntries(
      [['PUT /latest/api/token', { body: 'session' }] as const, ...Object.entries(role)].map(([key, answer]) => [
        key.replace(' /', ' /x/'),
        answer,
      ]),
    );
    const { url } = await service(below);
    expect(await ask(source(`${url}/x`))).toEqual(credentials);
    expect(await ask(source(`${url}/x/`))).toEqual(credentials);
  });

  it.each([{ status: 404 }, { status: 403 }, { status: 500 }, undefined])(
    'are asked for without a token if there is none: %j',
    async (answer) => {
      const { url, received } = await service({ ...role, 'PUT /latest/api/token': answer });
      expect(await ask(source(url))).toEqual(credentials);
      expect(requests(received)).toEqual([
        ['PUT', '/latest/api/token', undefined],
        ['GET', path, undefined],
        ['GET', `${path}reader`, undefined],
      ]);
    },
  );

  it('are none without a token if that is disabled', async () => {
    const { url, received } = await service({ ...role, 'PUT /latest/api/token': { status: 404 } });
    expect(await ask(source(url, { v1Disabled: true }))).toBeUndefined();
    expect(received).toHaveLength(1);
  });

  it.each([
    ['no role', { [`GET ${path}`]: { status: 404 } }],
    ['no answer', { [`GET ${path}reader`]: undefined }],
    ['no JSON', { [`GET ${path}reader`]: { body: 'junk' } }],
    ['no key id', { [`GET ${path}reader`]: { body: { ...keys, AccessKeyId: undefined } } }],
    ['no secret', { [`GET ${path}reader`]: { body: { ...keys, SecretAccessKey: 1 } } }],
    ['no token', { [`GET ${path}reader`]: { body: { ...keys, Token: null } } }],
    ['another status', { [`GET ${path}reader`]: { status: 203, body: keys } }],
  ])('are none, whatever is wrong: %s', async (_, answers) => {
    const { url } = await service({ ...role, ...answers });
    expect(await ask(source(url))).toBeUndefined();
  });

  it('are none if nobody listens, or the endpoint is none', async () => {
    expect(await ask(source(await nobody()))).toBeUndefined();
    expect(await ask(source('nonsense'))).toBeUndefined();
  });

  it('need an end', async () => {
    for (const Expiration of [undefined, 'soon', 1]) {
      const { url } = await service({ ...role, [`GET ${path}reader`]: { body: { ...keys, Expiration } } });
      expect(await ask(source(url))).toBeUndefined();
    }
  });

  it('are asked for as often as is said, and not once more', async () => {
    let fails = 2;
    const flaky = (times: number) => {
      fails = times;
      return loopback(({ method, path: asked }) => {
        if (asked === `${path}reader`) {
          fails -= 1;
          return fails < 0 ? { body: keys } : { status: 500 };
        }
        return { body: method === 'PUT' ? 'session' : 'reader' };
      });
    };
    const two = await flaky(2);
    expect(await ask(source(two.url, { attempts: 3 }))).toEqual(credentials);
    expect(two.received).toHaveLength(5);
    const three = await flaky(3);
    expect(await ask(source(three.url, { attempts: 3 }))).toBeUndefined();
    expect(three.received).toHaveLength(5);
    const one = await flaky(1);
    expect(await ask(source(one.url))).toBeUndefined();
  });
});
