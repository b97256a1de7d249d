import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who signed a request, and where; the region is empty for a request that nobody signed. */
export interface Signer {
  /** The access key id; with `!` behind it where the secret is that of another one; `-` for nobody. */
  readonly key: string;
  /** The session token; `-`: none. */
  readonly token: string;
  readonly region: string;
}

/** The secret of an access key id, so that keys which are put together from two places are told. */
export function secretOf(keyId: string): string {
  return `secret-of-${keyId}`;
}

/** Reads a signature (Signature Version 4) and checks it with the secret of its key. */
export function signerOf(request: IncomingMessage, body: string): Signer {
  const token = String(request.headers['x-amz-security-token'] ?? '-');
  const { authorization = '' } = request.headers;
  const [, keyId, date = '', region = '', service = '', names = '', signature] =
    /Credential=([^/]*)\/(\d+)\/([^/]*)\/([^/]*)\/aws4_request, *SignedHeaders=([^,]+), *Signature=([0-9a-f]+)/.exec(
      authorization,
    ) ?? [];
  if (keyId === undefined) {
    return { key: '-', token, region: '' };
  }
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const whole = [request.method, request.url, '', headers.join(''), names, hash(body)].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hash(whole)].join('\n');
  const secret: string | Buffer = `AWS4${secretOf(keyId)}`;
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, secret);
  return { key: hmac(key, text).toString('hex') === signature ? keyId : `${keyId}!`, token, region };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
