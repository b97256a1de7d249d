import { keysOf } from '../provider';
import { zonedTime } from '../zonedTime';
import type { Credentials } from './refreshing';

/**
 * Returns the credentials in an answer of the metadata services of containers and instances.
 *
 * @throws Error for any other text; it may hold keys, so none of it is told
 */
export function metadataCredentials(text: string): Credentials {
  const { AccessKeyId, SecretAccessKey, Token, Expiration } = members(text);
  const end = typeof Expiration === 'string' ? zonedTime(Expiration) : undefined;
  if (
    typeof AccessKeyId !== 'string' ||
    typeof SecretAccessKey !== 'string' ||
    typeof Token !== 'string' ||
    end === undefined
  ) {
    throw new Error('the answer has no credentials');
  }
  return { ...keysOf(AccessKeyId, SecretAccessKey, Token), expiration: new Date(end) };
}

function members(text: string): Readonly<Record<string, unknown>> {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
