import { keysOf } from '../provider';
import type { InstanceSource } from '../source';
import { zonedTime } from '../zonedTime';
import { type PlainClient, plainClient } from './plainRequest';
import type { Credentials } from './refreshing';

const rolePath = '/latest/meta-data/iam/security-credentials/';
/** Seconds for which the service's session token is good. */
const session = '21600';

/** Asks the service for the credentials of the instance's role. Undefined whatever goes wrong: most machines have none. */
export async function instanceCredentials(source: InstanceSource): Promise<Credentials | undefined> {
  const client = plainClient(source.timeout);
  try {
    return await withAttempts(source.attempts, () => fetchCredentials(client, source));
  } catch {
    return undefined;
  } finally {
    client.destroy();
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

async function fetchCredentials({ ask }: PlainClient, { endpoint, v1Disabled }: InstanceSource): Promise<Credentials> {
  const base = endpoint.replace(/\/$/, '');
  const token = await ask('PUT', `${base}/latest/api/token`, {
    'x-aws-ec2-metadata-token-ttl-seconds': session,
  }).catch((thrown: unknown) => {
    if (v1Disabled) {
      throw thrown;
    }
    return undefined;
  });
  const headers: Record<string, string> = token === undefined ? {} : { 'x-aws-ec2-metadata-token': token };
  const role = (await ask('GET', `${base}${rolePath}`, headers)).split('\n')[0]?.trim() ?? '';
  const answer = JSON.parse(await ask('GET', `${base}${rolePath}${role}`, headers)) as Readonly<
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
