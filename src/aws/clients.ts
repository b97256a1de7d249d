import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { Disposable } from '../core/base/event';
import type { AwsOptions } from '../core/ports';
import { type Scope, scopeKey } from '../core/sessions/scope';
import type { AwsFiles } from './config/awsFiles';
import { type ClientConfig, clientConfigOf } from './clientConfig';
import { connectionKey, connectionTo } from './connection';
import { type FreshMap, freshMap } from './freshMap';
import type { ProxyAgent } from './requestHandler';
import { sourcesOf } from './scopes';
import { createSignings } from './signing';

/** Makes clients and keeps them while the AWS configuration stays as it is; equal sources share their credentials. */
export interface Clients extends Disposable {
  /**
   * A client whose credentials have been fetched; `signal` ends the waiting for them.
   *
   * @throws FailureError if the configuration does not allow for a client, or gives no credentials
   */
  ssm(scope: Scope, signal: AbortSignal): Promise<SSMClient>;
  /** As {@link Clients.ssm}. */
  sts(scope: Scope, signal: AbortSignal): Promise<STSClient>;
  /** Lets the next call of the scope begin with new credentials: AWS did not take these. */
  forget(scope: Scope): void;
}

/** Clients that speak to AWS as the files, the environment and the options say. */
export function createClients(
  options: AwsOptions,
  readFiles: () => Promise<AwsFiles>,
  proxyAgent?: ProxyAgent,
): Clients {
  const signings = createSignings(options, proxyAgent);
  const ssm = freshMap<SSMClient>();
  const sts = freshMap<STSClient>();

  const clientFor = async <T>(
    service: 'ssm' | 'sts',
    scope: Scope,
    signal: AbortSignal,
    kept: FreshMap<T>,
    make: (config: ClientConfig & Identity) => T,
  ): Promise<T> => {
    const files = await readFiles();
    const sources = sourcesOf(files, scope.profile);
    const connection = await connectionTo(service, scope.region, files.config, sources, options);
    const signing = options.signRequest === false ? undefined : await signings.of(scope, files, signal);
    const identity = signing === undefined ? unsigned : { credentials: () => signing.provide() };
    return kept.take(`${signing?.key ?? ''}${scopeKey(scope)}`, connectionKey(connection), () =>
      make({ ...clientConfigOf(connection, proxyAgent), ...identity }),
    );
  };

  return {
    ssm: (scope, signal) => clientFor('ssm', scope, signal, ssm, (config) => new SSMClient(config)),
    sts: (scope, signal) => clientFor('sts', scope, signal, sts, (config) => new STSClient(config)),
    forget: (scope) => {
      const key = signings.forget(scope);
      if (key !== undefined) {
        ssm.forget((kept) => kept.startsWith(key));
        sts.forget((kept) => kept.startsWith(key));
      }
    },
    dispose: () => {
      for (const client of [...ssm.values(), ...sts.values()]) {
        client.destroy();
      }
    },
  };
}

type Identity = Pick<ConstructorParameters<typeof SSMClient>[0] & object, 'credentials' | 'signer'>;

/** What goes out as it is: no credentials are looked for. */
const unsigned: Identity = {
  credentials: () => Promise.resolve({ accessKeyId: '', secretAccessKey: '' }),
  signer: { sign: <T>(request: T) => Promise.resolve(request) },
};
