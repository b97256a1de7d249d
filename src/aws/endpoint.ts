import { FailureError } from '../core/base/failure';
import type { SharedConfig } from './configFiles';
import { sectionOf } from './profiles';

/** A service that we speak to, as the variables and files name it. */
export type Service = 'ssm' | 'sts' | 'sso' | 'sso_oidc';

/**
 * The endpoint that is configured for a service and a profile; undefined for AWS's own. The order is the one of the AWS
 * reference guide ("Service-specific endpoints"): the service's variable, the general one, the profile's `services`
 * section, its `endpoint_url`. The SDK would look at the profile of `AWS_PROFILE` only.
 *
 * @throws FailureError `badEndpoint` for what is no URL, or would send signed requests in the open
 */
export function configuredEndpoint(
  config: SharedConfig,
  service: Service,
  profile: string | undefined,
): string | undefined {
  const { env } = process;
  const section = sectionOf(config, profile);
  const ignored = env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] ?? section?.['ignore_configured_endpoint_urls'];
  if (ignored?.toLowerCase() === 'true') {
    return undefined;
  }
  const services = section?.['services'];
  const candidates = [
    env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`],
    env['AWS_ENDPOINT_URL'],
    services === undefined ? undefined : config.services(services)?.[`${service}.endpoint_url`],
    section?.['endpoint_url'],
  ];
  const url = candidates.find((candidate) => candidate !== undefined && candidate !== '');
  return url === undefined ? undefined : checkedEndpoint(url);
}

/**
 * The URL, if requests may go there: https, or this machine (S06).
 *
 * @throws FailureError `badEndpoint`
 */
export function checkedEndpoint(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const local = parsed !== undefined && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(parsed.hostname);
  if (parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && local)) {
    return url;
  }
  throw new FailureError({ code: 'badEndpoint', message: `Endpoint URL ${url}: https only, except on this machine` });
}
