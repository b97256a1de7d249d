import { readFile } from 'node:fs/promises';
import { Agent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { Disposable } from '../core/base/event';
import type { AwsOptions } from '../core/ports';
import { type Scope, scopeKey } from '../core/sessions/scope';
import { readSharedConfig, type SharedConfig } from './configFiles';
import { credentialsOf } from './credentials';
import { checkedEndpoint, configuredEndpoint } from './endpoint';
import { sectionOf } from './profiles';

/** The clients of one scope, which share its credentials. */
export interface ScopeClients {
  readonly ssm: SSMClient;
  readonly sts: STSClient;
}

/** Makes clients and keeps them while the AWS configuration stays as it is. */
export interface Clients extends Disposable {
  /** @throws FailureError where the configuration does not allow for a client */
  of(scope: Scope): Promise<ScopeClients>;
  /** Lets the next call begin with new credentials: AWS did not take these. */
  forget(scope: Scope): void;
}

/** Clients that speak to AWS as the options say. */
export function createClients(options: AwsOptions): Clients {
  const kept = new Map<string, { readonly fingerprint: string; readonly clients: ScopeClients }>();
  const drop = (key: string): void => {
    const { clients } = kept.get(key) ?? {};
    clients?.ssm.destroy();
    clients?.sts.destroy();
    kept.delete(key);
  };
  return {
    of: async (scope) => {
      const key = scopeKey(scope);
      const config = await readSharedConfig(options);
      const known = kept.get(key);
      if (known?.fingerprint === config.fingerprint) {
        return known.clients;
      }
      const made = await makeClients(scope, config, options);
      kept.set(key, { fingerprint: config.fingerprint, clients: made });
      return made;
    },
    forget: (scope) => kept.delete(scopeKey(scope)),
    dispose: () => {
      for (const key of kept.keys()) {
        drop(key);
      }
    },
  };
}

async function makeClients(scope: Scope, config: SharedConfig, options: AwsOptions): Promise<ScopeClients> {
  const { profile, region } = scope;
  const common = {
    region,
    credentials: credentialsOf(config, profile, options),
    requestHandler: {
      connectionTimeout: (options.connectTimeout ?? 60) * 1000,
      requestTimeout: (options.readTimeout ?? 60) * 1000,
      throwOnRequestTimeout: true,
      ...(await trusted(sectionOf(config, profile)?.['ca_bundle'])),
    },
  };
  const ssmEndpoint =
    options.endpointUrl === undefined
      ? configuredEndpoint(config, 'ssm', profile)
      : checkedEndpoint(options.endpointUrl);
  const stsEndpoint = configuredEndpoint(config, 'sts', profile);
  return {
    ssm: withoutOtherEndpoint(new SSMClient({ ...common, ...(ssmEndpoint ? { endpoint: ssmEndpoint } : {}) })),
    sts: withoutOtherEndpoint(new STSClient({ ...common, ...(stsEndpoint ? { endpoint: stsEndpoint } : {}) })),
  };
}

/** The SDK, given no endpoint, would take the one of `AWS_PROFILE`, whatever the scope's profile is. */
function withoutOtherEndpoint<C extends SSMClient | STSClient>(client: C): C {
  Object.assign(client.config, { serviceConfiguredEndpoint: () => Promise.resolve(undefined) });
  return client;
}

/** The SDK knows no CA bundle of its own; an agent's list replaces Node's, so both go in. */
async function trusted(configured: string | undefined): Promise<{ readonly httpsAgent?: Agent }> {
  const file = process.env['AWS_CA_BUNDLE'] ?? configured;
  if (file === undefined || file === '') {
    return {};
  }
  const ca = [...rootCertificates, await readFile(file, 'utf8')];
  return { httpsAgent: new Agent({ ca, keepAlive: true, maxSockets: 50 }) };
}
