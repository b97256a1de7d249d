/**
 * The identity whose answer it is: a digest of the endpoint that is asked and one of the credentials, joined by a dot.
 * Compared, never read: nothing can be worked out from it.
 */
export type Identity = string;

/** Returns the identity of credentials (a digest) at an endpoint (a digest). */
export function identityAt(endpoint: string, credentials: string): Identity {
  return `${endpoint}.${credentials}`;
}

/** Tells whether two identities are of one endpoint: at another one nothing is the same, whoever asks. */
export function sameEndpoint(one: Identity, other: Identity): boolean {
  return one.split('.', 1)[0] === other.split('.', 1)[0];
}
