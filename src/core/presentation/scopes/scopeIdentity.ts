import type { ConfiguredEndpoint, CredentialOrigin } from '../../ports';
import type { CallerIdentity } from '../../sessions/scope';

/** The identity that asks in a scope, and the places it asks, as far as they are known. */
export interface ScopeIdentity {
  readonly caller: CallerIdentity | undefined;
  readonly origin: CredentialOrigin | undefined;
  /** The endpoints that are not AWS's own. */
  readonly endpoints: readonly ConfiguredEndpoint[];
}
