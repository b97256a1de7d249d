import { STSClient } from '@aws-sdk/client-sts';
import type { AwsOptions } from '../../../core/ports';
import type { Environment } from '../../config/environment';
import type { SettingSources } from '../../config/settings';
import type { Service } from '../../config/endpoint';
import type { ClientConfig } from '../../sdk/clientConfig';
import { credentialFailure } from './credentialFailure';
import type { CredentialProvider } from './refreshing';
import type { CredentialSource } from '../source';

/** Dependencies of fetching credentials. */
export interface Fetching {
  readonly options: AwsOptions;
  readonly environment: Environment;
  /** Settings of the named profile: they hold for all of a chain. */
  readonly settings: SettingSources;
  /** Returns the present time in epoch ms. */
  readonly now: () => number;
  /** The signal that aborts when nobody wants the credentials any more. */
  readonly signal: AbortSignal;
  /**
   * Gives the connection to a service, in a region; undefined for the region of the command.
   *
   * @throws FailureError if the configuration does not allow for it
   */
  connect(service: Service, region?: string): Promise<ClientConfig>;
  /** Returns the credentials of the source of a role. */
  provide(source: CredentialSource): CredentialProvider;
  /** Tells whether AWS has refused the key: what a cache has of it is of no use. */
  readonly isRefused: (accessKeyId: string) => boolean;
  /** Asks STS with these credentials; unsigned if there are none. */
  withSts<T>(credentials: CredentialProvider | undefined, ask: (sts: STSClient) => Promise<T>): Promise<T>;
  /** Returns the name of a role's session if none is configured, as the AWS CLI makes it. */
  usualSessionName(): string;
}

/** Returns the parts of {@link Fetching} that follow from others. */
export function fetchingWith(world: Omit<Fetching, 'withSts' | 'usualSessionName'>): Fetching {
  return {
    ...world,
    usualSessionName: () => `botocore-session-${Math.floor(world.now() / 1000)}`,
    withSts: async (credentials, ask) => {
      const sts = new STSClient({
        ...(await world.connect('sts')),
        credentials: credentials === undefined ? { accessKeyId: '', secretAccessKey: '' } : () => credentials(),
      });
      try {
        return await ask(sts);
      } catch (thrown) {
        throw credentialFailure(thrown, 'STS');
      } finally {
        sts.destroy();
      }
    },
  };
}
