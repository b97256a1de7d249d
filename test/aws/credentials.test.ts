import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Failure, failureOf } from '../../src/core/base/failure';
import type { Aws } from '../../src/core/ports';
import type { Scope } from '../../src/core/sessions/scope';
import { webIdentityToken } from '../emulator/worlds/roles';
import { type Emulator, startEmulator } from '../emulator/server';
import { secretAccessKey } from '../emulator/http/signature';
import { type AwsEnvironment, awsEnvironment } from '../support/awsEnvironment';

const region = 'eu-west-1';
const base = '111122223333';
const other = '222233334444';
const third = '333344445555';
const keysOf = (account: string): string =>
  `aws_access_key_id = AKIA${account}\naws_secret_access_key = ${secretAccessKey}\n`;
const roleIn = (account: string, name = 'reader'): string => `role_arn = arn:aws:iam::${account}:role/${name}\n`;

let emulator: Emulator;
let environment: AwsEnvironment;

beforeEach(async () => {
  emulator = await startEmulator({ sessions: 40, seed: 3, still: true });
  environment = awsEnvironment();
  environment.variable('AWS_MAX_ATTEMPTS', '1');
  environment.variable('AWS_ENDPOINT_URL', emulator.url);
  environment.variable('HOME', environment.folder);
});

afterEach(async () => {
  environment.end();
  await emulator.stop();
});

/** The account whose sessions were read, or the failure. */
async function read(from: Aws, profile: string | undefined, state = 'Active'): Promise<string | Failure> {
  const scope: Scope = { profile, region };
  try {
    for await (const page of from.sessions.pages(
      scope,
      { State: state, MaxResults: 200 },
      new AbortController().signal,
    )) {
      expect(page.sessions.length).toBeGreaterThan(0);
    }
    return emulator.calls.filter(({ action }) => action === 'DescribeSessions').at(-1)?.account ?? 'nobody';
  } catch (thrown) {
    return failureOf(thrown);
  }
}

const roles = (): number => emulator.calls.filter(({ action }) => action.startsWith('AssumeRole')).length;

/** What `aws sso login` leaves behind; `session`: the sso-session or, in the old form, the start URL. */
function signedIn(session: string, token: Readonly<Record<string, string>>): void {
  const cache = join(environment.folder, '.aws', 'sso', 'cache');
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, `${createHash('sha1').update(session).digest('hex')}.json`), JSON.stringify(token));
}

const fresh = (): string => new Date(Date.now() + 3_600_000).toISOString();
const past = (): string => new Date(Date.now() - 60_000).toISOString();

describe('keys', () => {
  it('of a profile, of the environment and with a session token are good', async () => {
    environment.credentials(
      `[static]\n${keysOf(base)}[temporary]\naws_access_key_id = ASIA${other}\naws_secret_access_key = ${secretAccessKey}\naws_session_token = t\n`,
    );
    environment.variable('AWS_ACCESS_KEY_ID', `AKIA${third}`);
    environment.variable('AWS_SECRET_ACCESS_KEY', secretAccessKey);
    expect(await read(environment.aws(), 'static')).toBe(base);
    expect(await read(environment.aws(), 'temporary')).toBe(other);
    expect(await read(environment.aws(), undefined)).toBe(third);
  });

  it('that AWS calls expired or invalid are told apart', async () => {
    environment.credentials(`[static]\n${keysOf(base)}`);
    emulator.faults.set({ kind: 'expired', times: 1 }, { kind: 'invalidKeys', times: 1 });
    const from = environment.aws();
    expect(await read(from, 'static')).toMatchObject({ code: 'credentialsExpired', profile: 'static' });
    expect(await read(from, 'static')).toMatchObject({ code: 'credentialsInvalid' });
  });
});

describe('a role', () => {
  beforeEach(() => {
    environment.credentials(`[base]\n${keysOf(base)}`);
  });

  it('is assumed with the keys of its source, through any number of roles, names with blanks too', async () => {
    environment.config(
      `[profile "middle one"]\n${roleIn(other)}source_profile = base\n[profile far]\n${roleIn(third)}source_profile = middle one\n`,
    );
    expect(await read(environment.aws(), 'far')).toBe(third);
    expect(emulator.calls.map(({ action, account }) => `${action} ${account}`)).toEqual([
      `AssumeRole ${base}`,
      `AssumeRole ${other}`,
      `DescribeSessions ${third}`,
    ]);
  });

  it('takes its keys from the environment or a program where the profile says so', async () => {
    const script = join(environment.folder, 'keys.sh');
    const answer = JSON.stringify({ Version: 1, AccessKeyId: `AKIA${base}`, SecretAccessKey: secretAccessKey });
    writeFileSync(script, `echo '${answer}'\n`);
    environment.config(
      `[profile env]\n${roleIn(other)}credential_source = Environment\n[profile program]\ncredential_process = sh '${script}'\n[profile ran]\n${roleIn(third)}source_profile = program\n`,
    );
    environment.variable('AWS_ACCESS_KEY_ID', `AKIA${base}`);
    environment.variable('AWS_SECRET_ACCESS_KEY', secretAccessKey);
    expect(await read(environment.aws(), 'env')).toBe(other);
    expect(await read(environment.aws(), 'ran')).toBe(third);
  });

  it('that may not be assumed says which action was denied', async () => {
    environment.config(`[profile no]\n${roleIn(other, 'forbidden')}source_profile = base\n`);
    const failure = await read(environment.aws(), 'no');
    expect(failure).toMatchObject({ code: 'accessDenied', profile: 'no' });
    expect((failure as Failure).message).toContain('sts:AssumeRole');
  });

  it('asks once for an MFA code while it is valid, for all regions, states and identities', async () => {
    environment.config(`[profile role]\n${roleIn(other)}source_profile = base\nmfa_serial = arn:aws:iam::1:mfa/me\n`);
    const asked: string[] = [];
    const from = environment.aws({
      askMfaCode: (serial, profile) => {
        asked.push(`${serial} ${String(profile)}`);
        return Promise.resolve('123456');
      },
    });
    const never = new AbortController().signal;
    await Promise.all([read(from, 'role'), read(from, 'role', 'History')]);
    await from.identities.callerIn({ profile: 'role', region: 'us-east-1' }, never);
    expect(await read(from, 'role')).toBe(other);
    expect(asked).toEqual(['arn:aws:iam::1:mfa/me role']);
    expect(roles()).toBe(1);
  });

  it('asks once for an MFA code for all profiles of one role, and once for another role', async () => {
    const role = `${roleIn(other)}source_profile = base\nmfa_serial = arn:aws:iam::1:mfa/me\n`;
    environment.config(
      `[profile eu]\n${role}region = eu-west-1\n[profile us]\nregion = us-east-1\noutput = text\n${role}` +
        `[profile named]\n${role}role_session_name = me\n`,
    );
    const asked: (string | undefined)[] = [];
    const from = environment.aws({
      askMfaCode: (_, profile) => {
        asked.push(profile);
        return Promise.resolve('123456');
      },
    });
    expect(await Promise.all([read(from, 'eu'), read(from, 'us')])).toEqual([other, other]);
    // Which of the two is the first to need it is not told.
    expect(asked).toHaveLength(1);
    expect(await read(from, 'named')).toBe(other);
    expect(asked.slice(1)).toEqual(['named']);
  });

  it('does not go on with a wrong MFA code, and asks again the next time', async () => {
    environment.config(`[profile role]\n${roleIn(other)}source_profile = base\nmfa_serial = arn:aws:iam::1:mfa/me\n`);
    const codes = ['000000', '123456'];
    const from = environment.aws({ askMfaCode: () => Promise.resolve(codes.shift()) });
    expect(await read(from, 'role')).toMatchObject({ code: 'mfaRefused' });
    expect(await read(from, 'role')).toBe(other);
  });

  it('of a web identity is assumed with the token in the file, read anew each time', async () => {
    const file = join(environment.folder, 'token');
    writeFileSync(file, 'another');
    environment.config(`[profile pod]\n${roleIn(other)}web_identity_token_file = ${file}\n`);
    const from = environment.aws();
    expect(await read(from, 'pod')).toMatchObject({ code: 'credentialsInvalid' });
    writeFileSync(file, webIdentityToken);
    expect(await read(from, 'pod')).toBe(other);
  });
});

describe('SSO', () => {
  const profile = `sso_account_id = ${other}\nsso_role_name = Reader\n`;
  const session = '[sso-session s]\nsso_region = eu-west-1\nsso_start_url = https://example.awsapps.com/start\n';

  beforeEach(() => {
    environment.config(
      `[profile sso]\nsso_session = s\n${profile}[profile "old form"]\n${profile}sso_region = eu-west-1\nsso_start_url = https://old.awsapps.com/start\n${session}`,
    );
  });

  it('without a sign-in, or with one that has expired, says that one must sign in', async () => {
    const from = environment.aws();
    expect(await read(from, 'sso')).toMatchObject({ code: 'ssoExpired', profile: 'sso' });
    expect(await read(from, 'old form')).toMatchObject({ code: 'ssoExpired', profile: 'old form' });
    signedIn('s', { accessToken: 'sso-token-1', expiresAt: past() });
    signedIn('https://old.awsapps.com/start', { accessToken: 'sso-token-1', expiresAt: past() });
    expect(await read(from, 'sso')).toMatchObject({ code: 'ssoExpired' });
    expect(await read(from, 'old form')).toMatchObject({ code: 'ssoExpired' });
  });

  it('is read by the same client once the token is there', async () => {
    const from = environment.aws();
    await read(from, 'sso');
    const before = await from.credentialFiles.fingerprint();
    expect(await from.credentialFiles.fingerprint()).toBe(before);
    signedIn('s', { accessToken: 'sso-token-1', expiresAt: fresh() });
    signedIn('https://old.awsapps.com/start', { accessToken: 'sso-token-2', expiresAt: fresh() });
    expect(await from.credentialFiles.fingerprint()).not.toBe(before);
    expect(await read(from, 'sso')).toBe(other);
    expect(await read(from, 'old form')).toBe(other);
  });

  it('says that one must sign in where the portal does not take the token', async () => {
    signedIn('s', { accessToken: 'revoked', expiresAt: fresh() });
    expect(await read(environment.aws(), 'sso')).toMatchObject({ code: 'ssoExpired' });
  });

  it('says that it is denied where the role is not the user’s', async () => {
    environment.config(
      `[profile sso]\nsso_session = s\nsso_account_id = ${other}\nsso_role_name = forbidden\n${session}`,
    );
    signedIn('s', { accessToken: 'sso-token-1', expiresAt: fresh() });
    expect(await read(environment.aws(), 'sso')).toMatchObject({ code: 'accessDenied' });
  });

  it('gets a new token by itself where it has a refresh token', async () => {
    signedIn('s2', {
      accessToken: 'sso-token-old',
      expiresAt: past(),
      clientId: 'c',
      clientSecret: 'cs',
      refreshToken: 'good-for-another',
      registrationExpiresAt: fresh(),
    });
    environment.config(`[profile sso]\nsso_session = s2\n${profile}${session.replace('s]', 's2]')}`);
    expect(await read(environment.aws(), 'sso')).toBe(other);
  });

  it('is spoken to at the endpoint of the profile', async () => {
    environment.variable('AWS_ENDPOINT_URL', '');
    environment.config(`[profile sso]\nendpoint_url = ${emulator.url}\nsso_session = s\n${profile}${session}`);
    signedIn('s', { accessToken: 'sso-token-1', expiresAt: fresh() });
    expect(await read(environment.aws(), 'sso')).toBe(other);
  });
});

describe('the fingerprint of the files', () => {
  it('changes with each of them, and runs no program', async () => {
    const marker = join(environment.folder, 'ran');
    const token = join(environment.folder, 'token');
    environment.config(`[profile p]\ncredential_process = touch ${marker}\nweb_identity_token_file = ${token}\n`);
    const from = environment.aws();
    const fingerprints = [await from.credentialFiles.fingerprint()];
    const after = async (change: () => void): Promise<void> => {
      change();
      fingerprints.push(await from.credentialFiles.fingerprint());
    };
    await after(() => environment.credentials(`[p]\n${keysOf(base)}`));
    await after(() =>
      environment.config(readFileSync(join(environment.folder, 'config'), 'utf8').concat('[profile q]\n')),
    );
    await after(() => writeFileSync(token, 'x'));
    await after(() => signedIn('s', { accessToken: 'a', expiresAt: fresh() }));
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    expect(existsSync(marker)).toBe(false);
  });
});
