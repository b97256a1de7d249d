import { PassThrough } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { SSMClient, DescribeSessionsCommand } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { CreateOAuth2TokenCommand, SigninClient } from '@aws-sdk/nested-clients/signin';
import { GetRoleCredentialsCommand, SSOClient } from '@aws-sdk/nested-clients/sso';
import { CreateTokenCommand, SSOOIDCClient } from '@aws-sdk/nested-clients/sso-oidc';
import { describe, expect, it } from 'vitest';
import { wholeBody } from '../../../src/aws/sdk/boundedAnswers';
import { clientConfigOf } from '../../../src/aws/sdk/clientConfig';
import { toFailure } from '../../../src/aws/sdk/toFailure';
import type { Failure } from '../../../src/core/base/failure';
import { endlessAnswers, rawServer } from '../../support/services/rawServer';

type Kind = keyof typeof endlessAnswers;
type Config = ReturnType<typeof clientConfigOf>;
const keys = { credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };

/** One call of each client that we make. */
const calls: Readonly<Record<string, (config: Config) => Promise<unknown>>> = {
  ssm: (config) => new SSMClient({ ...config, ...keys }).send(new DescribeSessionsCommand({ State: 'Active' })),
  sts: (config) => new STSClient({ ...config, ...keys }).send(new GetCallerIdentityCommand()),
  sso: (config) =>
    new SSOClient(config).send(new GetRoleCredentialsCommand({ accountId: '1', roleName: 'r', accessToken: 't' })),
  oidc: (config) =>
    new SSOOIDCClient(config).send(
      new CreateTokenCommand({ grantType: 'refresh_token', clientId: 'c', clientSecret: 's', refreshToken: 'r' }),
    ),
  signin: (config) =>
    new SigninClient({ ...config, ...keys }).send(
      new CreateOAuth2TokenCommand({ tokenInput: { clientId: 'c', refreshToken: 'r', grantType: 'refresh_token' } }),
    ),
};

function configFor(port: number, readTimeout: number): Config {
  return clientConfigOf(
    {
      region: 'eu-west-1',
      endpoint: `http://127.0.0.1:${port}`,
      fips: false,
      dualStack: false,
      attempts: 1,
      retryMode: 'standard',
      userAgentId: '',
      certificates: undefined,
      verifySsl: true,
      connectTimeout: 5000,
      readTimeout,
    },
    undefined,
  );
}

const clientFor = (port: number, readTimeout: number): SSMClient =>
  new SSMClient({ ...configFor(port, readTimeout), ...keys });

async function outcome(service: string, kind: Kind, readTimeout = 400): Promise<Failure> {
  const port = await rawServer(endlessAnswers[kind]);
  const thrown = await calls[service]?.(configFor(port, readTimeout)).then(
    () => new Error('was answered'),
    (error: unknown) => error,
  );
  return toFailure(thrown);
}

const codes: Readonly<Record<Kind, string>> = {
  silent: 'timeout',
  'endless headers': 'timeout',
  stall: 'timeout',
  drip: 'timeout',
  endless: 'malformedAnswer',
};
const matrix = Object.keys(calls).flatMap((service) =>
  (Object.keys(endlessAnswers) as Kind[]).map((kind) => [service, kind] as const),
);

describe('an answer without an end', () => {
  it.each(matrix)('of %s is an error within its time-out: %s', async (service, kind) => {
    const began = Date.now();
    const failure = await outcome(service, kind);
    expect(failure.code).toBe(codes[kind]);
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  it('is given up at once if nobody wants it any more', async () => {
    const port = await rawServer(endlessAnswers.stall);
    const controller = new AbortController();
    const asked = clientFor(port, 60_000).send(new DescribeSessionsCommand({ State: 'Active' }), {
      abortSignal: controller.signal,
    });
    setTimeout(() => controller.abort(), 200);
    const began = Date.now();
    await expect(asked).rejects.toThrow();
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  it('is told by its size if there is no time-out', async () => {
    expect(await outcome('ssm', 'endless', 0)).toMatchObject({
      code: 'malformedAnswer',
      name: 'AnswerTooLong',
      message: 'it is longer than 32 MB',
    });
  });
});

describe('a body', () => {
  const stream = (): PassThrough & IncomingMessage => new PassThrough() as never;

  it('is whole, in however many pieces it comes', async () => {
    const body = stream();
    const read = wholeBody(body, 1000);
    const text = 'äöü'.repeat(5000);
    for (const byte of Buffer.from(text)) {
      body.write(Buffer.of(byte));
    }
    body.end();
    expect((await read).toString()).toBe(text);
  });

  it('may take longer than the time-out while something comes, and has as many bytes as it may have', async () => {
    const body = stream();
    const read = wholeBody(body, 200, 8);
    for (let count = 0; count < 4; count += 1) {
      body.write('ab');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    body.end();
    expect((await read).toString()).toBe('abababab');
    const longer = stream();
    longer.end('123456789');
    await expect(wholeBody(longer, 200, 8)).rejects.toMatchObject({ failure: { code: 'malformedAnswer' } });
  });

  it('that is cut off says so', async () => {
    const body = stream();
    const read = wholeBody(body, 1000);
    body.write('{"Sess');
    body.destroy();
    await expect(read).rejects.toMatchObject({
      failure: { code: 'unreachable', message: 'The answer was cut off' },
    });
  });
});
