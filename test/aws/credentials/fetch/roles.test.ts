import { describe, expect, it } from 'vitest';
import { assumedRole } from '../../../../src/aws/credentials/fetch/assumedRole';
import { webIdentityCredentials } from '../../../../src/aws/credentials/fetch/webIdentityRole';
import type { WebIdentitySource } from '../../../../src/aws/credentials/source';
import { failureOf } from '../../../../src/core/base/failure';
import { fetchingFor, type World } from '../../../support/fetchingFor';
import { type Answer, loopback, type Received } from '../../../support/services/loopback';
import { role } from '../../../support/rows/roleRows';
import { arnOf, fileKeys } from '../../../support/rows/sourceRows';
import { temporaryFolder } from '../../../support/temporary';

const now = Date.UTC(2030, 0) + 999;
const xml = { 'content-type': 'text/xml' };

function answer(action: string, credentials: string): Answer {
  return {
    headers: xml,
    body: `<${action}Response><${action}Result>${credentials}</${action}Result></${action}Response>`,
  };
}
const given = (members: string): string => `<Credentials>${members}</Credentials>`;
const keys = '<AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey>';
const whole = given(`${keys}<SessionToken>t</SessionToken><Expiration>2030-01-01T01:00:00Z</Expiration>`);
const credentials = {
  accessKeyId: 'ASIAROLE',
  secretAccessKey: 's',
  sessionToken: 't',
  expiration: new Date('2030-01-01T01:00:00Z'),
};
const denied: Answer = {
  status: 403,
  headers: xml,
  body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>No</Message></Error></ErrorResponse>',
};

/** Members of a request, without its version. */
function members({ body }: Received): unknown {
  const { Version, ...rest } = Object.fromEntries(new URLSearchParams(body));
  expect(Version).toBe('2011-06-15');
  return rest;
}

describe('a role', () => {
  const source = role('Admin', fileKeys('credentials', 'base'));

  async function assume(of = source, { body = answer('AssumeRole', whole), ...world }: World & { body?: Answer } = {}) {
    const service = await loopback(() => body);
    const fetching = fetchingFor({ url: service.url, now: () => now, ...world });
    const told = await assumedRole(of, fetching).catch(failureOf);
    return { told, asked: service.received, connected: fetching.connected };
  }

  it('is assumed in the command’s region with the keys of its source, under a name that has the second', async () => {
    const { told, asked, connected } = await assume();
    expect(told).toEqual(credentials);
    expect(connected).toEqual(['sts command-region']);
    expect(asked.map(members)).toEqual([
      { Action: 'AssumeRole', RoleArn: arnOf('Admin'), RoleSessionName: `botocore-session-${Math.floor(now / 1000)}` },
    ]);
    expect(asked[0]?.headers.authorization).toContain('AKIADEV');
    expect(asked[0]?.headers.authorization).toContain('/command-region/sts/');
  });

  it('is assumed with all that the profile says, and a code without blanks', async () => {
    const told: unknown[] = [];
    const options = {
      askMfaCode: (...question: unknown[]) => {
        told.push(question);
        return Promise.resolve(' 123456\n');
      },
    };
    const full = { ...source, externalId: 'x', sessionName: 'jo', duration: 900, mfaSerial: 'arn:mfa' };
    const { asked } = await assume(full, { options });
    expect(told).toEqual([['arn:mfa', 'Admin']]);
    expect(asked.map(members)).toEqual([
      {
        Action: 'AssumeRole',
        RoleArn: arnOf('Admin'),
        RoleSessionName: 'jo',
        ExternalId: 'x',
        SerialNumber: 'arn:mfa',
        TokenCode: '123456',
        DurationSeconds: '900',
      },
    ]);
  });

  it.each([{}, { askMfaCode: () => Promise.resolve(undefined) }])('is not assumed without a code', async (options) => {
    const { told, asked } = await assume({ ...source, mfaSerial: 'arn:mfa' }, { options });
    expect(told).toEqual({ code: 'mfaCancelled', message: 'No MFA code was given for arn:mfa', profile: 'Admin' });
    expect(asked).toHaveLength(0);
  });

  it('is taken from the AWS CLI’s cache, without a code', async () => {
    const content = { AccessKeyId: 'ASIAC', SecretAccessKey: 's', Expiration: '2030-01-01T01:00:00Z' };
    const file = '.aws/cli/cache/9f6cfadac64bc05fa11d3fa384b2952d4856f64d.json';
    const home = temporaryFolder({ [file]: JSON.stringify({ Credentials: content }) });
    const { told, asked } = await assume({ ...source, mfaSerial: 'arn:aws:iam::123456789012:mfa/jo' }, { home });
    expect(told).toMatchObject({ accessKeyId: 'ASIAC' });
    expect(asked).toHaveLength(0);
  });

  it('that may not be assumed is told as STS’s', async () => {
    expect((await assume(source, { body: denied })).told).toMatchObject({
      code: 'accessDenied',
      credentialsOf: 'STS',
      status: 403,
    });
  });

  it('is not waited for if nobody wants it any more', async () => {
    expect((await assume(source, { signal: AbortSignal.abort() })).told).toMatchObject({ code: 'cancelled' });
  });

  it('whose source fails is told as the source does', async () => {
    const { told } = await assume(role('Admin', { kind: 'container', url: 'u' }));
    expect(told).toMatchObject({ message: 'No container here' });
  });

  it.each(['', given(''), given('<AccessKeyId>A</AccessKeyId>'), given('<SecretAccessKey>s</SecretAccessKey>')])(
    'needs keys in the answer: %s',
    async (text) => {
      const { told } = await assume(source, { body: answer('AssumeRole', text) });
      expect(told).toMatchObject({
        code: 'malformedAnswer',
        message: `STS gave no credentials for ${arnOf('Admin')}`,
      });
    },
  );

  it('needs neither token nor end in the answer', async () => {
    const { told } = await assume(source, { body: answer('AssumeRole', given(keys)) });
    expect(told).toEqual({ accessKeyId: 'ASIAROLE', secretAccessKey: 's' });
  });
});

describe('a web identity', () => {
  async function identify(token: string | undefined, more: Partial<WebIdentitySource> = {}, world: World = {}) {
    const folder = temporaryFolder(token === undefined ? {} : { token });
    const service = await loopback(() => answer('AssumeRoleWithWebIdentity', whole));
    const source: WebIdentitySource = {
      kind: 'webIdentity',
      roleArn: arnOf('pod'),
      tokenFile: `${folder}/token`,
      namedBy: 'AWS_X',
      ...more,
    };
    const fetching = fetchingFor({ url: service.url, now: () => now, ...world });
    const told = await webIdentityCredentials(source, fetching).catch(failureOf);
    return { told, source, asked: service.received, connected: fetching.connected };
  }

  it('is sent as it stands in the file, line end included, unsigned and without a duration', async () => {
    const { told, asked, connected } = await identify('tök en\n');
    expect(told).toEqual(credentials);
    expect(connected).toEqual(['sts command-region']);
    expect(asked.map(members)).toEqual([
      {
        Action: 'AssumeRoleWithWebIdentity',
        RoleArn: arnOf('pod'),
        RoleSessionName: `botocore-session-${Math.floor(now / 1000)}`,
        WebIdentityToken: 'tök en\n',
      },
    ]);
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it('has the session’s name that is configured', async () => {
    expect((await identify('token', { sessionName: 'jo' })).asked.map(members)).toMatchObject([
      { RoleSessionName: 'jo' },
    ]);
  });

  it('is not waited for if nobody wants it any more', async () => {
    const { told } = await identify('token', {}, { signal: AbortSignal.abort() });
    expect(told).toMatchObject({ code: 'cancelled' });
  });

  it('without its file is told with the path and what names it', async () => {
    const { told, source } = await identify(undefined);
    expect(told).toEqual({
      code: 'noCredentials',
      name: 'TokenFile',
      message: `The web identity token ${source.tokenFile} of AWS_X cannot be read: it is not there`,
      file: source.tokenFile,
    });
    const folder = (await identify(undefined, { tokenFile: '/' })).told;
    expect(folder).toMatchObject({ name: 'TokenFile', file: '/' });
    expect(folder).toHaveProperty('message', expect.stringContaining('EISDIR'));
    const tilde = (await identify(undefined, { tokenFile: '~/token' })).told;
    expect(tilde).toHaveProperty('message', expect.stringContaining('~/token'));
  });

  it('of less than four letters is refused, unless parameters are not checked', async () => {
    const { told, asked } = await identify('abc');
    expect(told).toMatchObject({ code: 'badConfig', name: 'ParamValidation' });
    expect(told).toHaveProperty('message', expect.stringContaining('at least 4'));
    expect(asked).toHaveLength(0);
    expect((await identify('abcd')).told).toEqual(credentials);
    expect((await identify('abc', {}, { entries: 'parameter_validation = off\n' })).told).toEqual(credentials);
  });
});
