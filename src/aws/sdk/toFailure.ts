import { type Failure, type FailureCode, failureOf } from '../../core/base/failure';
import { codeOfName, connectionName } from './failureNames';

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

/** Error that the SDK throws, as far as it is looked at. */
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
export function toFailure(thrown: unknown): Failure {
  if (typeof thrown !== 'object' || thrown === null || 'failure' in thrown) {
    return failureOf(thrown);
  }
  const { name = 'Error', message = '', code = '', $metadata = {} } = thrown as Thrown;
  const { httpStatusCode: status, requestId, attempts } = $metadata;
  return {
    code: codeOf(thrown),
    name: connectionName(code, message) ?? name,
    // The SDK's word for an error without one (InvalidFilterKey has no message member).
    message: message === 'UnknownError' ? '' : message,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(attempts === undefined || attempts < 2 ? {} : { attempts }),
  };
}

function codeOf(thrown: Thrown): FailureCode {
  const { name = '', message = '', code = '', $metadata } = thrown;
  const status = $metadata?.httpStatusCode;
  return (
    said(message) ??
    (status === 407 ? 'proxy' : undefined) ??
    (status === 429 ? 'throttled' : undefined) ??
    // A page of HTML with an error status is an error of the service or of something before it.
    (name === 'SyntaxError' && status !== undefined && status >= 500 ? 'serviceError' : undefined) ??
    codeOfName(name) ??
    connectionCode(code, message) ??
    (name === 'TimeoutError' ? 'timeout' : undefined) ??
    (status === undefined ? 'unknown' : statusCode(status, name))
  );
}

/**
 * Returns what is left to tell by: an answer whose error nobody knows the name of. One without any name, or one that
 * points elsewhere, comes from something between us and AWS.
 */
function statusCode(status: number, name: string): FailureCode {
  if (status >= 500) {
    return 'serviceError';
  }
  if (status === 408) {
    return 'timeout';
  }
  if (status === 401 || status === 403) {
    return 'accessDenied';
  }
  return status < 400 || nameless.has(name) ? 'malformedAnswer' : 'refused';
}

/** The SDK's names for an error that has none. */
const nameless: ReadonlySet<string> = new Set(['', 'Error', 'Unknown', 'UnknownError', 'SyntaxError']);

/** Returns what only the words tell, if one name stands for several things. */
function said(message: string): FailureCode | undefined {
  const outOfTime = message.includes('not within') && message.includes('valid time');
  if (outOfTime || /signature (?:expired|not yet current)|skewed/i.test(message)) {
    return 'clockSkew';
  }
  if (message.startsWith('MultiFactorAuthentication failed')) {
    return 'mfaRefused';
  }
  if (message.startsWith('Rate exceeded')) {
    return 'throttled';
  }
  return message.startsWith('Region not accepted') ? 'badRegion' : undefined;
}

/** Tells by the codes of Node, and the words of what speaks to a proxy for us. */
function connectionCode(code: string, message: string): FailureCode | undefined {
  if (/CERT|TLS|SSL|UNABLE_TO_VERIFY|^EPROTO$/.test(code)) {
    return 'tls';
  }
  if (unreachable.has(code) || /\b(socket hang up|aborted)\b/.test(message)) {
    return 'unreachable';
  }
  // Whatever answered, it was not in HTTP.
  if (code.startsWith('HPE_')) {
    return 'malformedAnswer';
  }
  if (code === 'ETIMEDOUT') {
    return 'timeout';
  }
  return /\bprox(y|ies)\b/i.test(message) ? 'proxy' : undefined;
}
