import { type Failure, type FailureCode, failureOf } from '../core/base/failure';

/** The service's and SDK's own names of errors. */
const byName: Readonly<Record<string, FailureCode>> = {
  AbortError: 'cancelled',
  AccessDeniedException: 'accessDenied',
  AccessDenied: 'accessDenied',
  UnauthorizedException: 'accessDenied',
  ExpiredTokenException: 'credentialsExpired',
  ExpiredToken: 'credentialsExpired',
  RequestExpired: 'credentialsExpired',
  UnrecognizedClientException: 'credentialsInvalid',
  InvalidClientTokenId: 'credentialsInvalid',
  InvalidSignatureException: 'credentialsInvalid',
  SignatureDoesNotMatch: 'credentialsInvalid',
  IncompleteSignature: 'credentialsInvalid',
  IncompleteSignatureException: 'credentialsInvalid',
  MissingAuthenticationToken: 'credentialsInvalid',
  MissingAuthenticationTokenException: 'credentialsInvalid',
  AuthFailure: 'credentialsInvalid',
  RequestTimeTooSkewed: 'clockSkew',
  OptInRequired: 'regionDisabled',
  RegionDisabledException: 'regionDisabled',
  ThrottlingException: 'throttled',
  Throttling: 'throttled',
  ThrottledException: 'throttled',
  RequestLimitExceeded: 'throttled',
  TooManyRequestsException: 'throttled',
  InvalidFilterKey: 'invalidFilterKey',
  InvalidNextToken: 'invalidToken',
  ValidationException: 'invalidRequest',
  InternalServerError: 'serviceError',
  InternalFailure: 'serviceError',
  ServiceUnavailable: 'serviceError',
  ServiceUnavailableException: 'serviceError',
  SyntaxError: 'malformedAnswer',
  TokenProviderError: 'ssoExpired',
};

const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'EADDRNOTAVAIL',
]);

/** What the SDK throws, as far as it is looked at. */
interface Thrown {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly $fault?: string;
  readonly $metadata?: {
    readonly httpStatusCode?: number;
    readonly requestId?: string;
    readonly attempts?: number;
  };
}

/** Says what an error of the SDK, of the service or of the connection means. The one place that knows their names. */
export function toFailure(thrown: unknown, profile?: string): Failure {
  if (typeof thrown !== 'object' || thrown === null || 'failure' in thrown) {
    return failureOf(thrown);
  }
  const { name = 'Error', message = '', $metadata = {} } = thrown as Thrown;
  const { httpStatusCode: status, requestId, attempts } = $metadata;
  return {
    code: codeOf(thrown),
    name,
    // The SDK's word for an error without one (InvalidFilterKey has no message member).
    message: message === 'UnknownError' ? '' : message,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(attempts === undefined || attempts < 2 ? {} : { attempts }),
    ...(profile === undefined ? {} : { profile }),
  };
}

function codeOf({ name = '', message = '', code, $fault, $metadata }: Thrown): FailureCode {
  const status = $metadata?.httpStatusCode;
  if (name === 'CredentialsProviderError') {
    return credentialCode(message);
  }
  if (/signature (expired|not yet current)|not within .*valid time|skewed/i.test(message)) {
    return 'clockSkew';
  }
  if (status === 407) {
    return 'proxy';
  }
  if (code !== undefined && /CERT|TLS|SSL|UNABLE_TO_VERIFY|SELF_SIGNED/.test(code)) {
    return 'tls';
  }
  if ((code !== undefined && unreachable.has(code)) || /\b(socket hang up|aborted)\b/.test(message)) {
    return 'unreachable';
  }
  if (name === 'TimeoutError' || code === 'ETIMEDOUT') {
    return 'timeout';
  }
  // A page of HTML with an error status is an error of the service or of something before it.
  if (name === 'SyntaxError' && status !== undefined && status >= 500) {
    return 'serviceError';
  }
  return (
    byName[name] ??
    (status !== undefined && status >= 500 ? 'serviceError' : $fault === 'client' ? 'invalidRequest' : 'unknown')
  );
}

/** The SDK has one name for all that can go wrong on the way to credentials, and tells the kinds apart by words only. */
function credentialCode(message: string): FailureCode {
  if (/\bSSO\b|aws sso login/i.test(message)) {
    return 'ssoExpired';
  }
  if (/aws login|login session/i.test(message)) {
    return 'loginExpired';
  }
  if (/multi-factor|MFA/i.test(message)) {
    return 'mfaCancelled';
  }
  if (/detected a cycle/i.test(message)) {
    return 'profileCycle';
  }
  return /credential_process|returned (invalid|expired)|command failed/i.test(message)
    ? 'credentialProcess'
    : 'noCredentials';
}
