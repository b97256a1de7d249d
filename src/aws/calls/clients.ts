import { createHash } from 'node:crypto';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { Disposable } from '../../core/base/event';
import type { AwsOptions } from '../../core/ports';
import { type Identity, identityAt } from '../../core/sessions/identity';
import { type Scope, scopeKey } from '../../core/sessions/scope';
import type { AwsFiles } from '../config/awsFiles';
import { type ClientConfig, clientConfigOf } from '../sdk/clientConfig';
import { type Connection, connectionKey, connectionTo } from '../sdk/connection';
import { type FreshMap, freshMap } from './freshMap';
import type { ProxyAgent } from '../sdk/requestHandler';
import { sourcesOf } from '../credentials/scopes';
import { createSignings, type Signing } from './signing';

/** A client, and who answers are asked as, given the access key id that a request was signed with (none: unsigned). */
export interface Identified<T> {
  readonly client: T;
  readonly identityWith: (accessKeyId: string | undefined) => Identity;
}

/**
 * The maker of clients, which keeps them while the AWS configuration stays as it is; equal sources share their credentials.
 */
export interface Clients extends Disposable {
  /**
   * Returns a client whose credentials have been fetched; `signal` ends the waiting for them.
   *
   * @throws FailureError if the configuration does not allow for a client, or gives no credentials
   */
  ssm(scope: Scope, signal: AbortSignal): Promise<Identified<SSMClient>>;
  /** Returns a client of STS, as {@link Clients.ssm} does. */
  sts(scope: Scope, signal: AbortSignal): Promise<STSClient>;
  /** Tells who the next call to Systems Manager would be made as. Throws as {@link Clients.ssm} does. */
  identity(scope: Scope, signal: AbortSignal): Promise<Identity>;
  /** Returns the identity as {@link Clients.identity} does, as far as it is known without fetching credentials. */
  knownIdentity(scope: Scope): Promise<Identity | undefined>;
  /** Lets the next call of the scope begin with new credentials: AWS did not take those at hand, or those of the key. */
  forget(scope: Scope, accessKeyId?: string): void;
  /** Tells what {@link Signings.hasOthers} tells. */
  hasOthers(scope: Scope, signal: AbortSignal): Promise<boolean>;
  /** Lets the next calls begin with new credentials if those at hand may be somebody else's by now. */
  renew(): void;
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

  const wayTo = async (service: 'ssm' | 'sts', scope: Scope, signal: AbortSignal): Promise<Way> => {
    const files = await readFiles();
    const sources = sourcesOf(files, scope.profile);
    const connection = await connectionTo(service, scope.region, files.config, sources, options);
    const signing = options.signRequest === false ? undefined : await signings.of(scope, files, signal);
    return { connection, signing };
  };
  const clientFor = <T>(
    { connection, signing }: Way,
    scope: Scope,
    kept: FreshMap<T>,
    make: (config: ClientConfig & Signer) => T,
  ): T => {
    const signer = signing === undefined ? unsigned : { credentials: () => signing.provide() };
    return kept.take(`${signing?.key ?? ''}${scopeKey(scope)}`, connectionKey(connection), () =>
      make({ ...clientConfigOf(connection, proxyAgent), ...signer }),
    );
  };

  const drop = (keys: readonly string[]): void => {
    const isDropped = (kept: string): boolean => keys.some((key) => kept.startsWith(key));
    ssm.forget(isDropped);
    sts.forget(isDropped);
  };

  return {
    ssm: async (scope, signal) => {
      const way = await wayTo('ssm', scope, signal);
      const client = clientFor(way, scope, ssm, (config) => new SSMClient(config));
      return { client, identityWith: (accessKeyId) => identityOf(way, accessKeyId) };
    },
    sts: async (scope, signal) =>
      clientFor(await wayTo('sts', scope, signal), scope, sts, (config) => new STSClient(config)),
    identity: async (scope, signal) => {
      const way = await wayTo('ssm', scope, signal);
      return identityOf(way, (await way.signing?.provide(signal))?.accessKeyId);
    },
    knownIdentity: async (scope) => {
      const files = await readFiles();
      const sources = sourcesOf(files, scope.profile);
      const connection = await connectionTo('ssm', scope.region, files.config, sources, options);
      const who = options.signRequest === false ? '' : await signings.knownWho(scope, files);
      return who === undefined ? undefined : identityAs(connection, who);
    },
    forget: (scope, accessKeyId) => {
      const key = signings.forget(scope, accessKeyId);
      drop(key === undefined ? [] : [key]);
    },
    hasOthers: async (scope, signal) =>
      options.signRequest !== false && signings.hasOthers(scope, await readFiles(), signal),
    renew: () => drop(signings.renew()),
    dispose: () => {
      for (const client of [...ssm.values(), ...sts.values()]) {
        client.destroy();
      }
    },
  };
}

/** Connection and signing of a scope’s calls; without a signing they go out unsigned. */
interface Way {
  readonly connection: Connection;
  readonly signing: Signing | undefined;
}

function identityOf({ connection, signing }: Way, accessKeyId: string | undefined): Identity {
  return identityAs(connection, signing?.whoWith(accessKeyId ?? '') ?? '');
}

function identityAs({ endpoint = '', fips, dualStack }: Connection, who: string): Identity {
  const where = createHash('sha256').update(JSON.stringify([endpoint, fips, dualStack]));
  return identityAt(where.digest('hex'), who);
}

type Signer = Pick<ConstructorParameters<typeof SSMClient>[0] & object, 'credentials' | 'signer'>;

/** The signer for what goes out as it is: no credentials are looked for. */
const unsigned: Signer = {
  credentials: () => Promise.resolve({ accessKeyId: '', secretAccessKey: '' }),
  signer: { sign: <T>(request: T) => Promise.resolve(request) },
};
