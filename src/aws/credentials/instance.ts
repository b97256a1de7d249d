import { type SettingSources, settings, valueOf, wholeFrom } from '../config/settings';
import type { Provider } from './provider';
import type { InstanceSource } from './source';

/** The metadata service of an EC2 instance; it is there to be asked unless it is switched off. */
export const instance: Provider = {
  name: 'instance metadata',
  find: (search) => instanceSource(search.settings),
};

const endpoints = { ipv4: 'http://169.254.169.254', ipv6: 'http://[fd00:ec2::254]' } as const;

/**
 * Returns undefined if `AWS_EC2_METADATA_DISABLED` is true, or no attempt is wanted.
 *
 * @throws FailureError `badConfig` if no time is given to it: elsewhere such a number harms nobody
 */
export function instanceSource(sources: SettingSources): InstanceSource | undefined {
  const attempts = valueOf(settings.metadataAttempts, sources);
  if (valueOf(settings.metadataDisabled, sources) || attempts < 1) {
    return undefined;
  }
  const mode = valueOf(settings.metadataMode, sources);
  return {
    kind: 'instance',
    endpoint: valueOf(settings.metadataEndpoint, sources) ?? endpoints[mode],
    timeout: valueOf({ ...settings.metadataTimeout, type: wholeFrom(1) }, sources),
    attempts,
    v1Disabled: valueOf(settings.metadataV1Disabled, sources),
  };
}
