import { clientConfigOf } from '../../src/aws/sdk/clientConfig';
import { type Fetching, fetchingWith } from '../../src/aws/credentials/fetch/fetching';
import type { Environment } from '../../src/aws/config/environment';
import type { AwsOptions } from '../../src/core/ports';
import { devProfile } from './rows/settingsOf';

/** The world of a fetch: what it is not told is not there. */
export interface World {
  readonly home?: string;
  readonly variables?: Environment;
  /** Where every service is. */
  readonly url?: string;
  /** Epoch ms. */
  readonly now?: () => number;
  readonly signal?: AbortSignal;
  readonly options?: AwsOptions;
  readonly isRefused?: (accessKeyId: string) => boolean;
  /** Entries of the named profile. */
  readonly entries?: string;
}

/** The world, and the services and regions that were spoken to. */
export function fetchingFor(world: World): Fetching & { readonly connected: string[] } {
  const { home = '/nowhere', variables = {}, url: endpoint, now = Date.now } = world;
  const connected: string[] = [];
  const environment = { HOME: home, ...variables };
  const fetching = fetchingWith({
    options: world.options ?? {},
    environment,
    settings: devProfile(world.entries ?? '', environment),
    now,
    signal: world.signal ?? new AbortController().signal,
    connect: (service, region = 'command-region') => {
      connected.push(`${service} ${region}`);
      const connection = {
        region,
        endpoint,
        fips: false,
        dualStack: false,
        attempts: 1,
        retryMode: 'standard' as const,
        userAgentId: '',
        certificates: undefined,
        verifySsl: true,
        connectTimeout: 5000,
        readTimeout: 5000,
      };
      return Promise.resolve(clientConfigOf(connection, undefined));
    },
    provide: (source) => () =>
      source.kind === 'file' ? Promise.resolve(source.keys) : Promise.reject(new Error(`No ${source.kind} here`)),
    isRefused: world.isRefused ?? (() => false),
  });
  return { ...fetching, connected };
}
