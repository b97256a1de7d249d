import { FailureError } from '../core/base/failure';
import type { Aws, AwsOptions } from '../core/ports';
import { createClients } from './calls/clients';
import { cliSettingsOf } from './cliSettings';
import { awsFilesReader } from './config/awsFiles';
import { credentialFingerprint } from './credentialFiles';
import { originOf } from './credentials/origin';
import { sourceOf } from './credentials/sourceOf';
import { endpointsOf } from './calls/endpoints';
import { createIdentities } from './calls/identity';
import type { ProxyAgent } from './sdk/requestHandler';
import { profilesOf, resolveScope } from './credentials/scopes';
import { createSessionPages } from './calls/sessionPages';

/** Makes AWS as the core's ports. The only entry of the bundle that holds the SDK. */
export function createAws(options: AwsOptions, proxyAgent?: ProxyAgent): Aws {
  const readFiles = awsFilesReader(options, process.env);
  const clients = createClients(options, readFiles, proxyAgent);
  return {
    sessions: createSessionPages(clients),
    identities: createIdentities(clients),
    profiles: {
      list: async () => profilesOf((await readFiles()).config),
      resolve: async (profile) => resolveScope(await readFiles(), profile, options),
      credentialSource: async (profile) => {
        const found = sourceOf(await readFiles(), profile);
        if ('failure' in found) {
          throw new FailureError(found.failure);
        }
        return originOf(found.source);
      },
      endpoints: async (profile) => endpointsOf(await readFiles(), profile, options),
    },
    settings: {
      read: async (profile) => cliSettingsOf(await readFiles(), profile),
    },
    credentialFiles: {
      fingerprint: async () => credentialFingerprint(await readFiles()),
    },
    credentials: {
      renew: () => {
        clients.renew();
        return Promise.resolve();
      },
    },
    dispose: () => clients.dispose(),
  };
}
