import { readBoundedText } from '../../config/boundedFile';
import { FailureError } from '../../../core/base/failure';
import type { ContainerSource } from '../source';
import type { Fetching } from './fetching';
import { httpText, withAttempts } from './httpText';
import { metadataCredentials } from './metadataCredentials';
import type { Credentials } from './refreshing';

/** Hosts that may be asked in the open: this machine, and the fixed addresses of ECS and EKS. */
const openHosts = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|169\.254\.170\.(?:2|23)|\[fd00:ec2::23\])$/;

/**
 * Asks the container's endpoint: https, or http on this machine and the fixed addresses of ECS and EKS. The token of a
 * file outranks the one of a variable.
 *
 * @throws FailureError `credentialEndpoint`
 */
export async function containerCredentials(
  { url, tokenFile, token }: ContainerSource,
  { signal }: Fetching,
): Promise<Credentials> {
  try {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:' && !(protocol === 'http:' && openHosts.test(hostname))) {
      throw new Error('https only, except on this machine and at the endpoints of ECS and EKS');
    }
    const authorization = tokenFile === undefined ? token : await readBoundedText(tokenFile);
    if (authorization !== undefined && /[\r\n]/.test(authorization)) {
      throw new Error('the authorization token has line ends in it');
    }
    const headers = {
      accept: 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    };
    return await withAttempts(3, 1000, async () =>
      metadataCredentials(await httpText({ url, method: 'GET', headers, timeout: 2000, signal })),
    );
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    const message = `the container’s endpoint ${url}: ${reason}`;
    throw new FailureError({ code: 'credentialEndpoint', message });
  }
}
