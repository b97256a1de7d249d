import { createPrivateKey, createPublicKey, randomUUID, sign } from 'node:crypto';
import type { CreateOAuth2TokenCommand } from '@aws-sdk/nested-clients/signin';

/** Request that the SDK is about to send, as far as it is looked at. */
interface HttpRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly headers: Record<string, string>;
}

/** Adds the header with which the sign-in service sees that the token's key is ours (DPoP, RFC 9449, ES256). */
export function addProof({ middlewareStack }: CreateOAuth2TokenCommand, pem: string, now: () => number): void {
  middlewareStack.add(
    (next) => (args) => {
      const { method, protocol, hostname, port, path, headers } = args.request as HttpRequest;
      const url = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`;
      headers['DPoP'] = proof(pem, method, url, now());
      return next(args);
    },
    { step: 'finalizeRequest', name: 'proofOfPossession' },
  );
}

/** Returns the proof for one request at a time (epoch ms). */
export function proof(pem: string, method: string, url: string, now: number): string {
  const key = createPrivateKey(pem);
  const { kty, crv, x, y } = createPublicKey(key).export({ format: 'jwk' });
  const header = { alg: 'ES256', typ: 'dpop+jwt', jwk: { kty, crv, x, y } };
  const payload = { jti: randomUUID(), htm: method, htu: url, iat: Math.floor(now / 1000) };
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}
