import type { IncomingMessage } from 'node:http';
import type { Asked } from './loopbackAws';
import { type Signer, secretOf, signerOf } from './signedWith';

/** The answer to a request, and what is kept of the request; no note where it does not matter that somebody asked. */
export interface Answer {
  readonly note?: Asked;
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const json = 'application/json';

/**
 * What AWS answers: Owner is `<key>|<token>` of whoever signed, Target the region, so that standard output tells. A path `/at-1` before that of the
 * service does not matter to it.
 */
export function answerTo(request: IncomingMessage, body: string): Answer {
  const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  // The SDK puts a slash at the end of an endpoint's path, the CLI does not; servers take both for the same.
  const host = (request.headers.host ?? '').replace(/^127\.0\.0\.1:.*/, 'loopback') + path.replace(/\/+$/, '');
  const pathname = path.replace(/^\/at-\d+/, '').replaceAll('//', '/');
  if (pathname.startsWith('/container')) {
    return container(pathname, request.headers.authorization ?? '-');
  }
  if (pathname.startsWith('/latest/')) {
    return instance(pathname, request.method === 'PUT');
  }
  if (pathname === '/federation/credentials') {
    return portal(host, Object.fromEntries(searchParams), String(request.headers['x-amz-sso_bearer_token']));
  }
  if (pathname === '/token') {
    return newToken(host, JSON.parse(body) as Asked);
  }
  if (request.headers['x-amz-target'] !== undefined) {
    return sessions(host, signerOf(request, body), body);
  }
  return roles(host, signerOf(request, body), Object.fromEntries(new URLSearchParams(body)));
}

function sessions(host: string, signer: Signer, body: string): Answer {
  const Owner = `${signer.key}|${signer.token}`;
  const session = { SessionId: 'jo-1', Target: signer.region, Status: 'Connected', StartDate: 1795448177.068, Owner };
  return {
    note: { what: 'ssm', host, ...signer, body: JSON.stringify(JSON.parse(body)) },
    status: 200,
    type: 'application/x-amz-json-1.1',
    body: JSON.stringify({ Sessions: [session] }),
  };
}

function roles(host: string, signer: Signer, asked: Readonly<Record<string, string>>): Answer {
  const { Action = '', RoleArn = '', RoleSessionName = '', ...rest } = asked;
  // A name that is made of the time says nothing.
  const named = /-\d{9,}$/.test(RoleSessionName) ? {} : { RoleSessionName };
  const note = { what: Action, host, ...signer, RoleArn, ...named, ...rest };
  if (/denied/i.test(RoleArn)) {
    const error = '<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not for you</Message></Error>';
    return { note, status: 403, type: 'text/xml', body: `<ErrorResponse>${error}</ErrorResponse>` };
  }
  const keyId = `ASIA${RoleArn.replace(/^.*\//, '')
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '')
    .slice(0, 8)}`;
  const until = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '');
  const arn = 'arn:aws:sts::123456789012:assumed-role/x/y';
  const user = `<AssumedRoleUser><AssumedRoleId>AROA:x</AssumedRoleId><Arn>${arn}</Arn></AssumedRoleUser>`;
  const keys = `<AccessKeyId>${keyId}</AccessKeyId><SecretAccessKey>${secretOf(keyId)}</SecretAccessKey>`;
  const credentials = `${keys}<SessionToken>role-token</SessionToken><Expiration>${until}</Expiration>`;
  const result = `<${Action}Result>${user}<Credentials>${credentials}</Credentials></${Action}Result>`;
  return {
    note,
    status: 200,
    type: 'text/xml',
    body: `<${Action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${result}</${Action}Response>`,
  };
}

function portal(host: string, asked: Readonly<Record<string, string>>, token: string): Answer {
  const { role_name = '', account_id = '' } = asked;
  const note = { what: 'sso', host, role_name, account_id, token };
  if (token.startsWith('ended')) {
    return { note, status: 401, type: json, body: '{"__type":"UnauthorizedException","message":"no"}' };
  }
  if (role_name === 'Forbidden') {
    return { note, status: 403, type: json, body: '{"__type":"ForbiddenException","message":"No access"}' };
  }
  const accessKeyId = `ASIASSO${role_name.slice(0, 6).toUpperCase()}`;
  const roleCredentials = {
    accessKeyId,
    secretAccessKey: secretOf(accessKeyId),
    sessionToken: 'sso-token',
    expiration: Date.now() + 3_600_000,
  };
  return { note, status: 200, type: json, body: JSON.stringify({ roleCredentials }) };
}

function newToken(host: string, asked: Asked): Answer {
  const note = { what: 'oidc', host, ...asked };
  if (asked['refreshToken'] === 'used') {
    return { note, status: 400, type: json, body: '{"__type":"InvalidGrantException","error":"invalid_grant"}' };
  }
  const token = { accessToken: 'renewed', tokenType: 'Bearer', expiresIn: 28_800, refreshToken: 'next' };
  return { note, status: 200, type: json, body: JSON.stringify(token) };
}

function container(path: string, authorization: string): Answer {
  const note = { what: 'container', path, authorization };
  if (!path.endsWith('ok')) {
    return { note, status: 200, type: json, body: '{"AccessKeyId": "ASIACUT' };
  }
  return { note, status: 200, type: json, body: machineKeys('ASIACONTAINER') };
}

/** The CLI asks the instance for its region, too; there is none, and no note of any of it. */
function instance(path: string, put: boolean): Answer {
  const under = path.replace('/latest/', '');
  const known: Readonly<Record<string, string>> = {
    'api/token': put ? 'token' : '',
    'meta-data/iam/security-credentials/': 'web',
    'meta-data/iam/security-credentials/web': machineKeys('ASIAINSTANCE'),
  };
  const body = Object.hasOwn(known, under) ? known[under] : undefined;
  return { status: body === undefined ? 404 : 200, type: 'text/plain', body: body ?? '' };
}

function machineKeys(AccessKeyId: string): string {
  const Expiration = new Date(Date.now() + 3_600_000).toISOString();
  const keys = { AccessKeyId, SecretAccessKey: secretOf(AccessKeyId), Token: 'machine-token', Expiration };
  return JSON.stringify({ Code: 'Success', Type: 'AWS-HMAC', LastUpdated: '2026-01-01T00:00:00Z', ...keys });
}
