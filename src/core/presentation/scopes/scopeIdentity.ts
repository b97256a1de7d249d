import type { ConfiguredEndpoint, CredentialOrigin } from '../../ports';
import type { CallerIdentity } from '../../sessions/scope';

/** Who asks in a scope, and where, as far as it is known. */
export interface ScopeIdentity {
  readonly caller: CallerIdentity | undefined;
  readonly origin: CredentialOrigin | undefined;
  /** Those that are not AWS's own. */
  readonly endpoints: readonly ConfiguredEndpoint[];
}
