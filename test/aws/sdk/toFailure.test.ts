import { describe, expect, it } from 'vitest';
import { toFailure } from '../../../src/aws/sdk/toFailure';
import { type FailureCode, FailureError } from '../../../src/core/base/failure';

/** An error as the SDK throws it. */
function error(name: string, message = '', more: object = {}): Error {
  return Object.assign(new Error(message), { name, ...more });
}

describe('what the SDK throws', () => {
  const cases: readonly (readonly [FailureCode, Error])[] = [
    ['mfaRefused', error('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code.')],
    ['credentialsExpired', error('ExpiredTokenException')],
    ['credentialsExpired', error('ExpiredToken')],
    ['credentialsInvalid', error('UnrecognizedClientException')],
    ['credentialsInvalid', error('InvalidSignatureException', 'The request signature we calculated does not match')],
    ['clockSkew', error('InvalidSignatureException', 'Signature expired: 20261124T080000Z is now earlier than …')],
    ['clockSkew', error('InvalidSignatureException', 'Signature not yet current: 20261124T080000Z is still later')],
    ['clockSkew', error('RequestTimeTooSkewed')],
    ['accessDenied', error('AccessDeniedException')],
    ['badRegion', error('Error', 'Region not accepted: region="not a region" is not a valid hostname component.')],
    ['regionDisabled', error('RegionDisabledException')],
    ['throttled', error('ThrottlingException')],
    ['timeout', error('TimeoutError', 'Request timed out')],
    ['timeout', error('AggregateError', '', { code: 'ETIMEDOUT' })],
    ['unreachable', error('TimeoutError', 'read', { code: 'ECONNRESET' })],
    ['unreachable', error('Error', 'getaddrinfo ENOTFOUND proxy.example.com', { code: 'ENOTFOUND' })],
    ['unreachable', error('Error', 'socket hang up')],
    ['tls', error('Error', 'certificate has expired', { code: 'CERT_HAS_EXPIRED' })],
    ['tls', error('Error', 'self-signed certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })],
    ['tls', error('Error', 'write EPROTO 40:error:0A00010B:SSL routines::wrong version number', { code: 'EPROTO' })],
    ['tls', error('Error', 'Hostname/IP does not match', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' })],
    ['malformedAnswer', error('Error', 'Parse Error: Expected HTTP/', { code: 'HPE_INVALID_CONSTANT' })],
    ['malformedAnswer', error('Error', 'Parse Error: Header overflow', { code: 'HPE_HEADER_OVERFLOW' })],
    ['clockSkew', error('AuthFailure', 'AWS was not able to validate: not within the range of valid time')],
    ['throttled', error('UnknownError', '', { $metadata: { httpStatusCode: 429 } })],
    ['timeout', error('UnknownError', '', { $metadata: { httpStatusCode: 408 } })],
    ['proxy', error('Error', 'Failed to establish a socket connection to proxies: PROXY proxy:3128')],
    ['proxy', error('Error', '', { $metadata: { httpStatusCode: 407 } })],
    ['invalidFilterKey', error('InvalidFilterKey')],
    ['invalidToken', error('InvalidNextToken')],
    ['invalidRequest', error('ValidationException')],
    ['refused', error('SomethingNewException', '', { $metadata: { httpStatusCode: 400 } })],
    ['refused', error('RequestEntityTooLargeException', '', { $metadata: { httpStatusCode: 413 } })],
    ['accessDenied', error('UnknownError', '', { $metadata: { httpStatusCode: 403 } })],
    ['accessDenied', error('UnknownError', '', { $metadata: { httpStatusCode: 401 } })],
    ['malformedAnswer', error('Unknown', '', { $metadata: { httpStatusCode: 302 } })],
    ['malformedAnswer', error('Unknown', '', { $metadata: { httpStatusCode: 404 } })],
    ['unknown', error('constructor')],
    ['unknown', error('__proto__')],
    ['serviceError', error('InternalServerError')],
    ['serviceError', error('SyntaxError', 'Unexpected token <', { $metadata: { httpStatusCode: 503 } })],
    ['malformedAnswer', error('SyntaxError', 'Unexpected token <', { $metadata: { httpStatusCode: 200 } })],
    ['cancelled', error('AbortError', 'Request aborted')],
    ['unknown', error('TypeError', 'x is not a function')],
  ];
  it.each(cases)('is “%s” for %s', (code, thrown) => {
    expect(toFailure(thrown).code).toBe(code);
  });

  it('says how a connection is not to be trusted', () => {
    const named = (code: string, message = ''): string | undefined => toFailure(error('Error', message, { code })).name;
    expect(named('ERR_TLS_CERT_ALTNAME_INVALID')).toBe('WrongHost');
    expect(named('CERT_HAS_EXPIRED')).toBe('CertificateTime');
    expect(named('EPROTO', 'SSL routines::wrong version number')).toBe('NoTls');
    expect(named('DEPTH_ZERO_SELF_SIGNED_CERT')).toBe('Error');
  });

  it('keeps what a support case needs', () => {
    const thrown = error('ThrottlingException', 'Rate exceeded', {
      $metadata: { httpStatusCode: 400, requestId: 'r-1', attempts: 3 },
    });
    expect(toFailure(thrown)).toEqual({
      code: 'throttled',
      name: 'ThrottlingException',
      message: 'Rate exceeded',
      status: 400,
      requestId: 'r-1',
      attempts: 3,
    });
  });

  it('is left as it is where it is a failure already', () => {
    const failure = { code: 'noRegion', message: 'You must specify a region.' } as const;
    expect(toFailure(new FailureError(failure))).toEqual(failure);
  });

  it('may be anything', () => {
    expect(toFailure('oh')).toEqual({ code: 'unknown', message: 'oh' });
    expect(toFailure(null).code).toBe('unknown');
  });
});
