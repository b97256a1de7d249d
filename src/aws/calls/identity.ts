import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { FailureError } from '../../core/base/failure';
import type { Identities } from '../../core/ports';
import { callAws } from './callAws';
import type { Clients } from './clients';

/** Makes the port that asks STS, which answers whoever has credentials: no permission is needed. */
export function createIdentities(clients: Clients): Identities {
  return {
    callerIn: (scope, signal) =>
      callAws(clients, scope, signal, async () => {
        const sts = await clients.sts(scope, signal);
        const { Account: account, Arn: arn } = await sts.send(new GetCallerIdentityCommand(), { abortSignal: signal });
        // The SDK takes a page of HTML for an answer with nothing in it.
        if (account === undefined || arn === undefined) {
          throw new FailureError({ code: 'malformedAnswer', message: 'STS did not say who asks' });
        }
        return { account, arn };
      }),
    knownIdentity: (scope) => clients.knownIdentity(scope),
  };
}
