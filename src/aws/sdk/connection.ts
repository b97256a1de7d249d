import { createHash } from 'node:crypto';
import type { AwsOptions } from '../../core/ports';
import { trustedCertificates } from '../config/certificates';
import { checkedEndpoint, configuredEndpoint, type Service } from '../config/endpoint';
import { realRegion } from '../config/region';
import type { SharedConfig } from '../config/sharedConfig';
import { type SettingSources, settings, valueOf } from '../config/settings';

/** Connection to a service: where, how often, how long, and whose certificates are believed. Plain data. */
export interface Connection {
  /** The region that requests are signed for. */
  readonly region: string;
  /** The endpoint; undefined for AWS's own, by region, FIPS and dual stack. */
  readonly endpoint: string | undefined;
  readonly fips: boolean;
  readonly dualStack: boolean;
  readonly attempts: number;
  readonly retryMode: 'standard' | 'adaptive';
  readonly userAgentId: string;
  /** PEM texts; undefined for Node's own list. */
  readonly certificates: readonly string[] | undefined;
  readonly verifySsl: boolean;
  /** Ms; 0 for ever. */
  readonly connectTimeout: number;
  readonly readTimeout: number;
}

/**
 * Works out how a service is spoken to. What the options say of the endpoint and of certificates is for Systems Manager
 * only: it is where the command goes, and nobody who switches checks off there means STS and SSO as well.
 *
 * @throws FailureError `badEndpoint`, `badConfig`, or `tls` if the CA bundle cannot be used
 */
export async function connectionTo(
  service: Service,
  region: string,
  config: SharedConfig,
  sources: SettingSources,
  options: AwsOptions,
): Promise<Connection> {
  const own = service === 'ssm' ? options : {};
  const endpoint =
    own.endpointUrl === undefined
      ? configuredEndpoint(config, service, sources)
      : checkedEndpoint({ text: own.endpointUrl, place: { option: '--endpoint-url' } });
  const real = realRegion(region);
  const bundle = valueOf(
    settings.caBundle,
    sources,
    own.caBundle === undefined || own.caBundle === ''
      ? undefined
      : { text: own.caBundle, place: { option: '--ca-bundle' } },
  );
  const verifySsl = own.verifySsl ?? true;
  const needsBundle = verifySsl && bundle !== undefined && endpoint?.startsWith('http:') !== true;
  return {
    region: real.region,
    endpoint,
    fips: endpoint === undefined && (real.fips || valueOf(settings.fips, sources)),
    dualStack: endpoint === undefined && valueOf(settings.dualStack, sources),
    attempts: options.maxAttempts ?? valueOf(settings.attempts, sources),
    retryMode: valueOf(settings.retryMode, sources),
    userAgentId: valueOf(settings.userAgentId, sources),
    certificates: needsBundle ? await trustedCertificates(bundle, sources.environment) : undefined,
    verifySsl,
    connectTimeout: milliseconds(options.connectTimeout),
    readTimeout: milliseconds(options.readTimeout),
  };
}

function milliseconds(seconds = 60): number {
  return seconds * 1000;
}

/** Returns a text that differs if one of two connections would behave otherwise than the other. */
export function connectionKey({ certificates, ...rest }: Connection): string {
  const digest = certificates && createHash('sha256').update(certificates.join('\n')).digest('hex');
  return JSON.stringify([rest, digest]);
}
