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
  InvalidIdentityToken: 'credentialsInvalid',
  InvalidIdentityTokenException: 'credentialsInvalid',
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

function codeOf(thrown: Thrown): FailureCode {
  const { name = '', message = '', code = '', $fault, $metadata } = thrown;
  const status = $metadata?.httpStatusCode;
  if (name === 'CredentialsProviderError') {
    return credentialCode(message);
  }
  return (
    said(message) ??
    (status === 407 ? 'proxy' : undefined) ??
    // A page of HTML with an error status is an error of the service or of something before it.
    (name === 'SyntaxError' && status !== undefined && status >= 500 ? 'serviceError' : undefined) ??
    byName[name] ??
    connectionCode(code, message) ??
    (name === 'TimeoutError' ? 'timeout' : undefined) ??
    (status !== undefined && status >= 500 ? 'serviceError' : $fault === 'client' ? 'invalidRequest' : 'unknown')
  );
}

/** What only the words tell, where one name stands for several things. */
function said(message: string): FailureCode | undefined {
  if (/signature (expired|not yet current)|not within .*valid time|skewed/i.test(message)) {
    return 'clockSkew';
  }
  if (message.startsWith('MultiFactorAuthentication failed')) {
    return 'mfaRefused';
  }
  return message.startsWith('Region not accepted') ? 'badRegion' : undefined;
}

/** Codes of Node, and words of what speaks to a proxy for us. */
function connectionCode(code: string, message: string): FailureCode | undefined {
  if (/CERT|TLS|SSL|UNABLE_TO_VERIFY|^EPROTO$/.test(code)) {
    return 'tls';
  }
  if (unreachable.has(code) || /\b(socket hang up|aborted)\b/.test(message)) {
    return 'unreachable';
  }
  if (code === 'ETIMEDOUT') {
    return 'timeout';
  }
  return /\bprox(y|ies)\b/i.test(message) ? 'proxy' : undefined;
}

/** The SDK has one name for all that can go wrong on the way to credentials, and tells the kinds apart by words only. */
function credentialCode(message: string): FailureCode {
  const [, code] = credentialWords.find(([words]) => words.test(message)) ?? [];
  return code ?? 'noCredentials';
}

/** `UnauthorizedException` and `ForbiddenException` are what the SSO service says to a token, and about a role. */
const credentialWords: readonly (readonly [RegExp, FailureCode])[] = [
  [/aws sso login|^UnauthorizedException/, 'ssoExpired'],
  [/^ForbiddenException/, 'accessDenied'],
  [/aws login/, 'loginExpired'],
  [/multi-factor/, 'mfaCancelled'],
  [/detected a cycle/i, 'profileCycle'],
  [/credential_process|command failed/i, 'credentialProcess'],
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET/, 'unreachable'],
];
