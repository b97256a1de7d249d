import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { Disposable } from '../core/base/event';
import type { AwsOptions } from '../core/ports';
import { type Scope, scopeKey } from '../core/sessions/scope';
import { type ClientConfig, clientConfigOf } from './clientConfig';
import { readSharedConfig } from './configFiles';
import { type Credentials, credentialsKey, credentialsOf } from './credentials';
import type { Service } from './endpoint';
import { freshMap } from './freshMap';

/** Makes clients and keeps them while the AWS configuration stays as it is; those of one profile share credentials. */
export interface Clients extends Disposable {
  /** @throws FailureError where the configuration does not allow for a client */
  ssm(scope: Scope): Promise<SSMClient>;
  /** @throws FailureError where the configuration does not allow for a client */
  sts(scope: Scope): Promise<STSClient>;
  /** Lets the next call of the scope's profile begin with new credentials: AWS did not take these. */
  forget(scope: Scope): void;
}

/** Clients that speak to AWS as the options say. */
export function createClients(options: AwsOptions): Clients {
  const credentials = freshMap<Credentials>();
  const ssm = freshMap<SSMClient>();
  const sts = freshMap<STSClient>();
  const keys = new Map<string | undefined, string>();

  const configOf = async (service: Service, scope: Scope): Promise<[string, string, ClientConfig & Identity]> => {
    const config = await readSharedConfig(options);
    const key = credentialsKey(config, scope);
    keys.set(scope.profile, key);
    const common = await clientConfigOf(config, service, scope, options);
    const identity =
      options.signRequest === false
        ? unsigned
        : {
            credentials: credentials.take(key, config.fingerprint, () => credentialsOf(config, scope, options)),
          };
    return [clientKey(key, scope), config.fingerprint, { ...common, ...identity }];
  };

  return {
    ssm: async (scope) => {
      const [key, fingerprint, config] = await configOf('ssm', scope);
      return ssm.take(key, fingerprint, () => new SSMClient(config));
    },
    sts: async (scope) => {
      const [key, fingerprint, config] = await configOf('sts', scope);
      return sts.take(key, fingerprint, () => new STSClient(config));
    },
    forget: (scope) => {
      const worn = keys.get(scope.profile);
      if (worn !== undefined) {
        for (const map of [credentials, ssm, sts]) {
          map.forget((key) => key.startsWith(worn));
        }
      }
    },
    dispose: () => {
      for (const client of [...ssm.values(), ...sts.values()]) {
        client.destroy();
      }
    },
  };
}

interface Identity {
  readonly credentials: Credentials;
}

/** What goes out as it is: no credentials are looked for. */
const unsigned = {
  credentials: () => Promise.resolve({ accessKeyId: '', secretAccessKey: '' }),
  signer: { sign: <T>(request: T) => Promise.resolve(request) },
};

/** Clients of the same credentials have the same beginning, and no other: JSON ends as it does nowhere in between. */
function clientKey(credentials: string, scope: Scope): string {
  return credentials + scopeKey(scope);
}
