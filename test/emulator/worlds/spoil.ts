import type { ServerResponse } from 'node:http';
import { ServiceError } from '../http/errors';
import type { FaultKind } from '../faults';
import type { Signer } from '../http/signature';
import { invalidToken } from '../tokens';

const html = '<!doctype html><title>Sign in</title><h1>Welcome to the guest network</h1>';
const cut = '{"Sessions":[{"SessionId":"jane-0123","Target":"i-0';
const json = { 'content-type': 'application/x-amz-json-1.1' };

/** Plays a fault: sends no or another answer, or throws the service's error. False: give the answer all the same. */
export function spoil(fault: FaultKind, response: ServerResponse, signer: Signer, action: string): boolean {
  switch (fault) {
    case 'throttle':
      throw new ServiceError('ThrottlingException', 'Rate exceeded');
    case 'expired':
      throw new ServiceError('ExpiredTokenException', 'The security token included in the request is expired');
    case 'invalidKeys':
      throw new ServiceError('UnrecognizedClientException', 'The security token included in the request is invalid.');
    case 'denied':
      throw new ServiceError('AccessDeniedException', denial(signer, `${signer.service}:${action}`));
    case 'invalidToken':
      throw invalidToken();
    case 'serverError':
      throw new ServiceError('InternalServerError', 'An error occurred on the server side.', 500);
    case 'hang':
      return true;
    case 'reset':
      response.socket?.resetAndDestroy();
      return true;
    case 'unavailable':
      response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503 Service Temporarily Unavailable</h1>');
      return true;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
      return true;
    case 'empty':
      response.writeHead(200, json).end();
      return true;
    case 'cutBody':
      response.writeHead(200, { ...json, 'content-length': '5000' });
      response.write(cut, () => response.destroy());
      return true;
    case 'cutJson':
      response.writeHead(200, json).end(cut);
      return true;
    case 'wrongTypes':
      response.writeHead(200, json).end('{"Sessions":[{"SessionId":17,"Target":{}}],"NextToken":[]}');
      return true;
    case 'skewed':
      throw new ServiceError('InvalidSignatureException', 'Signature expired: 20261124T140000Z is now earlier than …');
    case 'proxyAuth':
      response.writeHead(407, { 'content-type': 'text/html', 'proxy-authenticate': 'Basic' }).end('<h1>407</h1>');
      return true;
    case 'endlessToken':
      return false;
    case 'stall':
      response.writeHead(200, { ...json, 'content-length': '1000' });
      response.write('{"Sess');
      return true;
    case 'drip':
      response.writeHead(200, json);
      drip(response);
      return true;
    case 'endless':
      response.writeHead(200, json);
      response.write('{"Sessions":[');
      pour(response);
      return true;
  }
}

/** A byte every half second, for ever. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 500);
  response.once('close', () => clearInterval(timer));
}

const bucket = Buffer.alloc(65_536, ' ');

/** As much as the other side takes, for ever. */
function pour(response: ServerResponse): void {
  while (!response.destroyed && response.write(bucket));
  response.once('drain', () => pour(response));
}

function denial({ account, region, service }: Signer, action: string): string {
  return (
    `User: arn:aws:sts::${account}:assumed-role/R/u is not authorized to perform: ${action} ` +
    `on resource: arn:aws:${service}:${region}:${account}:* because no identity-based policy allows the ${action} action`
  );
}
