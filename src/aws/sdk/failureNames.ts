import type { FailureCode } from '../../core/base/failure';

/**
 * Names of errors by what they mean: those of Systems Manager, STS, SSO, OIDC, the sign-in service and what stands before
 * them all, and the SDK's own. Without `Exception`, `Error` or `Fault` at the end, which some services leave out.
 */
const names: Readonly<Partial<Record<FailureCode, readonly string[]>>> = {
  cancelled: ['Abort'],
  accessDenied: [
    'AccessDenied',
    'Unauthorized',
    'UnauthorizedOperation',
    'UnauthorizedAccess',
    'NotAuthorized',
    'Forbidden',
  ],
  credentialsExpired: ['ExpiredToken', 'RequestExpired', 'TokenRefreshRequired'],
  credentialsInvalid: [
    'UnrecognizedClient',
    'InvalidClientTokenId',
    'InvalidAccessKeyId',
    'InvalidSignature',
    'SignatureDoesNotMatch',
    'IncompleteSignature',
    'MissingAuthenticationToken',
    'AuthFailure',
    'InvalidIdentityToken',
  ],
  clockSkew: ['RequestTimeTooSkewed', 'RequestInTheFuture'],
  regionDisabled: ['OptInRequired', 'RegionDisabled'],
  // As the SDK and the AWS CLI have them, which both try again.
  throttled: [
    'Throttling',
    'Throttled',
    'RequestThrottled',
    'RequestLimitExceeded',
    'TooManyRequests',
    'ProvisionedThroughputExceeded',
    'TransactionInProgress',
    'BandwidthLimitExceeded',
    'LimitExceeded',
    'SlowDown',
    'PriorRequestNotComplete',
    'EC2Throttled',
  ],
  timeout: ['RequestTimeout'],
  invalidFilterKey: ['InvalidFilterKey'],
  invalidToken: ['InvalidNextToken'],
  invalidRequest: ['Validation'],
  serviceError: ['InternalServer', 'InternalServerError', 'Internal', 'InternalFailure', 'ServiceUnavailable'],
  malformedAnswer: ['Syntax'],
};

const byName: ReadonlyMap<string, FailureCode> = new Map(
  Object.entries(names).flatMap(([code, all]) => all.map((name) => [name, code as FailureCode] as const)),
);

/** Returns the code of a failure for an error of this name; undefined for one that nobody knows. */
export function codeOfName(name: string): FailureCode | undefined {
  return byName.get(name.replace(/(?:Exception|Error|Fault)$/, ''));
}

/** Names of errors of connections that are told apart in words; see `toFailure`. */
export type ConnectionName = 'NoTls' | 'WrongHost' | 'CertificateTime';

/** Tells what is wrong with a connection that was to be encrypted, by Node's code and OpenSSL's words. */
export function connectionName(code: string, message: string): ConnectionName | undefined {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return 'WrongHost';
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return 'CertificateTime';
  }
  return /wrong version number|packet length too long|record layer failure/.test(message) ? 'NoTls' : undefined;
}
