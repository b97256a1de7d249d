import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError } from '../../../core/base/failure';
import { keysOf } from '../provider';
import type { ContainerSource } from '../source';
import { zonedTime } from '../zonedTime';
import type { Fetching } from './fetching';
import { plainClient } from './plainRequest';
import type { Credentials } from './refreshing';

/** Seconds for an answer, how often it is asked for, and ms between two attempts: the AWS CLI's. */
const timeout = 2;
const attempts = 3;
const pause = 1000;

/**
 * Asks the endpoint: https, or http on this machine and the fixed addresses of ECS and EKS.
 *
 * @throws FailureError `credentialEndpoint` with the URL and the reason
 */
export async function containerCredentials(
  source: ContainerSource,
  { signal }: Pick<Fetching, 'signal'>,
): Promise<Credentials> {
  const client = plainClient(timeout);
  try {
    checkAddress(source.url);
    const headers = await authorization(source);
    const fetch = async (): Promise<unknown> => JSON.parse(await client.ask('GET', source.url, headers, signal));
    return credentialsIn(await withAttempts(attempts, fetch, signal));
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new FailureError({
      code: 'credentialEndpoint',
      message: `The container’s credentials could not be had from ${source.url}: ${reason}`,
    });
  } finally {
    client.destroy();
  }
}

function checkAddress(url: string): void {
  const { protocol, hostname } = new URL(url);
  const local = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|169\.254\.170\.(2|23)|\[fd00:ec2::23\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && local)) {
    throw new Error('It is neither https nor on this machine');
  }
}

/** The text of the token's file, or the token of the variable. */
async function authorization({ tokenFile, token = '' }: ContainerSource): Promise<Record<string, string>> {
  const text = tokenFile === undefined ? token : await readFile(tokenFile, 'utf8');
  if (/[\r\n]/.test(text)) {
    throw new Error('The authorization token has a line end in it');
  }
  return text === '' ? {} : { Authorization: text };
}

async function withAttempts<T>(left: number, act: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    if (left <= 1) {
      throw thrown;
    }
    await sleep(pause, undefined, { signal });
    return withAttempts(left - 1, act, signal);
  }
}

function credentialsIn(answer: unknown): Credentials {
  const members = (typeof answer === 'object' ? answer : undefined) ?? {};
  const { AccessKeyId, SecretAccessKey, Token, Expiration } = members as Readonly<Record<string, unknown>>;
  const end = typeof Expiration === 'string' ? zonedTime(Expiration) : undefined;
  if (
    typeof AccessKeyId !== 'string' ||
    typeof SecretAccessKey !== 'string' ||
    typeof Token !== 'string' ||
    end === undefined
  ) {
    throw new Error('Its answer has not all of AccessKeyId, SecretAccessKey, Token and Expiration');
  }
  return { ...keysOf(AccessKeyId, SecretAccessKey, Token), expiration: new Date(end) };
}
