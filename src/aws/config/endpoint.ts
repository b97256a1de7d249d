import { FailureError } from '../../core/base/failure';
import { redact } from '../../core/base/redact';
import type { EndpointService } from '../../core/ports';
import { badConfig, fileOf, type Placed, locationLabel } from './location';
import type { SharedConfig } from './sharedConfig';
import { givenEntry, placedText, type SettingSources, settings, valueOf } from './settings';

/** A service that we speak to, as variables and files name it. */
export type Service = EndpointService;

/**
 * Returns the endpoint that is configured for a service, if requests may go there; undefined for AWS's own.
 *
 * @throws FailureError `badEndpoint` for what is no URL, or would send signed requests in the open; `badConfig` for a
 *   `services` section that is not there
 */
export function configuredEndpoint(
  config: SharedConfig,
  service: Service,
  sources: SettingSources,
): string | undefined {
  const found = placedEndpoint(config, service, sources);
  return found && checkedEndpoint(found);
}

/**
 * Returns the endpoint that is configured for a service, and the place where. The order is the AWS CLI's: the service's
 * variable, the general one, the block of the profile's `services` section, the profile's `endpoint_url`.
 *
 * @throws FailureError `badConfig` for a `services` section that is not there
 */
export function placedEndpoint(config: SharedConfig, service: Service, sources: SettingSources): Placed | undefined {
  if (valueOf(settings.ignoreEndpoints, sources)) {
    return undefined;
  }
  const { entries } = sources;
  return (
    placedText({ variables: [`AWS_ENDPOINT_URL_${service.toUpperCase()}`, 'AWS_ENDPOINT_URL'] }, sources) ??
    serviceEndpoint(config, service, sources) ??
    givenEntry(entries, 'endpoint_url')
  );
}

/** Returns the endpoint of a block `service =` in the section that `services` of the profile names. */
function serviceEndpoint(
  { services }: SharedConfig,
  service: Service,
  { entries }: SettingSources,
): Placed | undefined {
  const named = givenEntry(entries, 'services');
  if (named === undefined) {
    return undefined;
  }
  const section = services.get(named.text);
  if (section === undefined || section.size === 0) {
    const missing = section === undefined ? 'is not in the config file' : 'is empty';
    throw badConfig(
      `the section [services ${named.text}] ${missing}: ${locationLabel(named.place)} names it`,
      fileOf(named.place),
    );
  }
  const block = section.get(service);
  if (typeof block?.value === 'string') {
    const place = `${block.file}:${block.line}`;
    throw badConfig(
      `${service} in [services ${named.text}] needs its entries on indented lines below it (${place})`,
      block.file,
    );
  }
  const url = block?.value.get('endpoint_url') ?? '';
  return block === undefined || url === ''
    ? undefined
    : { text: url, place: { entry: 'endpoint_url', file: block.file, line: block.line } };
}

/**
 * Insists on the section that `services` of the profile names, unless nobody looks there.
 *
 * @throws FailureError `badConfig`, `badEndpoint`
 */
export function checkEndpoint(config: SharedConfig, sources: SettingSources): void {
  configuredEndpoint(config, 'ssm', sources);
}

/**
 * Returns the URL, if requests may go there: https, or this machine.
 *
 * @throws FailureError `badEndpoint`
 */
export function checkedEndpoint({ text: url, place }: Placed): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const local = parsed !== undefined && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(parsed.hostname);
  if (parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && local)) {
    // As in the AWS CLI: what is asked begins with a slash itself.
    return parsed.pathname === '/' && parsed.search === '' ? url.replace(/\/$/, '') : url;
  }
  const file = fileOf(place);
  throw new FailureError({
    code: 'badEndpoint',
    message: `Endpoint URL ${redact(url)} of ${locationLabel(place)}: https only, except on this machine`,
    ...(file === undefined ? {} : { file }),
  });
}
