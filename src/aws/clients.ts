import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { Disposable } from '../core/base/event';
import type { AwsOptions } from '../core/ports';
import { type Scope, scopeKey } from '../core/sessions/scope';
import { type ClientConfig, clientConfigOf } from './clientConfig';
import { readSharedConfig } from './configFiles';
import { type Credentials, credentialsOf } from './credentials';
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

  const configOf = async (service: Service, scope: Scope): Promise<[string, ClientConfig & Identity]> => {
    const config = await readSharedConfig(options);
    const common = await clientConfigOf(config, service, scope, options);
    const identity =
      options.signRequest === false
        ? unsigned
        : {
            credentials: credentials.take(profileKey(scope), config.fingerprint, () =>
              credentialsOf(config, scope, options),
            ),
          };
    return [config.fingerprint, { ...common, ...identity }];
  };

  return {
    ssm: async (scope) => {
      const [fingerprint, config] = await configOf('ssm', scope);
      return ssm.take(clientKey(scope), fingerprint, () => new SSMClient(config));
    },
    sts: async (scope) => {
      const [fingerprint, config] = await configOf('sts', scope);
      return sts.take(clientKey(scope), fingerprint, () => new STSClient(config));
    },
    forget: (scope) => {
      const ofProfile = (key: string): boolean => key.startsWith(profileKey(scope));
      for (const map of [credentials, ssm, sts]) {
        map.forget(ofProfile);
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

/** Ends with a character that JSON has only at the end of a text, so no profile's key begins another's. */
function profileKey({ profile }: Scope): string {
  return JSON.stringify(profile ?? null);
}

function clientKey(scope: Scope): string {
  return profileKey(scope) + scopeKey(scope);
}
