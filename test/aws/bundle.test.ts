import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DescribeSessionsCommand } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { HttpRequest } from '@smithy/core/protocols';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClients } from '../../src/aws/calls/clients';
import { failureOf } from '../../src/core/base/failure';
import type { Aws, AwsOptions } from '../../src/core/ports';
import { type AwsTexts, awsFilesOf } from '../support/awsFiles';
import { cacheName } from '../support/cacheFiles';
import { type Answer, loopback, type Received } from '../support/services/loopback';
import { arnOf, keyLines } from '../support/rows/sourceRows';
import { assumedRole } from '../support/services/sts';
import { temporaryFolder } from '../support/temporary';

const root = join(import.meta.dirname, '..', '..');
const never = new AbortController().signal;

/** Answers of all services that are spoken to; Systems Manager fails as often as is said first. */
function services(failures = 0) {
  let left = failures;
  return loopback((request: Received): Answer => {
    const { path, headers } = request;
    if (path.startsWith('/federation/credentials')) {
      const expiration = Date.now() + 3_600_000;
      return {
        body: { roleCredentials: { accessKeyId: 'ASIASSO', secretAccessKey: 's', sessionToken: 't', expiration } },
      };
    }
    if (path === '/token') {
      return { body: { accessToken: 'new', expiresIn: 3600, tokenType: 'Bearer' } };
    }
    if (headers['x-amz-target'] === 'AmazonSSM.DescribeSessions') {
      left -= 1;
      return left >= 0 ? { status: 500, body: {} } : { body: { Sessions: [{ SessionId: 'one' }] } };
    }
    return assumedRole(request);
  });
}

const config = (url: string): string =>
  `[DEFAULT]\nendpoint_url = ${url}
[profile keys]\n${keyLines('AKIAKEYS')}
[profile role]\nrole_arn = ${arnOf('role')}\nsource_profile = keys
[profile web]\nrole_arn = ${arnOf('web')}\nweb_identity_token_file = {HOME}/token
[profile sso]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = r
[profile program]\ncredential_process = /bin/sh {HOME}/program
[profile container]\nrole_arn = ${arnOf('container')}\ncredential_source = EcsContainer
[sso-session corp]\nsso_start_url = u\nsso_region = us-west-2
`;
const kinds = ['keys', 'role', 'web', 'sso', 'program', 'container'];

const home = (): string => {
  const token = {
    accessToken: 'old',
    expiresAt: new Date().toISOString(),
    clientId: 'i',
    clientSecret: 's',
    registrationExpiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    refreshToken: 'r',
  };
  return temporaryFolder({
    token: 'token of a pod',
    program: `echo '{"Version":1,"AccessKeyId":"AKIAPROG","SecretAccessKey":"s"}'`,
    [`.aws/sso/cache/${cacheName('sha1', 'corp')}`]: JSON.stringify(token),
    '.aws/config': 'junk that the SDK would trip over',
  });
};

/** Sets all that the SDK would look at by itself to something that would change what it does. */
function poison(): void {
  const poisonous =
    'region = us-poison-1\nendpoint_url = http://127.0.0.1:9\nuse_fips_endpoint = true\nuse_dualstack_endpoint = true\n' +
    'max_attempts = 1\nretry_mode = nonsense\nsdk_ua_app_id = poison\ndefaults_mode = nonsense\nsigv4a_signing_region_set = *\n' +
    'auth_scheme_preference = httpBearerAuth\nservices = none\naws_access_key_id = AKIAPOISON\naws_secret_access_key = s\n' +
    'credential_process = false\n';
  const folder = temporaryFolder({
    config: `[default]\n${poisonous}[profile poison]\n${poisonous}`,
    credentials: `[default]\n${poisonous}[poison]\n${poisonous}`,
  });
  const variables = {
    HOME: folder,
    AWS_CONFIG_FILE: join(folder, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
    AWS_PROFILE: 'poison',
    AWS_REGION: 'us-poison-1',
    AWS_DEFAULT_REGION: 'us-poison-1',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_SSM: 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_SSO: 'http://127.0.0.1:9',
    AWS_USE_FIPS_ENDPOINT: 'true',
    AWS_USE_DUALSTACK_ENDPOINT: 'true',
    AWS_MAX_ATTEMPTS: '1',
    AWS_RETRY_MODE: 'nonsense',
    AWS_DEFAULTS_MODE: 'nonsense',
    AWS_SDK_UA_APP_ID: 'poison',
    AWS_AUTH_SCHEME_PREFERENCE: 'httpBearerAuth',
    AWS_BEARER_TOKEN_SSM: 'poison',
    AWS_SIGV4A_SIGNING_REGION_SET: '*',
    AWS_ACCESS_KEY_ID: 'AKIAPOISON',
    AWS_SECRET_ACCESS_KEY: 's',
    AWS_SESSION_TOKEN: 'poison',
    AWS_ROLE_ARN: arnOf('poison'),
    AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'config'),
    AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/poison',
    AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:9',
    AWS_CONTAINER_AUTHORIZATION_TOKEN: 'poison',
    AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES: 'nonsense',
    AWS_REQUEST_CHECKSUM_CALCULATION: 'nonsense',
  };
  for (const [name, value] of Object.entries(variables)) {
    vi.stubEnv(name, value);
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A request without what differs from one time to the next. */
function lasting({ method, path, headers, body }: Received): unknown {
  const { authorization = '', 'x-amz-user-agent': one, 'user-agent': two } = headers;
  const signedBy = /Credential=([^/]+)\/\d+\/([^,]+)/.exec(authorization)?.slice(1);
  const scheme = authorization.split(' ')[0];
  const form = Object.entries(headers).filter(
    ([name]) => !/^(host|authorization|amz-sdk-|x-amz-date|x-amz-content-sha256|content-length)/.test(name),
  );
  return {
    method,
    path,
    form,
    signedBy,
    scheme,
    agents: [one, two],
    body: body.replace(/botocore-session-\d+/, 'name'),
  };
}

describe('the bundle of the SDK', () => {
  const { outputs } = JSON.parse(readFileSync(join(root, 'out', 'meta', 'aws.json'), 'utf8')) as {
    readonly outputs: Readonly<Record<string, { readonly inputs: object }>>;
  };

  it('has nothing in it that reads the shared files or looks for credentials by itself', () => {
    const names = Object.keys(outputs['dist/aws.js']?.inputs ?? {}).filter((name) => !name.startsWith('left-out:'));
    expect(names.length).toBeGreaterThan(100);
    const readers = /shared-ini-file-loader|credential-provider-(?:node|ini|sso|process|env|login|web-identity|imds)\b/;
    expect(names.filter((name) => readers.test(name))).toEqual([]);
  });

  it('lists sessions with each kind of source all the same', async () => {
    const { url } = await services();
    const HOME = home();
    const container = await loopback(() => ({
      body: { AccessKeyId: 'ASIACONT', SecretAccessKey: 's', Token: 't', Expiration: '2090-01-01T00:00:00Z' },
    }));
    vi.stubEnv('HOME', HOME);
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', container.url);
    const configFile = join(temporaryFolder({ config: config(url).replaceAll('{HOME}', HOME) }), 'config');
    const { createAws } = createRequire(import.meta.url)(join(root, 'dist', 'aws.js')) as {
      readonly createAws: (options: AwsOptions) => Aws;
    };
    const aws = createAws({ configFile, credentialsFile: '/nowhere' });
    onTestFinished(() => aws.dispose());
    for (const profile of kinds) {
      const page = await aws.sessions
        .page({ profile, region: 'eu-west-1' }, { State: 'Active' }, never)
        .catch(failureOf);
      expect({ profile, page }).toMatchObject({ profile, page: { sessions: [{ SessionId: 'one' }] } });
    }
  });
});

describe('the SDK', () => {
  /** The requests of a listing with each kind of source, while this process has these variables. */
  async function requests(before: () => void): Promise<unknown> {
    const { url, received } = await services(1);
    const HOME = home();
    const container = await loopback(() => ({
      body: { AccessKeyId: 'ASIACONT', SecretAccessKey: 's', Token: 't', Expiration: '2090-01-01T00:00:00Z' },
    }));
    const texts: AwsTexts = {
      config: config(url).replaceAll('{HOME}', HOME),
      variables: { HOME, PATH: '/bin:/usr/bin', AWS_CONTAINER_CREDENTIALS_FULL_URI: container.url },
    };
    before();
    const clients = createClients({}, () => Promise.resolve(awsFilesOf(texts)));
    onTestFinished(() => clients.dispose());
    for (const profile of kinds) {
      const { client: ssm } = await clients.ssm({ profile, region: 'eu-west-1' }, never);
      expect(await ssm.send(new DescribeSessionsCommand({ State: 'Active' }))).toMatchObject({
        Sessions: [{ SessionId: 'one' }],
      });
    }
    return [...received, ...container.received].map(lasting);
  }

  it('does the same whatever its own variables and files say', async () => {
    const clean = await requests(() => {
      for (const name of Object.keys(process.env).filter((key) => key.startsWith('AWS_'))) {
        vi.stubEnv(name, undefined);
      }
    });
    const poisoned = await requests(poison);
    expect(poisoned).toEqual(clean);
    expect(JSON.stringify(poisoned)).not.toMatch(/poison/i);
  });

  it('goes to AWS’s own endpoint whatever they say', async () => {
    poison();
    const texts = { config: `[profile keys]\n${keyLines('AKIAKEYS')}` };
    const clients = createClients({}, () => Promise.resolve(awsFilesOf(texts)));
    onTestFinished(() => clients.dispose());
    const scope = { profile: 'keys', region: 'eu-west-1' };
    const hosts: string[] = [];
    const stop =
      () =>
      ({ request }: { readonly request?: unknown }): Promise<never> => {
        hosts.push(HttpRequest.isInstance(request) ? request.hostname : '');
        return Promise.reject(new Error('Far enough'));
      };
    const { client: ssm } = await clients.ssm(scope, never);
    ssm.middlewareStack.add(stop, { step: 'finalizeRequest', priority: 'low' });
    const sts = await clients.sts(scope, never);
    sts.middlewareStack.add(stop, { step: 'finalizeRequest', priority: 'low' });
    await expect(ssm.send(new DescribeSessionsCommand({ State: 'Active' }))).rejects.toThrow('Far enough');
    await expect(sts.send(new GetCallerIdentityCommand())).rejects.toThrow('Far enough');
    expect(hosts).toEqual(['ssm.eu-west-1.amazonaws.com', 'sts.eu-west-1.amazonaws.com']);
  });
});
