import type { Identities } from '../ports';
import { type Scope, scopeKey } from '../sessions/scope';
import type { CallerIdentities } from './callerIdentities';

/**
 * Returns the accounts of scopes as far as they are known to be the present ones: their credentials are looked at, and
 * those that would have to be fetched for it are not known.
 */
export async function presentAccounts(
  scopes: readonly Scope[],
  callers: Pick<CallerIdentities, 'accountOf' | 'accountAs'>,
  identities: Identities,
): Promise<(scope: Scope) => string | undefined> {
  const met = new Map(scopes.filter(callers.accountOf).map((scope) => [scopeKey(scope), scope]));
  const accounts = new Map<string, string | undefined>();
  await Promise.all(
    [...met].map(async ([key, scope]) => {
      const identity = await identities.knownIdentity(scope).catch(() => undefined);
      accounts.set(key, identity === undefined ? undefined : callers.accountAs(identity));
    }),
  );
  return (scope) => accounts.get(scopeKey(scope));
}
