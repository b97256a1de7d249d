import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createServer, type Server, type Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Failure, failureOf } from '../../src/core/base/failure';
import { isMendable } from '../../src/core/base/mendable';
import { failureText } from '../../src/core/presentation/text/failureText';
import { type Answerer, type FailureRow, failureRows, type Given } from '../support/rows/failureRows';
import { type AwsEnvironment, awsEnvironment } from '../support/awsEnvironment';
import { makeAuthority } from '../cases/authority';
import { display } from '../support/builders';
import { nobody } from '../support/services/loopback';

let environment: AwsEnvironment;
let server: Server | undefined;
let asked = 0;

beforeEach(() => {
  environment = awsEnvironment();
  environment.variable('HOME', environment.folder);
  asked = 0;
});
afterEach(() => {
  environment.end();
  server?.close();
  server = undefined;
});

/** A server that gives one answer to everybody; answers its URL. */
async function answering(given: Given): Promise<string> {
  if (given === 'nobody') {
    return nobody();
  }
  const answer = (socket: Socket): void => {
    asked += 1;
    socket.end(given === 'closed' ? '' : bytesOf(given));
  };
  server = createServer((socket) => {
    let head = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      const isFirst = head === '';
      head += chunk.toString('latin1');
      if (isFirst) {
        answer(socket);
      }
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as { readonly port: number }).port}`;
}

function bytesOf(given: Exclude<Given, string>): string {
  if ('raw' in given) {
    return given.raw;
  }
  const { status, headers = {}, body = '' } = given;
  const lines = Object.entries({
    ...headers,
    connection: 'close',
    ...(status === 204 || status === 304 ? {} : { 'content-length': String(body.length) }),
  });
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}

const keys = 'aws_access_key_id = AKIA1\naws_secret_access_key = s\n';

function file(path: string, text: string): string {
  const whole = join(environment.folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

/** What `aws sso login` has left, good until then. */
function ssoSignIn(expiresAt: number): void {
  const name = createHash('sha1').update('corp').digest('hex');
  const date = (at: number): string => new Date(at).toISOString();
  const registration = { clientId: 'c', clientSecret: 's', registrationExpiresAt: date(Date.now() + 3_600_000) };
  file(
    `.aws/sso/cache/${name}.json`,
    JSON.stringify({ accessToken: 't', expiresAt: date(expiresAt), refreshToken: 'r', ...registration }),
  );
}

const sso =
  '[profile dev]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = r\n[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://x.awsapps.com/start\n';

/** The configuration with which each of them is asked; `url` is where it is. */
const configurations: Readonly<Record<Answerer, (url: string) => void>> = {
  ssm: (url) => environment.config(`[profile dev]\n${keys}endpoint_url = ${url}\n`),
  caller: (url) => environment.config(`[profile dev]\n${keys}endpoint_url = ${url}\n`),
  role: (url) =>
    environment.config(
      `[profile dev]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = src\nmfa_serial = arn:aws:iam::1:mfa/x\nendpoint_url = ${url}\n[profile src]\n${keys}`,
    ),
  webIdentity: (url) =>
    environment.config(
      `[profile dev]\nrole_arn = arn:aws:iam::111122223333:role/r\nweb_identity_token_file = ${file('token', 'abcdef')}\nendpoint_url = ${url}\n`,
    ),
  sso: (url) => {
    ssoSignIn(Date.now() + 3_600_000);
    environment.config(sso.replace('[sso-', `endpoint_url = ${url}\n[sso-`));
  },
  oidc: (url) => {
    ssoSignIn(Date.now() - 60_000);
    environment.config(sso.replace('[sso-', `endpoint_url = ${url}\n[sso-`));
  },
  signin: (url) => {
    const session = 'arn:aws:iam::1:user/jo';
    const name = createHash('sha256').update(session).digest('hex');
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' });
    const accessToken = {
      accessKeyId: 'a',
      secretAccessKey: 's',
      sessionToken: 't',
      expiresAt: '2020-01-01T00:00:00Z',
    };
    file(
      `.aws/login/cache/${name}.json`,
      JSON.stringify({ accessToken, refreshToken: 'r', clientId: 'c', dpopKey: key }),
    );
    environment.config(`[profile dev]\nlogin_session = ${session}\nendpoint_url = ${url}\n`);
  },
  container: (url) => {
    environment.variable('AWS_CONTAINER_CREDENTIALS_FULL_URI', `${url}/creds`);
    environment.config(`[profile dev]\nrole_arn = arn:aws:iam::1:role/r\ncredential_source = EcsContainer\n`);
  },
};

const scope = { profile: 'dev', region: 'eu-west-1' };

async function failureFor({ of, answer }: FailureRow): Promise<Failure> {
  configurations[of](await answering(answer));
  const aws = environment.aws({ maxAttempts: 3, readTimeout: 10, askMfaCode: () => Promise.resolve('123456') });
  const signal = new AbortController().signal;
  const ask = async (): Promise<unknown> => {
    if (of === 'caller') {
      return aws.identities.callerIn(scope, signal);
    }
    for await (const page of aws.sessions.pages(scope, { State: 'Active' }, signal)) {
      return page;
    }
    return undefined;
  };
  return ask().then(
    () => ({ code: 'unknown', message: 'It was answered' }),
    (thrown: unknown) => failureOf(thrown),
  );
}

describe('what is answered in place of what was asked for', { timeout: 30_000 }, () => {
  it.each(failureRows.map((row) => [row.of, row.what, row] as const))(
    'by %s has its name, words and next step: %s',
    async (_, __, row) => {
      const failure = await failureFor(row);
      const { title, next } = failureText(failure, scope, display.l10n);
      expect({ code: failure.code, title, next }).toEqual({
        code: row.code,
        title: expect.stringContaining(row.title) as string,
        next: expect.stringContaining(row.next) as string,
      });
      if (row.answer !== 'nobody') {
        expect(asked).toBe(row.asked);
      }
      expect(title).not.toMatch(/undefined|: $/);
      // What a file can mend says which, or that loading then continues automatically.
      expect(isMendable(failure)).toBe(
        /Renew|continues automatically|AWS_CA_BUNDLE|AWS config file|endpoint URL/.test(next),
      );
    },
  );
});

describe('a connection that is to be encrypted', () => {
  const authority = makeAuthority();
  afterAll(() => authority?.remove());

  const words = async (url: string, bundle?: string): Promise<unknown> => {
    environment.config(`[profile dev]\n${keys}endpoint_url = ${url}\n`);
    const aws = environment.aws({ maxAttempts: 1, caBundle: bundle });
    const failure = await aws.sessions.page(scope, { State: 'Active' }, new AbortController().signal).then(
      () => ({ code: 'unknown' as const, message: 'It was answered' }),
      (thrown: unknown) => failureOf(thrown),
    );
    return { code: failure.code, ...failureText(failure, undefined, display.l10n) };
  };

  it('is told to be none where the other side does not speak https', async () => {
    const url = await answering({ raw: 'HTTP/1.1 400 Bad Request\r\n\r\n' });
    expect(await words(url.replace('http:', 'https:'))).toEqual({
      code: 'tls',
      title: 'the endpoint does not use HTTPS',
      next: 'Check the endpoint URL, and for a proxy or sign-in page in between, then refresh',
    });
  });

  it.runIf(authority)('is told to be with another host, or with somebody whom nobody knows', async () => {
    const { cert, key } = authority?.server ?? { cert: '', key: '' };
    const secure = createSecureServer({ cert, key }, (_, response) => response.end('{}'));
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.2', resolve));
    const { port } = secure.address() as { readonly port: number };
    expect(await words(`https://127.0.0.2:${port}`, authority?.file)).toEqual({
      code: 'tls',
      title: 'the connection is not trusted: the certificate is that of another host',
      next: 'Check the endpoint URL, and for a proxy or sign-in page in between, then refresh',
    });
    expect(await words(`https://127.0.0.2:${port}`)).toEqual({
      code: 'tls',
      title: 'the connection is not trusted',
      next: 'Set AWS_CA_BUNDLE to your company’s certificates, then restart the editor',
    });
    secure.close();
  });
});
