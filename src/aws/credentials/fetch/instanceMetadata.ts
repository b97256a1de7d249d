import type { InstanceSource } from '../source';
import type { Fetching } from './fetching';
import { httpText, withAttempts } from './httpText';
import { metadataCredentials } from './metadataCredentials';
import type { Credentials } from './refreshing';

const rolePath = '/latest/meta-data/iam/security-credentials/';
/** Seconds for which the service's session token is good. */
const session = '21600';

/** Asks the service for the credentials of the instance's role. Undefined whatever goes wrong: most machines have none. */
export async function instanceCredentials(
  { endpoint, timeout, attempts, v1Disabled }: InstanceSource,
  { signal }: Fetching,
): Promise<Credentials | undefined> {
  const ask = (method: 'GET' | 'PUT', path: string, headers: Readonly<Record<string, string>>): Promise<string> =>
    withAttempts(attempts, 0, () =>
      httpText({ url: endpoint.replace(/\/$/, '') + path, method, headers, timeout: timeout * 1000, signal }),
    );
  try {
    const token = await ask('PUT', '/latest/api/token', { 'x-aws-ec2-metadata-token-ttl-seconds': session }).catch(
      (thrown: unknown) => {
        if (v1Disabled) {
          throw thrown;
        }
        return undefined;
      },
    );
    const headers: Readonly<Record<string, string>> = token === undefined ? {} : { 'x-aws-ec2-metadata-token': token };
    const [role = ''] = (await ask('GET', rolePath, headers)).split('\n');
    return metadataCredentials(await ask('GET', `${rolePath}${role.trim()}`, headers));
  } catch {
    return undefined;
  }
}
