import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { ServiceError } from './errors';

/** Who signed, where. */
export interface Signer {
  /** Twelve digits, read off the access key id. */
  readonly account: string;
  readonly region: string;
  readonly service: string;
}

/** The secret of every access key here. */
export const secretAccessKey = 'only-the-emulator-knows-it';

/** What of a request is signed, besides its body. */
export interface Signed {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** Clocks may differ by this much, in milliseconds. */
const tolerance = 300_000;

/**
 * Refuses a request that is not signed as Signature Version 4 asks; answers who signed it.
 * @param service that the request is for
 * @param now epoch milliseconds
 */
export async function verify(request: Signed, body: Buffer, service: string, now: number): Promise<Signer> {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request,\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (!match) {
    throw new ServiceError('IncompleteSignatureException', `Authorization header cannot be read: ${authorization}`);
  }
  const [, keyId = '', , region = '', scope = '', signedHeaders = '', signature = ''] = match;
  const account = accountOf(keyId, request.headers);
  const signed = signedHeaders.split(';');
  if (!signed.includes('host')) {
    throw invalidSignature(`'Host' must be a 'SignedHeader' in the AWS Authorization.`);
  }
  if (scope !== service) {
    throw invalidSignature(`Credential should be scoped to correct service: '${service}'. `);
  }
  const signedAt = amzDate(request.headers['x-amz-date']);
  checkClock(signedAt, now);
  const expected = await signatureOf(request, body, signed, { keyId, region, service, signedAt });
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) {
    throw invalidSignature(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
  return { account, region, service };
}

function invalidSignature(message: string): ServiceError {
  return new ServiceError('InvalidSignatureException', message);
}

/** Temporary keys (`ASIA…`) are worth nothing without their session token. */
function accountOf(keyId: string, headers: IncomingHttpHeaders): string {
  const [, kind, account] = /^(AKIA|ASIA)(\d{12})/.exec(keyId) ?? [];
  if (account === undefined || (kind === 'ASIA' && headers['x-amz-security-token'] === undefined)) {
    throw new ServiceError('UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  return account;
}

function amzDate(header: string | readonly string[] | undefined): Date {
  const [, date, hour = '', minute = '', second = ''] =
    /^(\d{8})T(\d\d)(\d\d)(\d\d)Z$/.exec(String(header ?? '')) ?? [];
  if (date === undefined) {
    throw new ServiceError('IncompleteSignatureException', 'Date must be in ISO-8601 basic format.');
  }
  return new Date(`${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${hour}:${minute}:${second}Z`);
}

function checkClock(signedAt: Date, now: number): void {
  const [at, server, early, late] = [signedAt.getTime(), now, now - tolerance, now + tolerance].map((time) =>
    new Date(time).toISOString().replace(/[-:]|\.\d+/g, ''),
  );
  if (signedAt.getTime() < now - tolerance) {
    throw invalidSignature(`Signature expired: ${at} is now earlier than ${early} (${server} - 5 min.)`);
  }
  if (signedAt.getTime() > now + tolerance) {
    throw invalidSignature(`Signature not yet current: ${at} is still later than ${late} (${server} + 5 min.)`);
  }
}

async function signatureOf(
  { method, url, headers }: Signed,
  body: Buffer,
  signed: readonly string[],
  by: { readonly keyId: string; readonly region: string; readonly service: string; readonly signedAt: Date },
): Promise<string> {
  const signer = new SignatureV4({
    credentials: { accessKeyId: by.keyId, secretAccessKey },
    region: by.region,
    service: by.service,
    sha256: Sha256,
    applyChecksum: false,
  });
  const kept: Record<string, string> = Object.fromEntries(signed.map((name) => [name, String(headers[name] ?? '')]));
  const hash = createHash('sha256').update(body).digest('hex');
  const request = new HttpRequest({
    method,
    path: url,
    hostname: String(headers.host),
    // The hash of what really came, whatever the header says.
    headers: 'x-amz-content-sha256' in kept ? { ...kept, 'x-amz-content-sha256': hash } : kept,
    body,
  });
  const again = await signer.sign(request, { signingDate: by.signedAt, signableHeaders: new Set(signed) });
  return /Signature=([0-9a-f]{64})/.exec(again.headers['authorization'] ?? '')?.[1] ?? '';
}

/** Node's hashes in the shape that the signer wants. */
class Sha256 {
  #hash;

  constructor(private readonly secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = this.#fresh();
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }

  reset(): void {
    this.#hash = this.#fresh();
  }

  #fresh(): ReturnType<typeof createHash> | ReturnType<typeof createHmac> {
    const { secret } = this;
    if (secret === undefined) {
      return createHash('sha256');
    }
    return createHmac('sha256', typeof secret === 'string' ? secret : Buffer.from(secret as Uint8Array));
  }
}
