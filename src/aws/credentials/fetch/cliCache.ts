import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readBoundedText } from '../../config/boundedFile';
import { type Environment, homeFolder } from '../../config/environment';
import type { Fetching } from './fetching';
import { keysOf } from '../provider';
import type { Credentials } from './refreshing';
import type { RoleSource, SsoSource } from '../source';
import { zonedTime } from '../zonedTime';

/** Returns the folder in which the AWS CLI keeps the credentials of roles and SSO. Read here, never written. */
export function cliCacheFolder(environment: Environment): string {
  return join(homeFolder(environment), '.aws', 'cli', 'cache');
}

/** Ms that cached credentials must have left, as in the AWS CLI. */
const leastLeft = 15 * 60_000;

/**
 * Returns the credentials of a role that the AWS CLI has assumed: a code typed in the terminal is not asked for again here.
 */
export function cachedRole(source: RoleSource, fetching: Fetching): Promise<Credentials | undefined> {
  const { roleArn, duration, externalId, mfaSerial, sessionName } = source;
  const members = {
    DurationSeconds: duration,
    ExternalId: externalId,
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    SerialNumber: mfaSerial,
  };
  return cached(jsonKey(members, ', ', ': '), fetching);
}

/** Returns the credentials that the AWS CLI got for an SSO role; they outlive the sign-in. */
export function cachedSso({ accountId, roleName, session, startUrl }: SsoSource, fetching: Fetching) {
  const name = session === undefined ? { startUrl } : { sessionName: session };
  return cached(jsonKey({ accountId, roleName, ...name }, ',', ':'), fetching);
}

/** Members in the order of their names, as Python's `json.dumps` writes them. */
function jsonKey(members: Readonly<Record<string, string | number | undefined>>, comma: string, colon: string): string {
  const parts = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}${colon}${ascii(JSON.stringify(value))}`);
  return `{${parts.join(comma)}}`;
}

function ascii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function cached(key: string, { environment, now, isRefused }: Fetching): Promise<Credentials | undefined> {
  const name = createHash('sha1').update(key).digest('hex');
  const text = await readBoundedText(join(cliCacheFolder(environment), `${name}.json`)).catch(() => undefined);
  const found = text === undefined ? undefined : credentialsIn(text);
  const left = (found?.expiration?.getTime() ?? Number.NEGATIVE_INFINITY) - now();
  return found === undefined || left < leastLeft || isRefused(found.accessKeyId) ? undefined : found;
}

/** Reads the credentials in the text of a cache file; undefined if they are broken. */
function credentialsIn(text: string): Credentials | undefined {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = membersOf(text);
  const end = typeof Expiration === 'string' ? zonedTime(Expiration) : undefined;
  if (typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string' || end === undefined) {
    return undefined;
  }
  return {
    ...keysOf(AccessKeyId, SecretAccessKey, typeof SessionToken === 'string' ? SessionToken : undefined),
    expiration: new Date(end),
  };
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const { Credentials: members } = JSON.parse(text) as { readonly Credentials?: unknown };
    return typeof members === 'object' && members !== null ? (members as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
