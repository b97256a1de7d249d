import { DescribeSessionsCommand, SSMClient } from '@aws-sdk/client-ssm';
import { HttpRequest } from '@smithy/core/protocols';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientConfigOf } from '../../../src/aws/sdk/clientConfig';
import { type Connection, connectionKey, connectionTo } from '../../../src/aws/sdk/connection';
import type { Service } from '../../../src/aws/config/endpoint';
import type { AwsOptions } from '../../../src/core/ports';
import { failureOf } from '../../../src/core/base/failure';
import { devProfile } from '../../support/rows/settingsOf';

const services: readonly Service[] = ['ssm', 'sts', 'sso', 'sso_oidc', 'signin'];

interface Given {
  readonly service?: Service;
  readonly region?: string;
  readonly entries?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly options?: AwsOptions;
}

function connect({ service = 'ssm', region = 'eu-west-1', entries = '', variables, options = {} }: Given) {
  const profile = devProfile(entries, variables);
  return connectionTo(service, region, profile.config, profile, options);
}

const usual: Connection = {
  region: 'eu-west-1',
  endpoint: undefined,
  fips: false,
  dualStack: false,
  attempts: 3,
  retryMode: 'standard',
  userAgentId: '',
  certificates: undefined,
  verifySsl: true,
  connectTimeout: 60_000,
  readTimeout: 60_000,
};

describe('a connection', () => {
  it.each<readonly [string, Given, Partial<Connection>]>([
    ['as usual', {}, {}],
    ['with FIPS of a variable', { variables: { AWS_USE_FIPS_ENDPOINT: 'True' } }, { fips: true }],
    ['with FIPS of the profile', { entries: 'use_fips_endpoint = TRUE\n' }, { fips: true }],
    ['with the region of a name that asks for FIPS', { region: 'fips-us-east-1' }, { fips: true, region: 'us-east-1' }],
    ['with the same, the other way round', { region: 'us-east-1-fips' }, { fips: true, region: 'us-east-1' }],
    ['with dual stack', { entries: 'use_dualstack_endpoint = true\n' }, { dualStack: true }],
    ['with attempts of the profile', { entries: 'max_attempts = 5\n' }, { attempts: 5 }],
    ['with attempts of the options', { entries: 'max_attempts = 5\n', options: { maxAttempts: 2 } }, { attempts: 2 }],
    ['with another retry mode', { variables: { AWS_RETRY_MODE: 'adaptive' } }, { retryMode: 'adaptive' }],
    ['with the name of a program', { entries: 'sdk_ua_app_id = x\n' }, { userAgentId: 'x' }],
    [
      'with time-outs of seconds, 0 for ever',
      { options: { connectTimeout: 0, readTimeout: 1.5 } },
      { connectTimeout: 0, readTimeout: 1500 },
    ],
  ])('is %s', async (_, given, expected) => {
    expect(await connect(given)).toEqual({ ...usual, ...expected });
  });

  it('has neither FIPS nor dual stack if an endpoint is configured', async () => {
    const entries = 'use_fips_endpoint = true\nuse_dualstack_endpoint = true\nendpoint_url = https://a.example\n';
    expect(await connect({ entries, region: 'fips-us-east-1' })).toEqual({
      ...usual,
      region: 'us-east-1',
      endpoint: 'https://a.example',
    });
  });

  it('is for Systems Manager only what the options say of endpoint and certificates', async () => {
    const options = { endpointUrl: 'https://o.example', verifySsl: false, caBundle: '/nowhere/ca.pem', readTimeout: 7 };
    for (const service of services) {
      const own = service === 'ssm';
      expect({
        service,
        ...(await connect({ service, options, variables: { AWS_ENDPOINT_URL: 'https://v.example' } })),
      }).toEqual({
        ...usual,
        service,
        endpoint: own ? 'https://o.example' : 'https://v.example',
        verifySsl: !own,
        readTimeout: 7000,
      });
    }
  });

  it('has certificates of the options for Systems Manager, of the configuration for all', async () => {
    const told = async (given: Given): Promise<string> =>
      failureOf(await connect(given).catch((thrown: unknown) => thrown)).message;
    const options = { caBundle: '/nowhere/option.pem' };
    const variables = { AWS_CA_BUNDLE: '/nowhere/variable.pem' };
    expect(await told({ options, variables })).toContain('option.pem of --ca-bundle');
    expect(await told({ options: { caBundle: '' }, variables })).toContain('variable.pem of AWS_CA_BUNDLE');
    for (const service of services.slice(1)) {
      expect(await told({ service, options, variables })).toContain('variable.pem of AWS_CA_BUNDLE');
    }
  });

  it('needs no certificates if nothing is encrypted or checked', async () => {
    const variables = { AWS_CA_BUNDLE: '/nowhere/ca.pem' };
    const open = { variables, options: { endpointUrl: 'http://127.0.0.1:9' } };
    expect((await connect(open)).certificates).toBeUndefined();
    expect((await connect({ variables, options: { verifySsl: false } })).certificates).toBeUndefined();
    await expect(connect({ variables })).rejects.toThrow('/nowhere/ca.pem');
  });

  it('is refused with an endpoint of the options that is in the open', async () => {
    const failure = failureOf(
      await connect({ options: { endpointUrl: 'http://a.example' } }).catch((thrown: unknown) => thrown),
    );
    expect(failure).toMatchObject({ code: 'badEndpoint' });
    expect(failure.message).toContain('http://a.example of --endpoint-url');
  });
});

describe('the key of a connection', () => {
  it('differs with each part of it', () => {
    const others: readonly Partial<Connection>[] = [
      {},
      { region: 'x' },
      { endpoint: 'https://x' },
      { fips: true },
      { dualStack: true },
      { attempts: 4 },
      { retryMode: 'adaptive' },
      { userAgentId: 'x' },
      { certificates: ['a'] },
      { certificates: ['b'] },
      { verifySsl: false },
      { connectTimeout: 1 },
      { readTimeout: 1 },
    ];
    const keys = others.map((other) => connectionKey({ ...usual, ...other }));
    expect(new Set(keys).size).toBe(others.length);
    expect(connectionKey({ ...usual })).toBe(connectionKey(usual));
  });
});

describe('the parameters of a client', () => {
  it('leave nothing for the SDK to look for', () => {
    const { requestHandler, ...config } = clientConfigOf(
      { ...usual, endpoint: 'https://a.example', attempts: 4, userAgentId: 'x' },
      undefined,
    );
    expect(requestHandler).toEqual({ connectionTimeout: 60_000, requestTimeout: 60_000, throwOnRequestTimeout: true });
    expect(config).toEqual({
      region: 'eu-west-1',
      endpoint: 'https://a.example',
      ignoreConfiguredEndpointUrls: true,
      maxAttempts: 4,
      retryMode: 'standard',
      useFipsEndpoint: false,
      useDualstackEndpoint: false,
      defaultsMode: 'legacy',
      userAgentAppId: 'x',
      authSchemePreference: [],
      disableClockSkewCorrection: false,
      // What bounds its answers in time and size.
      extensions: [expect.anything()],
    });
    expect(clientConfigOf(usual, undefined)).not.toHaveProperty('endpoint');
  });

  /** The host that a client of a connection speaks to. */
  async function hostOf(connection: Partial<Connection>): Promise<string> {
    const credentials = { accessKeyId: 'A', secretAccessKey: 's' };
    const client = new SSMClient({ ...clientConfigOf({ ...usual, ...connection }, undefined), credentials });
    onTestFinished(() => client.destroy());
    let host = '';
    client.middlewareStack.add(
      () =>
        ({ request }) => {
          host = HttpRequest.isInstance(request) ? request.hostname : '';
          return Promise.reject(new Error('Far enough'));
        },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await client.send(new DescribeSessionsCommand({ State: 'Active' })).catch(() => undefined);
    return host;
  }

  it.each<readonly [Partial<Connection>, string]>([
    [{}, 'ssm.eu-west-1.amazonaws.com'],
    [{ fips: true }, 'ssm-fips.eu-west-1.amazonaws.com'],
    [{ dualStack: true }, 'ssm.eu-west-1.api.aws'],
    [{ fips: true, dualStack: true }, 'ssm-fips.eu-west-1.api.aws'],
    [{ region: 'us-gov-west-1', fips: true }, 'ssm.us-gov-west-1.amazonaws.com'],
    [{ region: 'cn-north-1', dualStack: true }, 'ssm.cn-north-1.api.amazonwebservices.com.cn'],
    [{ region: 'nowhere' }, 'ssm.nowhere.amazonaws.com'],
    [{ endpoint: 'https://a.example/x' }, 'a.example'],
  ])('lead to the endpoint of the AWS CLI: %j', async (connection, host) => {
    expect(await hostOf(connection)).toBe(host);
  });
});
