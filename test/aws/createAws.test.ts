import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Failure, failureOf } from '../../src/core/base/failure';
import type { Aws, AwsOptions, SessionPage } from '../../src/core/ports';
import type { DescribeSessionsRequest } from '../../src/core/request/request';
import type { Scope } from '../../src/core/sessions/scope';
import type { FaultKind } from '../emulator/faults';
import { type Emulator, startEmulator } from '../emulator/server';
import { secretAccessKey } from '../emulator/http/signature';
import { type AwsEnvironment, awsEnvironment } from '../support/awsEnvironment';

const account = '111122223333';
const region = 'eu-west-1';
const keys = `aws_access_key_id = AKIA${account}\naws_secret_access_key = ${secretAccessKey}\n`;
const dev: Scope = { profile: 'dev', region };
const active: DescribeSessionsRequest = { State: 'Active', MaxResults: 200 };

let emulator: Emulator;
let environment: AwsEnvironment;

beforeEach(async () => {
  emulator = await startEmulator({ sessions: 60, seed: 3, still: true });
  environment = awsEnvironment();
  environment.config(`[profile dev]\nregion = ${region}\nendpoint_url = ${emulator.url}\n`);
  environment.credentials(`[dev]\n${keys}`);
});

afterEach(async () => {
  environment.end();
  await emulator.stop();
});

function aws(options?: AwsOptions): Aws {
  return environment.aws(options);
}

async function pagesOf(
  from: Aws,
  scope: Scope,
  request: DescribeSessionsRequest<string>,
  signal = new AbortController().signal,
): Promise<readonly SessionPage[]> {
  const pages: SessionPage[] = [];
  for await (const page of from.sessions.pages(scope, request, signal)) {
    pages.push(page);
  }
  return pages;
}

async function failure(act: () => Promise<unknown>): Promise<Failure> {
  try {
    await act();
  } catch (thrown) {
    return failureOf(thrown);
  }
  throw new Error('It did not fail.');
}

describe('pages', () => {
  it('are the service’s, session by session, with members that the SDK does not know', async () => {
    const strange = {
      SessionId: 'x-1',
      Future: { a: [1, null, 'b'] },
      Status: 'Hibernating',
      StartDate: 1_550_676_938.352,
      Target: 'i-1',
      Owner: null,
    };
    emulator.worlds.of(account, region).replace([strange]);
    const [page] = await pagesOf(aws(), dev, active);
    expect(page?.sessions).toEqual([
      {
        SessionId: 'x-1',
        Target: 'i-1',
        Status: 'Hibernating',
        StartDate: 1_550_676_938.352,
        Future: { a: [1, null, 'b'] },
      },
    ]);
    expect(Object.keys(page?.sessions[0] ?? {})).toEqual(['SessionId', 'Target', 'Status', 'StartDate', 'Future']);
  });

  it('are asked for one by one, when they are wanted', async () => {
    const signal = new AbortController().signal;
    const pages = aws().sessions.pages(dev, { State: 'History', MaxResults: 10 }, signal)[Symbol.asyncIterator]();
    await pages.next();
    expect(emulator.calls.map(({ body }) => body)).toEqual([{ State: 'History', MaxResults: 10 }]);
    await pages.next();
    expect(emulator.calls.length).toBe(2);
  });

  it('together are the whole truth, empty ones included', async () => {
    await emulator.stop();
    emulator = await startEmulator({ sessions: 60, seed: 3, still: true, filterMode: 'post' });
    environment.config(`[profile dev]\nregion = ${region}\nendpoint_url = ${emulator.url}\n`);
    const truth = emulator.worlds.of(account, region).sessions('History', emulator.worlds.now());
    const value = String(truth[20]?.['Target']);
    const pages = await pagesOf(aws(), dev, { State: 'History', MaxResults: 4, Filters: [{ key: 'Target', value }] });
    expect(pages.some(({ sessions }) => sessions.length === 0)).toBe(true);
    expect(pages.flatMap(({ sessions }) => sessions)).toEqual(truth.filter(({ Target }) => Target === value));
  });

  it('leave it to the service to know its states and keys', async () => {
    expect(await failure(() => pagesOf(aws(), dev, { State: 'Foo' }))).toMatchObject({
      code: 'invalidRequest',
      name: 'ValidationException',
    });
    const unknownKey = { State: 'Active', Filters: [{ key: 'Nope', value: 'x' }] };
    expect(await failure(() => pagesOf(aws(), dev, unknownKey))).toMatchObject({
      code: 'invalidFilterKey',
      message: '',
    });
  });

  it('end when the same token comes twice, after the page that brought it', async () => {
    emulator.faults.set({ kind: 'endlessToken' });
    const brought: SessionPage[] = [];
    const failed = await failure(async () => {
      for await (const page of aws().sessions.pages(dev, active, new AbortController().signal)) {
        brought.push(page);
      }
    });
    expect(failed.code).toBe('sameToken');
    expect(brought.length).toBe(2);
  });

  it('stop at once when nobody wants them any more', async () => {
    emulator.faults.set({ kind: 'hang' });
    const controller = new AbortController();
    const failed = failure(() => pagesOf(aws(), dev, active, controller.signal));
    setTimeout(() => controller.abort(), 50);
    expect((await failed).code).toBe('cancelled');
  });

  const faults: readonly (readonly [FaultKind, Failure['code']])[] = [
    ['throttle', 'throttled'],
    ['expired', 'credentialsExpired'],
    ['invalidKeys', 'credentialsInvalid'],
    ['denied', 'accessDenied'],
    ['serverError', 'serviceError'],
    ['reset', 'unreachable'],
    ['cutBody', 'unreachable'],
    ['html', 'malformedAnswer'],
    ['empty', 'malformedAnswer'],
    ['cutJson', 'malformedAnswer'],
    ['wrongTypes', 'malformedAnswer'],
    ['skewed', 'clockSkew'],
    ['proxyAuth', 'proxy'],
  ];
  it.each(faults)('fail at “%s” with “%s”, never with no sessions', async (kind, code) => {
    environment.variable('AWS_MAX_ATTEMPTS', '1');
    emulator.faults.set({ kind });
    expect((await failure(() => pagesOf(aws(), dev, active))).code).toBe(code);
  });

  it('fail when no answer comes in time', async () => {
    environment.variable('AWS_MAX_ATTEMPTS', '1');
    emulator.faults.set({ kind: 'hang' });
    expect((await failure(() => pagesOf(aws({ readTimeout: 0.2 }), dev, active))).code).toBe('timeout');
  });

  it('fail when nobody listens', async () => {
    environment.variable('AWS_MAX_ATTEMPTS', '1');
    const { url } = emulator;
    await emulator.stop();
    expect((await failure(() => pagesOf(aws(), dev, active))).code).toBe('unreachable');
    emulator = await startEmulator({ port: Number(new URL(url).port) });
  });

  it('come after two throttled attempts', async () => {
    emulator.faults.set({ kind: 'throttle', times: 1 });
    expect((await pagesOf(aws(), dev, active)).length).toBe(1);
  });

  it('come again once the credentials in the file are good', async () => {
    environment.credentials('[dev]\naws_access_key_id = AKIA111122223333\naws_secret_access_key = wrong\n');
    const from = aws();
    expect((await failure(() => pagesOf(from, dev, active))).code).toBe('credentialsInvalid');
    environment.credentials(`[dev]\n${keys}`);
    expect((await pagesOf(from, dev, active)).length).toBe(1);
  });
});

describe('the caller', () => {
  it('is who the credentials belong to', async () => {
    const caller = await aws().identities.callerIn(dev, new AbortController().signal);
    expect(caller.account).toBe(account);
    expect(caller.arn).toContain(`arn:aws:sts::${account}:`);
  });
});

describe('profiles', () => {
  it('are listed default first, names with blanks and signs too', async () => {
    environment.config(
      '[profile b]\nregion = us-east-1\n[default]\n[profile "with blank & sign"]\nregion=eu-north-1\n[profile two words]\n[sso-session s]\nsso_region = x\n[services v]\nssm =\n  endpoint_url = http://localhost\n',
    );
    environment.credentials('[a]\naws_access_key_id = x\naws_secret_access_key = y\n[default]\nregion = eu-west-3\n');
    expect((await aws().profiles.list()).profiles).toEqual([
      { name: 'default', region: 'eu-west-3' },
      { name: 'b', region: 'us-east-1' },
      { name: 'with blank & sign', region: 'eu-north-1' },
      { name: 'a', region: undefined },
    ]);
  });

  it('with blanks in their names give credentials', async () => {
    environment.config(`[profile "my team"]\nregion = ${region}\nendpoint_url = ${emulator.url}\n`);
    environment.credentials(`[my team]\n${keys}`);
    expect((await pagesOf(aws(), { profile: 'my team', region }, active)).length).toBe(1);
  });

  it('are listed without running what they name', async () => {
    const marker = join(environment.folder, 'ran');
    environment.config(`[profile p]\nregion = ${region}\ncredential_process = /bin/sh -c "touch ${marker}; exit 1"\n`);
    const from = aws();
    await from.profiles.list();
    await from.profiles.resolve('p');
    expect(existsSync(marker)).toBe(false);
    expect((await failure(() => pagesOf(from, { profile: 'p', region }, active))).code).toBe('credentialProcess');
    expect(existsSync(marker)).toBe(true);
  });

  it('that are wrong say how', async () => {
    environment.config(
      '[profile bare]\nregion = eu-west-1\n[profile a]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = b\n[profile b]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = a\n[profile sso]\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = R\n[sso-session s]\nsso_region = eu-west-1\nsso_start_url = https://example.awsapps.com/start\n',
    );
    const code = async (profile: string): Promise<string> =>
      (await failure(() => pagesOf(aws(), { profile, region }, active))).code;
    environment.variable('HOME', environment.folder);
    expect(await code('nobody')).toBe('profileNotFound');
    expect(await code('bare')).toBe('noCredentials');
    expect(await code('a')).toBe('profileCycle');
    expect(await code('sso')).toBe('ssoExpired');
  });
});

describe('the scope', () => {
  const both = '[default]\nregion = eu-west-1\n[profile dev]\nregion = eu-north-1\n[profile nowhere]\noutput = json\n';
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string | undefined, unknown])[] = [
    ['is the default profile’s', {}, undefined, { profile: undefined, region: 'eu-west-1' }],
    ['is the one of AWS_PROFILE', { AWS_PROFILE: 'dev' }, undefined, { profile: 'dev', region: 'eu-north-1' }],
    [
      'is the one of AWS_PROFILE before AWS_DEFAULT_PROFILE, as in CLI v2',
      { AWS_DEFAULT_PROFILE: 'gone', AWS_PROFILE: 'dev' },
      undefined,
      { profile: 'dev', region: 'eu-north-1' },
    ],
    ['is the one asked for', { AWS_PROFILE: 'default' }, 'dev', { profile: 'dev', region: 'eu-north-1' }],
    ['takes AWS_DEFAULT_REGION', { AWS_DEFAULT_REGION: 'ap-south-1' }, 'dev', { profile: 'dev', region: 'ap-south-1' }],
    [
      'takes AWS_REGION before AWS_DEFAULT_REGION',
      { AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'ap-south-1' },
      undefined,
      { profile: undefined, region: 'us-west-2' },
    ],
    [
      'takes keys of the environment before AWS_PROFILE, like the CLI',
      { AWS_PROFILE: 'dev', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
      undefined,
      { profile: undefined, region: 'eu-north-1' },
    ],
    [
      'takes a key id alone before AWS_PROFILE too, as the CLI does before it complains',
      { AWS_PROFILE: 'dev', AWS_ACCESS_KEY_ID: 'a' },
      undefined,
      { profile: undefined, region: 'eu-north-1' },
    ],
    [
      'is the one asked for, whatever keys the environment holds',
      { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
      'dev',
      { profile: 'dev', region: 'eu-north-1' },
    ],
    ['needs a region', { AWS_PROFILE: 'nowhere' }, undefined, 'noRegion'],
    ['needs a profile that exists', { AWS_PROFILE: 'gone' }, undefined, 'profileNotFound'],
  ];
  it.each(cases)('%s', async (_, variables, asked, expected) => {
    environment.config(both);
    environment.credentials('');
    for (const [name, value] of Object.entries(variables)) {
      environment.variable(name, value);
    }
    const answer =
      typeof expected === 'string'
        ? (await failure(() => aws().profiles.resolve(asked))).code
        : await aws().profiles.resolve(asked);
    expect(answer).toEqual(expected);
  });

  it('takes the region that is given before all others', async () => {
    environment.config(both);
    environment.variable('AWS_REGION', 'us-west-2');
    expect(await aws({ region: 'sa-east-1' }).profiles.resolve('nowhere')).toEqual({
      profile: 'nowhere',
      region: 'sa-east-1',
    });
  });
});

describe('the endpoint', () => {
  const elsewhere = 'http://127.0.0.1:9';
  const reached = async (options: AwsOptions = {}): Promise<string> => {
    environment.variable('AWS_MAX_ATTEMPTS', '1');
    try {
      return (await pagesOf(aws(options), dev, active)).length === 1 ? 'reached' : 'no page';
    } catch (thrown) {
      return failureOf(thrown).code;
    }
  };

  it('is the profile’s, though AWS_PROFILE names another', async () => {
    environment.variable('AWS_PROFILE', 'other');
    environment.config(`[profile dev]\nendpoint_url = ${emulator.url}\n[profile other]\nendpoint_url = ${elsewhere}\n`);
    expect(await reached()).toBe('reached');
  });

  it('comes from a services section before endpoint_url', async () => {
    environment.config(
      `[profile dev]\nservices = here\nendpoint_url = ${elsewhere}\n[services here]\nssm =\n  endpoint_url = ${emulator.url}\n`,
    );
    expect(await reached()).toBe('reached');
  });

  it('comes from the environment before the profile, the service’s own first', async () => {
    environment.config(`[profile dev]\nendpoint_url = ${elsewhere}\n`);
    environment.variable('AWS_ENDPOINT_URL', elsewhere);
    environment.variable('AWS_ENDPOINT_URL_SSM', emulator.url);
    expect(await reached()).toBe('reached');
  });

  it('is AWS’s own where configured ones are to be ignored', async () => {
    environment.variable('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'true');
    environment.variable('AWS_ENDPOINT_URL', emulator.url);
    environment.config(`[profile dev]\nendpoint_url = ${emulator.url}\n`);
    environment.variable('AWS_MAX_ATTEMPTS', '1');
    const failed = await failure(() => pagesOf(aws(), { profile: 'dev', region: 'xx-nowhere-1' }, active));
    expect(failed.message).toContain('ssm.xx-nowhere-1.');
    expect(emulator.calls).toEqual([]);
  });

  it('comes from the user’s setting before all', async () => {
    environment.variable('AWS_ENDPOINT_URL_SSM', elsewhere);
    expect(await reached({ endpointUrl: emulator.url })).toBe('reached');
  });

  it('must not be in the open', async () => {
    expect(await reached({ endpointUrl: 'http://ssm.example.com' })).toBe('badEndpoint');
    expect(await reached({ endpointUrl: 'ssm.example.com' })).toBe('badEndpoint');
    expect(await reached({ endpointUrl: 'http://127.0.0.1.example.com' })).toBe('badEndpoint');
  });
});
