import { createHash } from 'node:crypto';
import { FailureError } from '../../core/base/failure';
import type { AwsOptions } from '../../core/ports';
import { type Scope, scopeKey } from '../../core/sessions/scope';
import type { AwsFiles } from '../config/awsFiles';
import type { Service } from '../config/endpoint';
import { clientConfigOf } from '../sdk/clientConfig';
import { type Connection, connectionKey, connectionTo } from '../sdk/connection';
import { fetchingWith } from '../credentials/fetch/fetching';
import { type CredentialProvider, refreshing } from '../credentials/fetch/refreshing';
import { resolveSource } from '../credentials/fetch/resolveSource';
import type { CredentialSource } from '../credentials/source';
import { sourceOf } from '../credentials/sourceOf';
import type { ProxyAgent } from '../sdk/requestHandler';
import { sourcesOf } from '../credentials/scopes';

/** Credentials that the requests of a scope are signed with, and how to get them. */
export interface Signing {
  /** The same for scopes that share credentials, and no other. */
  readonly key: string;
  readonly provide: CredentialProvider;
  /**
   * Returns a digest of who signs, given the access key id: the same as long as the source and, if it may change hands,
   * the key are.
   */
  readonly whoWith: (accessKeyId: string) => string;
}

/** Credentials of scopes, fetched once for all whose source is the same. */
export interface Signings {
  /**
   * Returns the credentials of a scope, fetched; `signal` ends the waiting for them.
   *
   * @throws FailureError if there are none
   */
  of(scope: Scope, files: AwsFiles, signal: AbortSignal): Promise<Signing>;
  /**
   * Lets the next call of the scope begin with new credentials: AWS did not take those at hand, or those of the access
   * key if others were fetched since. Answers the key whose clients are of no use.
   */
  forget(scope: Scope, accessKeyId?: string): string | undefined;
  /**
   * Fetches what the next call of the scope would be signed with. True if AWS has not refused it yet; false also if
   * there is none, or if a person would have to be asked, who is not.
   */
  hasOthers(scope: Scope, files: AwsFiles, signal: AbortSignal): Promise<boolean>;
  /**
   * Returns who signs, as {@link Signing.whoWith} does, for the next call of the scope; undefined if credentials would
   * have to be fetched.
   */
  knownWho(scope: Scope, files: AwsFiles): Promise<string | undefined>;
  /** Lets the next calls fetch what may have changed hands. Answers the keys that are dropped. */
  renew(): readonly string[];
}

/** Makes signings for which no credentials have been fetched yet. */
export function createSignings(options: AwsOptions, proxyAgent: ProxyAgent | undefined): Signings {
  const providers = new Map<string, CredentialProvider>();
  /** The keys of the providers along a scope's chain, its own first, by the scope. */
  const chains = new Map<string, readonly string[]>();
  /** The access key id that each provider gave last, and a digest of it with its secrets. */
  const given = new Map<string, { readonly accessKeyId: string; readonly whole: string }>();
  /** Keys of providers whose source may be somebody else by now. */
  const unsure = new Set<string>();
  /** Access key ids and digests. */
  const refused = new Set<string>();

  const lookUp = async (scope: Scope, files: AwsFiles) => {
    const found = sourceOf(files, scope.profile);
    if ('failure' in found) {
      throw new FailureError(found.failure);
    }
    const { source } = found;
    const settings = sourcesOf(files, scope.profile);
    const connect = (service: Service, region = scope.region): Promise<Connection> =>
      connectionTo(service, region, files.config, settings, options);
    const via = await asksOver(source, connect);
    const key = keyOf(source, via);
    const whoWith = (accessKeyId: string): string => (changesHands.has(source.kind) ? digest(key, accessKeyId) : key);
    return { source, settings, connect, via, key, whoWith };
  };

  const signings: Signings = {
    of: async (scope, files, signal) => {
      const { source, settings, connect, via, key, whoWith } = await lookUp(scope, files);
      const provide = (of: CredentialSource): CredentialProvider => {
        const key = keyOf(of, via);
        const provider =
          providers.get(key) ??
          refreshing(async (ended) => {
            const connectClient = async (service: Service, region?: string) =>
              clientConfigOf(await connect(service, region), proxyAgent);
            const world = {
              options,
              environment: files.environment,
              settings,
              now: Date.now,
              signal: ended,
              connect: connectClient,
              provide,
              isRefused: (id: string) => refused.has(id),
            };
            const credentials = await resolveSource(of, fetchingWith(world));
            const { accessKeyId, secretAccessKey, sessionToken = '' } = credentials;
            given.set(key, { accessKeyId, whole: digest(accessKeyId, secretAccessKey, sessionToken) });
            return credentials;
          }, Date.now);
        providers.set(key, provider);
        if (changesHands.has(of.kind)) {
          unsure.add(key);
        }
        return provider;
      };
      const chain = chainOf(source).map((one) => keyOf(one, via));
      const signing = { key, provide: provide(source), whoWith };
      // Told before the fetch: what fails on the way (an expired source of a role) is to be dropped as well.
      chains.set(scopeKey(scope), chain);
      await signing.provide(signal);
      return signing;
    },
    forget: (scope, accessKeyId) => {
      const chain = chains.get(scopeKey(scope)) ?? [];
      const [own = ''] = chain;
      if (accessKeyId !== undefined && accessKeyId !== (given.get(own)?.accessKeyId ?? accessKeyId)) {
        // Another call was refused before this one, and has fetched others.
        refused.add(accessKeyId);
        return own;
      }
      for (const key of chain) {
        // Which of them AWS did not take is not known. All of them are only refused to come from a cache.
        const { accessKeyId: id = '', whole = '' } = given.get(key) ?? {};
        refused.add(id).add(whole);
        providers.delete(key);
      }
      return chain[0];
    },
    hasOthers: async (scope, files, signal) => {
      const found = sourceOf(files, scope.profile);
      if ('failure' in found || chainOf(found.source).some(asksPerson)) {
        return false;
      }
      try {
        const { key } = await signings.of(scope, files, signal);
        return !refused.has(given.get(key)?.whole ?? '');
      } catch {
        return false;
      }
    },
    knownWho: async (scope, files) => {
      const { source, key, whoWith } = await lookUp(scope, files);
      const last = providers.has(key) ? given.get(key) : undefined;
      return changesHands.has(source.kind) ? last && whoWith(last.accessKeyId) : key;
    },
    renew: () => {
      const dropped = [...unsure];
      unsure.clear();
      for (const key of dropped) {
        providers.delete(key);
      }
      return dropped;
    },
  };
  return signings;
}

function asksPerson(source: CredentialSource): boolean {
  return source.kind === 'role' && source.mfaSerial !== undefined;
}

/**
 * Returns the key of the connection to the service that a source asks; without the region, since credentials are good
 * for all.
 */
async function asksOver(
  source: CredentialSource,
  connect: (service: Service, region?: string) => Promise<Connection>,
): Promise<string> {
  const services: Readonly<Partial<Record<CredentialSource['kind'], Service>>> = {
    role: 'sts',
    webIdentity: 'sts',
    sso: 'sso',
    login: 'signin',
  };
  const service = services[source.kind];
  return service === undefined ? '' : connectionKey({ ...(await connect(service)), region: '' });
}

function chainOf(source: CredentialSource): readonly CredentialSource[] {
  return source.kind === 'role' ? [source, ...chainOf(source.source)] : [source];
}

/** Returns the key of a source. Equal sources have equal keys; no secret can be read from one. */
function keyOf(source: CredentialSource, via: string): string {
  const named = JSON.stringify(source, (name: string, value: unknown) => (name === 'profile' ? undefined : value));
  return digest(named, via);
}

function digest(...texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

/** Sources that may be somebody else tomorrow without being written otherwise: only the key that they bring tells. */
const changesHands: ReadonlySet<CredentialSource['kind']> = new Set(['process', 'container', 'instance', 'login']);
