/** The remedies for failures of one code. */
interface Remedy {
  /**
   * A change of a file on this machine can mend it: a sign-in, new keys, another profile, a setting, a certificate.
   * `ofCredentials`: only where the service that gives credentials refuses a role or a profile as a file has it.
   */
  readonly mendable: boolean | 'ofCredentials';
  /** AWS did not take the credentials: those at hand may be remembered ones, and others are worth trying. */
  readonly worn?: true;
}

/** Every code of a failure, with what can be done about it; its words are in `presentation/text/failureWords.ts`. */
export const remedies = {
  noCredentials: { mendable: true },
  profileNotFound: { mendable: true },
  profileCycle: { mendable: true },
  ssoExpired: { mendable: true },
  loginExpired: { mendable: true },
  credentialsExpired: { mendable: true, worn: true },
  credentialsInvalid: { mendable: true, worn: true },
  credentialProcess: { mendable: true },
  credentialEndpoint: { mendable: false },
  mfaCancelled: { mendable: false },
  mfaRefused: { mendable: false },
  accessDenied: { mendable: false },
  noRegion: { mendable: true },
  badRegion: { mendable: true },
  badConfig: { mendable: true },
  regionDisabled: { mendable: false },
  throttled: { mendable: false },
  timeout: { mendable: false },
  unreachable: { mendable: false },
  badEndpoint: { mendable: true },
  tls: { mendable: true },
  proxy: { mendable: false },
  clockSkew: { mendable: false },
  invalidFilterKey: { mendable: false },
  invalidToken: { mendable: false },
  sameToken: { mendable: false },
  invalidRequest: { mendable: 'ofCredentials' },
  refused: { mendable: 'ofCredentials' },
  serviceError: { mendable: false },
  malformedAnswer: { mendable: false },
  cancelled: { mendable: false },
  unknown: { mendable: 'ofCredentials' },
} as const satisfies Readonly<Record<string, Remedy>>;

/** The reason why a request did not succeed, in terms a user can act on. */
export type FailureCode = keyof typeof remedies;

/** A failure is a value that is carried beside the sessions, never in place of them (rule 4 of ARCHITECTURE.md). */
export interface Failure {
  readonly code: FailureCode;
  /** The words of the service, the SDK or the transport, as they came. Other people's text: never markup. */
  readonly message: string;
  /** The service's or SDK's own name of the error, e.g. `AccessDeniedException`. */
  readonly name?: string;
  /** HTTP status of the answer, if there was one. */
  readonly status?: number;
  /** AWS request id of the answer, for support cases. */
  readonly requestId?: string;
  /** The profile the failure speaks of, if it speaks of one (sign in, unknown profile). */
  readonly profile?: string;
  /** The number of times the call was tried, if it was tried more than once. */
  readonly attempts?: number;
  /** The file that has to be corrected, if the failure comes from one. */
  readonly file?: string;
  /** The service that gives credentials, if it is that one which refused. */
  readonly credentialsOf?: 'STS' | 'SSO' | 'sign-in';
  /** The command that mends it, e.g. `aws sso login --sso-session corp`. */
  readonly command?: string;
}

/** The error by which a port reports a {@link Failure}: it throws this, and {@link failureOf} takes it out again. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
    this.name = 'FailureError';
  }
}

/**
 * Returns the failure in whatever was thrown. Reads the shape, not the class: `extension.js` and `aws.js` are separate
 * bundles and each has its own copy of {@link FailureError}.
 */
export function failureOf(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'failure' in thrown) {
    return (thrown as { readonly failure: Failure }).failure;
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'unknown', message, ...(thrown instanceof Error ? { name: thrown.name } : {}) };
}
