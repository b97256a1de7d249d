import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAws } from '../../../src/aws/createAws';
import { type Failure, failureOf } from '../../../src/core/base/failure';
import type { Aws, AwsOptions } from '../../../src/core/ports';
import type { Scope } from '../../../src/core/sessions/scope';
import { type Emulator, startEmulator } from '../../emulator/server';
import { secretAccessKey } from '../../emulator/http/signature';
import { type AwsEnvironment, awsEnvironment } from '../../support/awsEnvironment';

const region = 'eu-west-1';
const dev: Scope = { profile: 'dev', region };
const keyId = 'AKIA111122223333';
const keys = `aws_access_key_id = ${keyId}\naws_secret_access_key = ${secretAccessKey}\n`;
const never = new AbortController().signal;

let emulator: Emulator;
let environment: AwsEnvironment;
let cleanUps: (() => void)[] = [];

beforeEach(async () => {
  emulator = await startEmulator({ sessions: 60, seed: 3, still: true });
  environment = awsEnvironment();
  environment.variable('AWS_MAX_ATTEMPTS', '1');
});

afterEach(async () => {
  for (const cleanUp of cleanUps) {
    cleanUp();
  }
  cleanUps = [];
  environment.end();
  await emulator.stop();
});

function aws(options: AwsOptions = {}): Aws {
  const one = createAws(options);
  cleanUps.push(() => one.dispose());
  return one;
}

/** `read`, or the failure. */
async function read(from: Aws, scope: Scope, State = 'Active'): Promise<'read' | Failure> {
  try {
    for await (const page of from.sessions.pages(scope, { State, MaxResults: 200 }, never)) {
      expect(page.sessions.length).toBeGreaterThan(0);
    }
    return 'read';
  } catch (thrown) {
    return failureOf(thrown);
  }
}

/** Starts a server on this machine; answers its address and port. */
async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

describe('credentials', () => {
  it('are fetched once for all that a profile asks at the same time', async () => {
    const runs = join(environment.folder, 'runs');
    const script = join(environment.folder, 'credentials.sh');
    const answer = JSON.stringify({ Version: 1, AccessKeyId: keyId, SecretAccessKey: secretAccessKey });
    writeFileSync(script, `echo run >> '${runs}'\necho '${answer}'\n`);
    environment.config(`[profile dev]\nendpoint_url = ${emulator.url}\ncredential_process = sh '${script}'\n`);
    const from = aws();
    const elsewhere = { profile: 'dev', region: 'us-east-1' };
    const all = [
      read(from, dev),
      read(from, dev, 'History'),
      read(from, elsewhere),
      from.identities.callerIn(dev, never),
    ];
    await Promise.all(all);
    expect(await all[0]).toBe('read');
    expect(readFileSync(runs, 'utf8')).toBe('run\n');
  });

  it('that AWS did not take are fetched anew', async () => {
    const runs = join(environment.folder, 'runs');
    const answer = JSON.stringify({ Version: 1, AccessKeyId: keyId, SecretAccessKey: secretAccessKey });
    const script = join(environment.folder, 'credentials.sh');
    writeFileSync(script, `echo run >> '${runs}'\necho '${answer}'\n`);
    environment.config(`[profile dev]\nendpoint_url = ${emulator.url}\ncredential_process = sh '${script}'\n`);
    const from = aws();
    emulator.faults.set({ kind: 'expired', times: 1 });
    expect(await read(from, dev)).toMatchObject({ code: 'credentialsExpired' });
    expect(await read(from, dev)).toBe('read');
    emulator.faults.set({ kind: 'denied', times: 1 });
    expect(await read(from, dev)).toMatchObject({ code: 'accessDenied' });
    expect(await read(from, dev)).toBe('read');
    expect(readFileSync(runs, 'utf8')).toBe('run\nrun\n');
  });

  it('in half are told, as the CLI tells them', async () => {
    environment.variable('AWS_ACCESS_KEY_ID', keyId);
    environment.config(`[default]\nendpoint_url = ${emulator.url}\n${keys}`);
    expect(await read(aws(), { profile: undefined, region })).toEqual({
      code: 'noCredentials',
      name: 'PartialCredentials',
      message: 'Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY',
    });
  });

  it.each([
    ['a key id without its secret', 'aws_access_key_id = x', 'aws_secret_access_key', ' in {config}'],
    ['a role without a source', 'role_arn = arn:aws:iam::1:role/x', 'source_profile or credential_source', ''],
  ])('in half in a profile are told, too: %s', async (_, entry, missing, where) => {
    environment.config(`[profile dev]\nendpoint_url = ${emulator.url}\n${entry}\n`);
    expect(await read(aws(), dev)).toMatchObject({
      code: 'noCredentials',
      name: 'PartialCredentials',
      message: `Partial credentials found in the profile dev${where.replace('{config}', join(environment.folder, 'config'))}, missing: ${missing}`,
    });
  });

  it('of the environment are not those of a profile that is named', async () => {
    environment.variable('AWS_ACCESS_KEY_ID', 'AKIA999999999999');
    environment.variable('AWS_SECRET_ACCESS_KEY', secretAccessKey);
    environment.config(`[profile dev]\nendpoint_url = ${emulator.url}\n${keys}`);
    environment.variable('AWS_ENDPOINT_URL', emulator.url);
    expect((await aws().identities.callerIn(dev, never)).account).toBe('111122223333');
    expect((await aws().identities.callerIn({ profile: undefined, region }, never)).account).toBe('999999999999');
  });

  it('of SSO are looked for in the files of the user’s settings', async () => {
    const configFile = join(environment.folder, 'elsewhere');
    writeFileSync(
      configFile,
      '[profile sso]\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = R\n[sso-session s]\nsso_region = eu-west-1\nsso_start_url = https://example.awsapps.com/start\n',
    );
    environment.variable('HOME', environment.folder);
    const failure = await read(aws({ configFile }), { profile: 'sso', region });
    expect(failure).toMatchObject({ code: 'ssoExpired', profile: 'sso' });
  });
});

describe('a role', () => {
  const assumed = (id: string): string =>
    `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
  let calls: string;

  beforeEach(async () => {
    calls = join(environment.folder, 'calls');
    writeFileSync(calls, '');
    const sts = createServer((request: IncomingMessage, response: ServerResponse) => {
      request.on('data', (chunk: Buffer) => appendFileSync(calls, chunk));
      request.on('end', () => response.end(assumed('ASIA222233334444')));
    });
    const at = await listening(sts);
    environment.config(
      [
        '[profile role]',
        'services = here',
        'role_arn = arn:aws:iam::222233334444:role/r',
        'source_profile = dev',
        'mfa_serial = arn:aws:iam::111122223333:mfa/me',
        '[services here]',
        `ssm =\n  endpoint_url = ${emulator.url}`,
        `sts =\n  endpoint_url = http://${at}`,
        '[profile other]\nendpoint_url = http://127.0.0.1:9\n',
      ].join('\n'),
    );
    environment.credentials(`[dev]\n${keys}`);
    environment.variable('AWS_PROFILE', 'other');
  });

  it('is assumed where the profile says, with one MFA code for Active and History', async () => {
    const questions: unknown[] = [];
    const from = aws({
      askMfaCode: (...question) => {
        questions.push(question);
        return Promise.resolve(' 123456 ');
      },
    });
    const role = { profile: 'role', region };
    expect(await Promise.all([read(from, role), read(from, role, 'History')])).toEqual(['read', 'read']);
    expect(questions).toEqual([['arn:aws:iam::111122223333:mfa/me', 'role']]);
    const call = new URLSearchParams(readFileSync(calls, 'utf8'));
    expect([call.get('Action'), call.get('TokenCode')]).toEqual(['AssumeRole', '123456']);
    expect(emulator.calls.map(({ account }) => account)).toEqual(['222233334444', '222233334444']);
  });

  it('is not assumed without an MFA code, and asked for again the next time', async () => {
    let times = 0;
    const from = aws({
      askMfaCode: () => {
        times += 1;
        return Promise.resolve(undefined);
      },
    });
    const role = { profile: 'role', region };
    expect(await read(from, role)).toMatchObject({ code: 'mfaCancelled' });
    expect(await read(from, role)).toMatchObject({ code: 'mfaCancelled' });
    expect(times).toBe(2);
    expect(readFileSync(calls, 'utf8')).toBe('');
  });
});

describe('the caller', () => {
  it('is no failure of the network when nobody wants to know any more', async () => {
    environment.config(`[profile dev]\nendpoint_url = ${emulator.url}\n${keys}`);
    emulator.faults.set({ kind: 'hang' });
    const controller = new AbortController();
    const caller = aws().identities.callerIn(dev, controller.signal);
    setTimeout(() => controller.abort(), 20);
    await expect(caller).rejects.toMatchObject({ failure: { code: 'cancelled', message: '' } });
  });
});

describe('requests', () => {
  it('go out unsigned where that is wanted, and need no credentials', async () => {
    environment.config('[profile dev]\noutput = json\n');
    const failure = await read(aws({ endpointUrl: emulator.url, signRequest: false }), dev);
    expect(failure).toMatchObject({ code: 'credentialsInvalid', name: 'MissingAuthenticationTokenException' });
  });

  it('are tried as often as is said', async () => {
    environment.config(`[profile dev]\nendpoint_url = ${emulator.url}\n${keys}`);
    emulator.faults.set({ kind: 'serverError', times: 1 });
    expect(await read(aws({ maxAttempts: 1 }), dev)).toMatchObject({ code: 'serviceError' });
    emulator.faults.set({ kind: 'serverError', times: 1 });
    expect(await read(aws({ maxAttempts: 2 }), dev)).toBe('read');
  });

  it('go to the region’s endpoint where the profile has none, though AWS_PROFILE has one', async () => {
    environment.config(`[profile other]\nendpoint_url = ${emulator.url}\n[profile dev]\n${keys}`);
    environment.variable('AWS_PROFILE', 'other');
    const failure = await read(aws(), { profile: 'dev', region: 'xx-nowhere-1' });
    expect(failure).toMatchObject({ code: 'unreachable' });
    expect((failure as Failure).message).toContain('ssm.xx-nowhere-1.');
    expect(emulator.calls).toEqual([]);
  });

  it('go to the FIPS endpoint where the profile wants it', async () => {
    environment.config(`[profile dev]\nuse_fips_endpoint = true\n${keys}`);
    const failure = await read(aws(), { profile: 'dev', region: 'xx-nowhere-1' });
    expect((failure as Failure).message).toContain('ssm-fips.xx-nowhere-1.');
  });

  it('follow the files when they change', async () => {
    environment.config(`[profile dev]\nendpoint_url = http://127.0.0.1:9\n${keys}`);
    const from = aws();
    expect(await read(from, dev)).toMatchObject({ code: 'unreachable' });
    environment.config(`[profile dev]\nendpoint_url = ${emulator.url}\n${keys}`);
    expect(await read(from, dev)).toBe('read');
  });

  it('do not go to a region that is none', async () => {
    environment.config(`[profile dev]\n${keys}`);
    expect(await read(aws(), { profile: 'dev', region: 'evil.example.com/' })).toMatchObject({ code: 'badRegion' });
  });
});

describe('certificates', () => {
  let url: string;
  let certificate: string;

  beforeEach(async () => {
    const at = (name: string): string => join(environment.folder, name);
    certificate = at('certificate.pem');
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'].concat(
        ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
        ['-keyout', at('key.pem'), '-out', certificate],
      ),
      { stdio: 'ignore' },
    );
    const pair = { key: readFileSync(at('key.pem')), cert: readFileSync(certificate) };
    const server = createTlsServer(pair, (_, response) => response.end('{"Sessions":[{"SessionId":"s"}]}'));
    url = `https://${await listening(server)}`;
    environment.config(`[profile dev]\n${keys}`);
  });

  it('of strangers are not believed', async () => {
    expect(await read(aws({ endpointUrl: url }), dev)).toMatchObject({ code: 'tls' });
  });

  it('are believed where the options, the environment or the profile name them', async () => {
    expect(await read(aws({ endpointUrl: url, caBundle: certificate }), dev)).toBe('read');
    environment.config(`[profile dev]\nca_bundle = ${certificate}\n${keys}`);
    expect(await read(aws({ endpointUrl: url }), dev)).toBe('read');
    environment.config(`[profile dev]\nca_bundle = /nowhere\n${keys}`);
    environment.variable('AWS_CA_BUNDLE', certificate);
    expect(await read(aws({ endpointUrl: url }), dev)).toBe('read');
  });

  it('are believed without looking where that is wanted, whatever the bundle', async () => {
    expect(await read(aws({ endpointUrl: url, verifySsl: false, caBundle: '/nowhere' }), dev)).toBe('read');
  });

  it('that cannot be read are told, but not missed where nothing is encrypted', async () => {
    const caBundle = '/nowhere/ca.pem';
    expect(await read(aws({ endpointUrl: url, caBundle }), dev)).toMatchObject({ code: 'tls' });
    environment.variable('AWS_ACCESS_KEY_ID', keyId);
    environment.variable('AWS_SECRET_ACCESS_KEY', secretAccessKey);
    expect(await read(aws({ endpointUrl: emulator.url, caBundle }), { profile: undefined, region })).toBe('read');
  });
});
