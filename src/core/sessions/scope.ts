/** The place to which a request is put: a profile of the shared AWS config (or the default chain) in a region. */
export interface Scope {
  /** Name of a profile; undefined for the default credential chain (environment, `default` profile, instance role). */
  readonly profile: string | undefined;
  /** AWS region name, e.g. `eu-west-1`. */
  readonly region: string;
}

/** The caller whom the credentials of a scope belong to (STS GetCallerIdentity). */
export interface CallerIdentity {
  /** Twelve digits. */
  readonly account: string;
  readonly arn: string;
}

/** Returns a key that is the same for the same scope and different for different ones. */
export function scopeKey(scope: Scope): string {
  return JSON.stringify([scope.region, scope.profile ?? null]);
}
