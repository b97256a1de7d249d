import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Aws } from '../../../src/core/ports';
import { sameEndpoint } from '../../../src/core/sessions/identity';
import type { Scope } from '../../../src/core/sessions/scope';
import { type Emulator, startEmulator } from '../../emulator/server';
import { secretAccessKey } from '../../emulator/http/signature';
import { type AwsEnvironment, awsEnvironment } from '../../support/awsEnvironment';

const region = 'eu-west-1';
const a: Scope = { profile: 'a', region };
const b: Scope = { profile: 'b', region };
const never = new AbortController().signal;
const keysOf = (account: string, kind = 'AKIA'): string =>
  `aws_access_key_id = ${kind}${account}\naws_secret_access_key = ${secretAccessKey}\n`;

let emulator: Emulator;
let environment: AwsEnvironment;
let aws: Aws;

beforeEach(async () => {
  emulator = await startEmulator({ sessions: 60, seed: 3, still: true });
  environment = awsEnvironment();
  environment.variable('AWS_ENDPOINT_URL', emulator.url);
  environment.variable('AWS_MAX_ATTEMPTS', '1');
  aws = environment.aws();
});

afterEach(async () => {
  environment.end();
  await emulator.stop();
});

const identity = (scope: Scope, of = aws): Promise<string> => of.sessions.identity(scope, never);

/** Writes a program for a profile that prints the keys of an account. */
function program(profile: string, account: string, kind = 'AKIA', more = ''): void {
  const script = join(environment.folder, `${profile}.sh`);
  const answer = `{"Version":1,"AccessKeyId":"${kind}${account}","SecretAccessKey":"${secretAccessKey}"${more}}`;
  writeFileSync(script, `echo '${answer}'\n`);
}
function programProfile(profile: string): string {
  return `[profile ${profile}]\ncredential_process = sh '${join(environment.folder, `${profile}.sh`)}'\n`;
}

describe('whom a scope is asked as', () => {
  it('is what its pages say that they were asked as, and AWS is not asked for it', async () => {
    environment.credentials(`[a]\n${keysOf('111111111111')}[b]\n${keysOf('222222222222')}`);
    const before = await identity(a);
    expect(emulator.calls).toEqual([]);
    const page = await aws.sessions.page(a, { State: 'Active' }, never);
    expect(page.identity).toBe(before);
    expect((await aws.sessions.page(b, { State: 'Active' }, never)).identity).toBe(await identity(b));
    expect(await identity(b)).not.toBe(before);
  });

  it('is somebody else when the keys in the file are, from the next page on', async () => {
    environment.credentials(`[a]\n${keysOf('111111111111')}`);
    const before = await aws.sessions.page(a, { State: 'History', MaxResults: 10 }, never);
    expect(await identity(a)).toBe(before.identity);
    environment.credentials(`[a]\n${keysOf('222222222222')}`);
    const after = await aws.sessions.page(a, { State: 'History', MaxResults: 10 }, never);
    expect(after.identity).not.toBe(before.identity);
    expect(sameEndpoint(after.identity, before.identity)).toBe(true);
    expect(await identity(a)).toBe(after.identity);
  });

  it('is the same in every scope with the same keys, and tells nothing of them', async () => {
    environment.credentials(`[a]\n${keysOf('111111111111')}[b]\n${keysOf('111111111111')}`);
    environment.config(`[profile program]\ncredential_process = sh '${join(environment.folder, 'program.sh')}'\n`);
    program('program', '111111111111');
    expect(await identity({ ...a, region: 'us-east-1' })).toBe(await identity(a));
    for (const profile of ['a', 'program']) {
      expect(await identity({ profile, region })).toMatch(/^[0-9a-f]{64}\.[0-9a-f]{64}$/);
    }
  });

  it('is somebody else at another endpoint, by a setting or by a profile', async () => {
    environment.credentials(`[a]\n${keysOf('111111111111')}[b]\n${keysOf('111111111111')}`);
    environment.config('[profile b]\nendpoint_url = http://127.0.0.1:9\n');
    environment.variable('AWS_ENDPOINT_URL', '');
    const elsewhere = await identity(a, environment.aws({ endpointUrl: emulator.url }));
    expect(sameEndpoint(elsewhere, await identity(a))).toBe(false);
    expect(sameEndpoint(await identity(b), await identity(a))).toBe(false);
  });

  it('is whoever a program’s keys are, though the program is the same', async () => {
    environment.config(programProfile('a'));
    program('a', '111111111111');
    const before = await identity(a);
    program('a', '222222222222');
    // AWS refuses the keys, so that the program runs again.
    emulator.faults.set({ kind: 'expired', times: 1 });
    const after = (await aws.sessions.page(a, { State: 'Active' }, never)).identity;
    expect(after).not.toBe(before);
    expect(await identity(a)).toBe(after);
  });

  it('is whoever a program’s keys are when the user refreshes, as in the AWS CLI', async () => {
    environment.config(programProfile('a'));
    program('a', '111111111111');
    const before = await aws.sessions.page(a, { State: 'Active' }, never);
    program('a', '222222222222');
    expect(await identity(a)).toBe(before.identity);
    await aws.credentials.renew();
    expect(await identity(a)).not.toBe(before.identity);
    expect((await aws.sessions.page(a, { State: 'Active' }, never)).identity).toBe(await identity(a));
    expect((await aws.identities.callerIn(a, never)).account).toBe('222222222222');
  });

  it('is the role, whatever keys it is given as', async () => {
    environment.credentials(`[keys]\n${keysOf('111111111111')}`);
    environment.config(
      ['a', 'b']
        .map((role) => `[profile ${role}]\nrole_arn = arn:aws:iam::111111111111:role/${role}\nsource_profile = keys\n`)
        .join(''),
    );
    const before = await identity(a);
    expect(await identity(b)).not.toBe(before);
    emulator.faults.set({ kind: 'expired', times: 1 });
    await expect(aws.sessions.page(a, { State: 'Active' }, never)).rejects.toBeDefined();
    expect(await identity(a)).toBe(before);
    expect((await aws.sessions.page(a, { State: 'Active' }, never)).identity).toBe(before);
  });

  it('is nobody where requests go out unsigned', async () => {
    const unsigned = environment.aws({ signRequest: false });
    expect(await identity({ profile: undefined, region }, unsigned)).toMatch(/^[0-9a-f]{64}\.$/);
  });

  it('fails as the call would', async () => {
    environment.config('[profile a]\ncredential_process = false\n');
    await expect(identity(a)).rejects.toMatchObject({ failure: { code: 'credentialProcess', profile: 'a' } });
  });
});

describe('profiles side by side', () => {
  it.each<[string, (account: string) => string]>([
    ['keys', (account) => keysOf(account)],
    ['roles', (account) => `role_arn = arn:aws:iam::${account}:role/reader\nsource_profile = keys\n`],
  ])('are each asked with their own %s, whoever was asked first', async (_, entries) => {
    environment.config(
      `[profile keys]\n${keysOf('999999999999')}[profile a]\n${entries('111111111111')}[profile b]\n${entries('222222222222')}`,
    );
    for (const [scope, account] of [
      [a, '111111111111'],
      [b, '222222222222'],
      [a, '111111111111'],
    ] as const) {
      expect((await aws.identities.callerIn(scope, never)).account).toBe(account);
      await aws.sessions.page(scope, { State: 'Active' }, never);
      expect(emulator.calls.at(-1)).toMatchObject({ account });
    }
  });

  it('are each asked with the keys of their own program', async () => {
    environment.config(programProfile('a') + programProfile('b'));
    program('a', '111111111111');
    program('b', '222222222222');
    const accounts = await Promise.all(
      [a, b].map(async (scope) => (await aws.identities.callerIn(scope, never)).account),
    );
    expect(accounts).toEqual(['111111111111', '222222222222']);
  });
});

describe('a call that AWS refuses for its credentials', () => {
  const expired = { failure: { code: 'credentialsExpired' } };
  const page = (scope: Scope, State = 'Active', of = aws): Promise<unknown> =>
    of.sessions.page(scope, { State }, never);
  const asked = (): readonly string[] =>
    emulator.calls.filter(({ action }) => action === 'DescribeSessions').map(({ account }) => account);
  /** Writes a program for the profile that prints the keys of the first account, then those of the second, and so on. */
  function programOf(profile: string, ...accounts: readonly string[]): () => number {
    const at = (name: string): string => join(environment.folder, `${profile}.${name}`);
    accounts.forEach((account, index) => {
      const answer = { Version: 1, AccessKeyId: `AKIA${account}`, SecretAccessKey: secretAccessKey };
      writeFileSync(at(String(index)), JSON.stringify(answer));
    });
    writeFileSync(at('runs'), '');
    writeFileSync(at('sh'), `n=$(wc -l < '${at('runs')}')\necho run >> '${at('runs')}'\ncat '${at('')}'$n\n`);
    environment.config(programProfile(profile));
    return () => readFileSync(at('runs'), 'utf8').split('\n').length - 1;
  }
  const [one, two, three] = ['111111111111', '222222222222', '333333333333'] as const;

  it.each(['Active', 'History'])('is made once more with those that a program has since (%s)', async (state) => {
    const runs = programOf('a', one, two);
    await identity(a);
    emulator.faults.set({ kind: 'expired', times: 1 });
    await page(a, state);
    expect(asked()).toEqual([one, two]);
    expect(runs()).toBe(2);
  });

  it('is made once more with those that a file has since', async () => {
    environment.credentials(`[a]\n${keysOf(one)}`);
    const request = { State: 'History', MaxResults: 10 };
    const { nextToken = '' } = await aws.sessions.page(a, request, never);
    // What follows a page is asked of the same client, so that the file is not looked at before AWS refuses.
    environment.credentials(`[a]\n${keysOf(one, 'ASIA')}aws_session_token = t\n`);
    emulator.faults.set({ kind: 'expired', times: 1 });
    await aws.sessions.page(a, { ...request, NextToken: nextToken }, never);
    expect(asked()).toEqual([one, one, one]);
    emulator.faults.set({ kind: 'expired', times: 1 });
    await expect(page(a)).rejects.toMatchObject(expired);
    expect(asked()).toHaveLength(4);
  });

  it('is not made for ever, though there are new ones each time', async () => {
    const runs = programOf('a', one, two, three);
    emulator.faults.set({ kind: 'expired' });
    await expect(page(a)).rejects.toMatchObject(expired);
    expect(asked()).toEqual([one, two]);
    expect(runs()).toBe(2);
  });

  it('is not made again with those that were refused', async () => {
    const runs = programOf('a', one, one, one);
    emulator.faults.set({ kind: 'expired' });
    await expect(page(a)).rejects.toMatchObject(expired);
    expect(asked()).toEqual([one]);
    expect(runs()).toBe(2);
  });

  it('runs the program once for all that were refused at the same time', async () => {
    const runs = programOf('a', one, two, three);
    await identity(a);
    emulator.faults.set({ kind: 'expired', account: one });
    await Promise.all([page(a), page(a, 'History'), page({ ...a, region: 'us-east-1' })]);
    expect(asked().toSorted()).toEqual([one, one, one, two, two, two]);
    expect(runs()).toBe(2);
  });

  it('is made once more where it was STS that refused the keys of a role’s program', async () => {
    const runs = programOf('a', one, two);
    environment.config(
      `${programProfile('a')}[profile b]\nrole_arn = arn:aws:iam::${three}:role/reader\nsource_profile = a\n`,
    );
    emulator.faults.set({ kind: 'expired', account: one, action: 'AssumeRole' });
    await page(b);
    expect(asked()).toEqual([three]);
    expect(runs()).toBe(2);
  });

  it('asks no person for a code', async () => {
    const codes: string[] = [];
    environment.credentials(`[base]\n${keysOf(one)}`);
    environment.config(
      `[profile b]\nrole_arn = arn:aws:iam::${two}:role/reader\nsource_profile = base\nmfa_serial = arn:aws:iam::1:mfa/me\n`,
    );
    const of = environment.aws({
      askMfaCode: (serial) => {
        codes.push(serial);
        return Promise.resolve('123456');
      },
    });
    emulator.faults.set({ kind: 'expired', times: 1, action: 'DescribeSessions' });
    await expect(page(b, 'Active', of)).rejects.toMatchObject(expired);
    expect(codes).toHaveLength(1);
  });

  it('looks for none where it is to go out unsigned', async () => {
    const runs = programOf('a', one, two);
    await expect(page(a, 'Active', environment.aws({ signRequest: false }))).rejects.toMatchObject({
      failure: { code: 'credentialsInvalid' },
    });
    expect(runs()).toBe(0);
  });
});

describe('whom a scope would be asked as, without fetching anything', () => {
  it('is told of keys and roles as files have them now', async () => {
    environment.credentials(`[a]\n${keysOf('111111111111')}`);
    environment.config(`[profile b]\nrole_arn = arn:aws:iam::222222222222:role/r\nsource_profile = a\n`);
    const before = await aws.identities.knownIdentity(a);
    const role = await aws.identities.knownIdentity(b);
    expect(emulator.calls).toEqual([]);
    expect([before, role]).toEqual([await identity(a), await identity(b)]);
    environment.credentials(`[a]\n${keysOf('222222222222')}`);
    expect(await aws.identities.knownIdentity(a)).not.toBe(before);
    expect(await aws.identities.knownIdentity(a)).toBe(await identity(a));
    await expect(aws.identities.knownIdentity({ profile: 'gone', region })).rejects.toMatchObject({
      failure: { code: 'profileNotFound' },
    });
  });

  it('is not told of a program that has not run, or is to be run again', async () => {
    environment.config(programProfile('a'));
    program('a', '111111111111');
    expect(await aws.identities.knownIdentity(a)).toBeUndefined();
    const ran = await identity(a);
    expect(await aws.identities.knownIdentity(a)).toBe(ran);
    await aws.credentials.renew();
    expect(await aws.identities.knownIdentity(a)).toBeUndefined();
  });
});
