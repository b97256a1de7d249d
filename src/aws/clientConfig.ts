import { readFile } from 'node:fs/promises';
import { Agent } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { SSMClientConfig } from '@aws-sdk/client-ssm';
import { FailureError } from '../core/base/failure';
import type { AwsOptions } from '../core/ports';
import type { Scope } from '../core/sessions/scope';
import type { Section, SharedConfig } from './configFiles';
import { checkedEndpoint, configuredEndpoint, type Service } from './endpoint';
import { sectionOf } from './profiles';
import { type Retries, retriesOf } from './retries';

/** What the clients of any service take: all but credentials. */
export interface ClientConfig
  extends Pick<SSMClientConfig, 'region' | 'profile' | 'endpoint' | 'ignoreConfiguredEndpointUrls'>,
    Retries {
  readonly requestHandler: Connection;
}

/** Time-outs, in milliseconds, and the agent that knows which certificates to believe. */
interface Connection {
  readonly connectionTimeout: number;
  readonly requestTimeout: number;
  readonly throwOnRequestTimeout: true;
  readonly httpsAgent?: Agent;
}

/**
 * How a service is spoken to in a scope: where, how often, how long, and whose certificates are believed.
 *
 * @throws FailureError `profileNotFound`, `badEndpoint`, `badConfig`, `tls` where the CA bundle cannot be read
 */
export async function clientConfigOf(
  config: SharedConfig,
  service: Service,
  { profile, region }: Scope,
  options: AwsOptions,
): Promise<ClientConfig> {
  const endpoint =
    service === 'ssm' && options.endpointUrl !== undefined
      ? checkedEndpoint(options.endpointUrl)
      : configuredEndpoint(config, service, profile);
  const section = sectionOf(config, profile);
  return {
    region,
    // The SDK, left alone, would take the endpoint of `AWS_PROFILE`, whatever the scope's profile is.
    ignoreConfiguredEndpointUrls: true,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(profile === undefined ? {} : { profile: config.sdkName(profile) }),
    ...retriesOf(section, options.maxAttempts),
    requestHandler: {
      connectionTimeout: milliseconds(options.connectTimeout),
      requestTimeout: milliseconds(options.readTimeout),
      throwOnRequestTimeout: true,
      ...(endpoint?.startsWith('http:') ? {} : await trust(section, options)),
    },
  };
}

function milliseconds(seconds = 60): number {
  return seconds * 1000;
}

/** The SDK knows no CA bundle of its own; an agent's list replaces Node's, so both go in. */
async function trust(
  section: Section | undefined,
  { verifySsl = true, caBundle }: AwsOptions,
): Promise<{ readonly httpsAgent?: Agent }> {
  const kept = { keepAlive: true, maxSockets: 50 };
  if (!verifySsl) {
    return { httpsAgent: new Agent({ ...kept, rejectUnauthorized: false }) };
  }
  const file = caBundle ?? process.env['AWS_CA_BUNDLE'] ?? section?.['ca_bundle'];
  if (file === undefined || file === '') {
    return {};
  }
  return { httpsAgent: new Agent({ ...kept, ca: [...rootCertificates, await certificates(file)] }) };
}

async function certificates(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new FailureError({ code: 'tls', message: `The CA bundle cannot be read: ${message}` });
  }
}
