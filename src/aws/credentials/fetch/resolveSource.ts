import { assumedRole } from './assumedRole';
import { containerCredentials } from './containerEndpoint';
import { environmentCredentials } from './environmentCredentials';
import type { Fetching } from './fetching';
import { instanceCredentials } from './instanceMetadata';
import { loginCredentials } from './loginSession';
import { badConfig } from '../../config/location';
import { noCredentials } from '../noCredentials';
import { canBeSent } from '../provider';
import { programCredentials } from './runProgram';
import type { Credentials } from './refreshing';
import type { CredentialSource } from '../source';
import { ssoCredentials } from './ssoRole';
import { webIdentityCredentials } from './webIdentityRole';

/**
 * Fetches the credentials of a source: the only part that runs programs, asks services and people, and waits.
 *
 * @throws FailureError, or what the SDK throws
 */
export async function resolveSource(source: CredentialSource, fetching: Fetching): Promise<Credentials> {
  const credentials = await fetched(source, fetching);
  if (!canBeSent(credentials)) {
    throw badConfig(
      'The credentials that were given have a line end or another character in them that no request can carry',
    );
  }
  return credentials;
}

async function fetched(source: CredentialSource, fetching: Fetching): Promise<Credentials> {
  switch (source.kind) {
    case 'environment':
      return environmentCredentials(source, fetching.now());
    case 'file':
      return { ...source.keys };
    case 'role':
      return assumedRole(source, fetching);
    case 'webIdentity':
      return webIdentityCredentials(source, fetching);
    case 'sso':
      return ssoCredentials(source, fetching);
    case 'login':
      return loginCredentials(source, fetching);
    case 'process':
      return programCredentials(source, fetching);
    case 'container':
      return containerCredentials(source, fetching);
    case 'instance': {
      const found = await instanceCredentials(source, fetching);
      if (found === undefined) {
        throw noCredentials(undefined);
      }
      return found;
    }
  }
}
