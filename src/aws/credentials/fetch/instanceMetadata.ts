import { HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { keysOf } from '../provider';
import type { InstanceSource } from '../source';
import { zonedTime } from '../zonedTime';
import type { Credentials } from './refreshing';

const rolePath = '/latest/meta-data/iam/security-credentials/';
/** Seconds for which the service's session token is good. */
const session = '21600';

/** Asks the service for the credentials of the instance's role. Undefined whatever goes wrong: most machines have none. */
export async function instanceCredentials(source: InstanceSource): Promise<Credentials | undefined> {
  const handler = new NodeHttpHandler({
    connectionTimeout: source.timeout * 1000,
    requestTimeout: source.timeout * 1000,
  });
  try {
    return await withAttempts(source.attempts, () => fetchCredentials(handler, source));
  } catch {
    return undefined;
  } finally {
    handler.destroy();
  }
}

async function withAttempts<T>(attempts: number, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    if (attempts <= 1) {
      throw thrown;
    }
    return withAttempts(attempts - 1, act);
  }
}

async function fetchCredentials(
  handler: NodeHttpHandler,
  { endpoint, v1Disabled }: InstanceSource,
): Promise<Credentials> {
  const token = await ask(handler, endpoint, 'PUT', '/latest/api/token', {
    'x-aws-ec2-metadata-token-ttl-seconds': session,
  }).catch((thrown: unknown) => {
    if (v1Disabled) {
      throw thrown;
    }
    return undefined;
  });
  const headers: Record<string, string> = token === undefined ? {} : { 'x-aws-ec2-metadata-token': token };
  const role = (await ask(handler, endpoint, 'GET', rolePath, headers)).split('\n')[0]?.trim() ?? '';
  const answer = JSON.parse(await ask(handler, endpoint, 'GET', `${rolePath}${role}`, headers)) as Readonly<
    Record<string, unknown>
  >;
  const { AccessKeyId, SecretAccessKey, Token, Expiration } = answer;
  const end = typeof Expiration === 'string' ? zonedTime(Expiration) : undefined;
  if (typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string' || typeof Token !== 'string') {
    throw new Error('The metadata service gave no credentials');
  }
  return {
    ...keysOf(AccessKeyId, SecretAccessKey, Token),
    ...(end === undefined ? {} : { expiration: new Date(end) }),
  };
}

/** The text of an answer with status 200. */
async function ask(
  handler: NodeHttpHandler,
  endpoint: string,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<string> {
  const { protocol, hostname, port, pathname } = new URL(endpoint);
  const request = new HttpRequest({
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    path: `${pathname.replace(/\/$/, '')}${path}`,
    method,
    headers,
  });
  const { response } = await handler.handle(request);
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
  }
  if (response.statusCode !== 200) {
    throw new Error(`HTTP status ${response.statusCode}`);
  }
  return Buffer.concat(chunks).toString();
}
