import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { FailureError } from '../core/base/failure';
import type { Aws, AwsOptions } from '../core/ports';
import { createClients } from './clients';
import { readSharedConfig } from './configFiles';
import { profilesOf, resolveScope } from './profiles';
import { createSessionPages } from './sessionPages';
import { toFailure } from './toFailure';

/** AWS as the core's ports. The only entry of the bundle that holds the SDK. */
export function createAws(options: AwsOptions): Aws {
  const clients = createClients(options);
  return {
    ...createSessionPages(clients),
    callerIn: async (scope, signal) => {
      try {
        const { sts } = await clients.of(scope);
        const { Account: account = '', Arn: arn = '' } = await sts.send(new GetCallerIdentityCommand(), {
          abortSignal: signal,
        });
        return { account, arn };
      } catch (thrown) {
        throw new FailureError(toFailure(thrown, scope.profile));
      }
    },
    list: async () => profilesOf(await readSharedConfig(options)),
    resolve: async (profile) => resolveScope(await readSharedConfig(options), profile),
    dispose: () => clients.dispose(),
  };
}
