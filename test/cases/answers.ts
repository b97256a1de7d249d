import type { IncomingMessage } from 'node:http';
import type { Call } from './calls';
import type { Answer } from './case';

/** An answer as it is sent; the headers beside those of every answer. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a request is noted as, and what it is answered. */
interface Answered {
  readonly call: Call;
  readonly reply: Reply;
}

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Answers one request. `given`: what DescribeSessions answers, in place of the usual session. */
export function answerTo(request: Asked, body: string, given: Answer | undefined): Answered {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'GET' && url.pathname === '/federation/credentials') {
    return portal(url.searchParams, header(request, 'x-amz-sso_bearer_token'));
  }
  if (request.method !== 'POST') {
    return { call: { kind: 'other', path: request.url ?? '' }, reply: { status: 404, body: '{}' } };
  }
  if (request.headers['x-amz-target'] !== undefined) {
    return systemsManager(request, body, given);
  }
  if (url.pathname.startsWith('/v1/token')) {
    return {
      call: { kind: 'signin' },
      reply: json(401, { error: 'TOKEN_EXPIRED', message: 'The refresh token has expired' }, 'AccessDeniedException'),
    };
  }
  if (url.pathname.startsWith('/token')) {
    return {
      call: { kind: 'oidc', body: parsed(body) },
      reply: json(200, { accessToken: 'fresh', tokenType: 'Bearer', expiresIn: 3600, refreshToken: 'r2' }),
    };
  }
  return securityTokens(request, body);
}

/** The SSO portal. */
function portal(query: URLSearchParams, token: string | null): Answered {
  const role = query.get('role_name') ?? '';
  const reply =
    token === 'expired'
      ? json(401, { message: 'Session token not found or invalid' }, 'UnauthorizedException')
      : json(200, {
          roleCredentials: {
            accessKeyId: `ASIASSO${role.slice(0, 6).toUpperCase()}`,
            secretAccessKey: 's',
            sessionToken: 'sso-tok',
            expiration: Date.now() + 3_600_000,
          },
        });
  return { call: { kind: 'sso', role, account: query.get('account_id'), token }, reply };
}

/** Systems Manager: DescribeSessions. */
function systemsManager(request: Asked, body: string, given: Answer | undefined): Answered {
  const signer = signerOf(request);
  const session = {
    SessionId: 'jo-0123456789abcdef0',
    Target: signer.region,
    Status: 'Connected',
    StartDate: 1795448177.068,
    // As the AWS CLI's users know it: None where there is no token.
    Owner: `${signer.signedBy}|${signer.token ?? 'None'}`,
    OutputUrl: {},
  };
  return {
    call: { kind: 'ssm', ...signer, host: header(request, 'host'), body: parsed(body) },
    reply: given
      ? {
          status: given.status,
          headers: given.headers ?? {},
          body: typeof given.body === 'string' ? given.body : JSON.stringify(given.body),
        }
      : { status: 200, body: JSON.stringify({ Sessions: [session] }) },
  };
}

/** STS: AssumeRole, AssumeRoleWithWebIdentity, GetCallerIdentity. */
function securityTokens(request: Asked, body: string): Answered {
  const signer = signerOf(request);
  const params = Object.fromEntries([...new URLSearchParams(body)].filter(([, value]) => value !== ''));
  const { Action: action = '', RoleArn: role } = params;
  const result =
    role === undefined
      ? `<Arn>arn:aws:iam::123456789012:user/${signer.signedBy}</Arn><UserId>u</UserId><Account>123456789012</Account>`
      : assumed(role);
  return {
    call: { kind: 'sts', ...signer, params },
    reply: {
      status: 200,
      headers: { 'Content-Type': 'text/xml' },
      body: `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`,
    },
  };
}

function assumed(role: string): string {
  const name = (role.split('/').at(-1) ?? '').slice(0, 8).toUpperCase();
  const until = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const user = '<AssumedRoleId>AROA:x</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/x/y</Arn>';
  const credentials = `<AccessKeyId>ASIAROLE${name}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>role-tok</SessionToken><Expiration>${until}</Expiration>`;
  return `<AssumedRoleUser>${user}</AssumedRoleUser><Credentials>${credentials}</Credentials>`;
}

/** Who signed a request; a signature proves nothing here. */
function signerOf(request: Asked): {
  readonly signedBy: string;
  readonly token: string | null;
  readonly region: string;
} {
  const [, signedBy = 'anonymous', region = ''] =
    /Credential=([^/]*)\/\d+\/([^/]*)\/[^/]*\//.exec(request.headers.authorization ?? '') ?? [];
  return { signedBy, region, token: header(request, 'x-amz-security-token') };
}

function header({ headers }: Asked, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

function json(status: number, members: object, errorType?: string): Reply {
  return {
    status,
    headers: {
      'Content-Type': 'application/json',
      ...(errorType === undefined ? {} : { 'x-amzn-errortype': errorType }),
    },
    body: JSON.stringify(members),
  };
}

function parsed(body: string): unknown {
  return JSON.parse(body === '' ? '{}' : body);
}
