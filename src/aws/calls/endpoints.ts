import { redact } from '../../core/base/redact';
import type { AwsOptions, ConfiguredEndpoint } from '../../core/ports';
import type { AwsFiles } from '../config/awsFiles';
import { placedEndpoint, type Service } from '../config/endpoint';
import { locationLabel } from '../config/location';
import { sourcesOf } from '../credentials/scopes';

const services: readonly Service[] = ['ssm', 'sts', 'sso', 'sso_oidc', 'signin'];

/**
 * Returns the endpoints that are configured for a profile, whether requests may go there or not; services with the same
 * one stand together. Pure: nobody is asked.
 *
 * @throws FailureError `badConfig`, `profileNotFound`
 */
export function endpointsOf(
  files: AwsFiles,
  profile: string | undefined,
  { endpointUrl }: Pick<AwsOptions, 'endpointUrl'>,
): readonly ConfiguredEndpoint[] {
  const sources = sourcesOf(files, profile);
  const found = new Map<string, ConfiguredEndpoint>();
  for (const service of services) {
    const endpoint =
      service === 'ssm' && endpointUrl !== undefined
        ? { url: redact(endpointUrl), place: undefined }
        : configured(files, service, sources);
    if (endpoint !== undefined) {
      const key = JSON.stringify(endpoint);
      found.set(key, { ...endpoint, services: [...(found.get(key)?.services ?? []), service] });
    }
  }
  return [...found.values()];
}

function configured(
  { config }: AwsFiles,
  service: Service,
  sources: ReturnType<typeof sourcesOf>,
): Pick<ConfiguredEndpoint, 'url' | 'place'> | undefined {
  const placed = placedEndpoint(config, service, sources);
  return placed && { url: redact(placed.text), place: locationLabel(placed.place) };
}
