import { createHash, createHmac } from 'node:crypto';
import { secretAccessKey } from '../emulator/http/signature';

/** A request to the emulator, signed by hand: no SDK between a test and the wire. */
export interface Signing {
  readonly account?: string;
  readonly region?: string;
  readonly service?: string;
  readonly keyId?: string;
  readonly secret?: string;
  readonly sessionToken?: string;
  /** Epoch milliseconds. */
  readonly at?: number;
  /** Whether the host is among the signed headers, as it must be. */
  readonly signHost?: boolean;
  /** Sent in the place of the body that was signed. */
  readonly tampered?: string;
}

/** Calls an operation of SSM with members in JSON. */
export function callSsm(url: string, action: string, members: unknown, signing: Signing = {}): Promise<Response> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AmazonSSM.${action}` };
  return signedFetch(url, headers, JSON.stringify(members), { service: 'ssm', ...signing });
}

/** Calls an operation of STS that has no members. */
export function callSts(url: string, action: string, signing: Signing = {}): Promise<Response> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return signedFetch(url, headers, `Action=${action}&Version=2011-06-15`, { service: 'sts', ...signing });
}

function signedFetch(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  {
    account = '111122223333',
    region = 'eu-west-1',
    service = 'ssm',
    keyId = `AKIA${account}`,
    secret = secretAccessKey,
    sessionToken,
    at = Date.now(),
    signHost = true,
    tampered = body,
  }: Signing,
): Promise<Response> {
  const time = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = [time.slice(0, 8), region, service, 'aws4_request'];
  const sent = {
    ...headers,
    'x-amz-date': time,
    'x-amz-content-sha256': sha256(body),
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  };
  const signed = Object.entries({ ...sent, ...(signHost ? { host: new URL(url).host } : {}) }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const names = signed.map(([name]) => name).join(';');
  const lines = signed.map(([name, value]) => `${name}:${value}\n`).join('');
  const canonical = ['POST', '/', '', lines, names, sha256(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n');
  const key = scope.reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`);
  const authorization = `AWS4-HMAC-SHA256 Credential=${keyId}/${scope.join('/')}, SignedHeaders=${names}, Signature=${hmac(key, toSign).toString('hex')}`;
  return fetch(url, { method: 'POST', headers: { ...sent, authorization }, body: tampered });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
