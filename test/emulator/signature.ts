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

/** Refuses a request that is not signed as Signature Version 4 asks; answers who signed it. */
export async function verify(
  request: { readonly method: string; readonly url: string; readonly headers: IncomingHttpHeaders },
  body: Buffer,
): Promise<Signer> {
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
  const [, keyId = '', , region = '', service = '', signedHeaders = '', signature = ''] = match;
  const account = /^A(?:KIA|SIA)(\d{12})/.exec(keyId)?.[1];
  if (account === undefined) {
    throw new ServiceError('UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  const signedAt = amzDate(request.headers['x-amz-date']);
  const expected = await signatureOf(request, body, signedHeaders.split(';'), { keyId, region, service, signedAt });
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) {
    throw new ServiceError(
      'InvalidSignatureException',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
  if (Math.abs(Date.now() - signedAt.getTime()) > 300_000) {
    throw new ServiceError(
      'InvalidSignatureException',
      `Signature expired: ${signedAt.toISOString()} is too far from now.`,
    );
  }
  return { account, region, service };
}

function amzDate(header: string | readonly string[] | undefined): Date {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(header ?? '')) ?? [];
  if (year === undefined) {
    throw new ServiceError('IncompleteSignatureException', 'Date must be in ISO-8601 basic format.');
  }
  return new Date(`${year}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}Z`);
}

async function signatureOf(
  { method, url, headers }: { readonly method: string; readonly url: string; readonly headers: IncomingHttpHeaders },
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
