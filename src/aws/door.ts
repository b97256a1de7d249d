import type { Aws, AwsOptions } from '../core/ports';
import { createClients } from './clients';
import { readSharedConfig } from './configFiles';
import { credentialStamp } from './credentialFiles';
import { createIdentities } from './identity';
import { profilesOf, resolveScope } from './profiles';
import { settingsOf } from './settings';
import { createSessionPages } from './sessionPages';

/** AWS as the core's ports. The only entry of the bundle that holds the SDK. */
export function createAws(options: AwsOptions): Aws {
  const clients = createClients(options);
  return {
    ...createSessionPages(clients),
    ...createIdentities(clients),
    stamp: () => credentialStamp(options),
    list: async () => profilesOf(await readSharedConfig(options)),
    resolve: async (profile) => resolveScope(await readSharedConfig(options), profile, options.region),
    settings: async (profile) => settingsOf(await readSharedConfig(options), profile),
    dispose: () => clients.dispose(),
  };
}
