import type { FailureCode } from '../../../src/core/base/failure';

/** Who gives the answer. `container`: the endpoint of credentials in a container. */
export type Answerer = 'ssm' | 'caller' | 'role' | 'webIdentity' | 'sso' | 'oidc' | 'signin' | 'container';

/** What is answered: HTTP, or bytes as they are, or nothing at all (the connection is closed, or nobody listens). */
export type Given =
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly raw: string }
  | 'closed'
  | 'nobody';

/** An answer that is none, and what is made of it. */
export interface FailureRow {
  readonly what: string;
  readonly of: Answerer;
  readonly answer: Given;
  readonly code: FailureCode;
  /** In words; a part of them. */
  readonly title: string;
  readonly next: string;
  /** How often it is asked in three attempts. */
  readonly asked: 1 | 3;
}

const json = (status: number, type: string, message?: string): Given => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': type },
  body: JSON.stringify({ __type: type, ...(message === undefined ? {} : { message }) }),
});
const xml = (status: number, code: string, message = 'm'): Given => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
});
const page = '<!doctype html><title>Sign in</title><h1>Welcome to the guest network</h1>';
const html = (status: number, headers = {}): Given => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: page,
});

const portal = 'Check for a proxy or sign-in page in between';
const network = 'Check the network, VPN and region name';
const between = 'Check the region, the endpoint and any proxy or firewall in between';
const wait = 'Wait a little';
const again = 'Refresh to try again';
const renew = 'Renew the credentials';
const role = 'Check the role and the profile';
const notAws = 'not from AWS';

type Short = readonly [what: string, answer: Given, code: FailureCode, title: string, next: string, asked?: 3];

const rows = (of: Answerer, list: readonly Short[]): readonly FailureRow[] =>
  list.map(([what, answer, code, title, next, asked]) => ({
    of,
    what,
    answer,
    code,
    title,
    next,
    asked: asked ?? 1,
  }));

const throttles = [
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'TooManyRequestsException',
  'ProvisionedThroughputExceededException',
  'TransactionInProgressException',
  'RequestLimitExceeded',
  'BandwidthLimitExceeded',
  'LimitExceededException',
  'SlowDown',
  'PriorRequestNotComplete',
  'EC2ThrottledException',
];

/** What can be answered in place of what was asked for, line by line. */
export const failureRows: readonly FailureRow[] = [
  ...rows('ssm', [
    ...throttles.map((name): Short => [name, json(400, name, 'Rate exceeded'), 'throttled', 'throttling', wait, 3]),
    ['a throttle of an unknown name', json(400, 'NewException', 'Rate exceeded'), 'throttled', 'throttling', wait],
    ['429 without a body', { status: 429 }, 'throttled', 'throttling', wait, 3],
    ['429 with a page', html(429), 'throttled', 'throttling', wait, 3],
    ['RequestTimeout', json(408, 'RequestTimeoutException', 'late'), 'timeout', 'did not respond in time', network, 3],
    ['408 without a body', { status: 408 }, 'timeout', 'did not respond in time', network],
    [
      'AccessDenied',
      json(400, 'AccessDeniedException', 'User: u is not authorized to perform: ssm:DescribeSessions'),
      'accessDenied',
      'AWS denied ssm:DescribeSessions',
      'Copy IAM Policy',
    ],
    [
      'a policy of the organization',
      json(
        400,
        'AccessDeniedException',
        'User: u is not authorized to perform: ssm:DescribeSessions with an explicit deny in a service control policy',
      ),
      'accessDenied',
      'AWS denied ssm:DescribeSessions',
      'change the policy that denies this (service control policy)',
    ],
    [
      'NotAuthorized',
      json(400, 'NotAuthorized', 'no'),
      'accessDenied',
      'AWS denied the action',
      'Allow ssm:DescribeSessions',
    ],
    [
      'UnauthorizedOperation',
      json(403, 'UnauthorizedOperation', 'no'),
      'accessDenied',
      'AWS denied the action',
      'Allow',
    ],
    ['403 with a page', html(403), 'malformedAnswer', notAws, portal],
    ['ExpiredToken', json(400, 'ExpiredTokenException', 'expired'), 'credentialsExpired', 'have expired', renew],
    [
      'an unknown key',
      json(400, 'UnrecognizedClientException', 'invalid'),
      'credentialsInvalid',
      'does not accept',
      renew,
    ],
    [
      'a wrong signature',
      json(400, 'InvalidSignatureException', 'does not match'),
      'credentialsInvalid',
      'does not accept',
      renew,
    ],
    [
      'SubscriptionRequired',
      json(400, 'SubscriptionRequiredException', 'The AWS Access Key Id needs a subscription for the service'),
      'refused',
      'not signed up for this service',
      'Finish signing up the account',
    ],
    [
      'OptInRequired',
      json(400, 'OptInRequired', 'not enabled'),
      'regionDisabled',
      'not enabled for this account',
      'enable eu-west-1 in the account',
    ],
    [
      'RequestEntityTooLarge',
      json(413, 'RequestEntityTooLargeException', 'large'),
      'refused',
      'refused the request: large',
      between,
    ],
    ['413 with a page', html(413), 'malformedAnswer', 'HTTP status 413', portal],
    [
      'a serialization error',
      json(400, 'SerializationException', 'odd'),
      'refused',
      'refused the request: odd',
      between,
    ],
    ['an unknown operation', json(400, 'UnknownOperationException'), 'refused', 'UnknownOperationException', between],
    [
      'a filter that cannot be',
      json(400, 'ValidationException', "Value 'x' at 'filters.1.member.value' failed"),
      'invalidRequest',
      'refused the request',
      'Change or clear the filters',
    ],
    [
      'a page size that cannot be',
      json(400, 'ValidationException', "Value '0' at 'maxResults' failed"),
      'invalidRequest',
      'refused the request',
      'Correct the request',
    ],
    [
      'an unknown filter',
      json(400, 'InvalidFilterKey'),
      'invalidFilterKey',
      'does not know one of the filters',
      'Change or clear the filters',
    ],
    [
      'a token that is not known',
      json(400, 'InvalidNextToken', 'no'),
      'invalidToken',
      'pagination token has expired',
      again,
    ],
    ['a name of JavaScript', json(400, 'constructor', 'm'), 'refused', 'refused the request: m', between],
    ['an internal error', json(500, 'InternalServerError', 'oh'), 'serviceError', 'internal error', again, 3],
    ['500 without a name', { status: 500 }, 'serviceError', 'internal error', again, 3],
    ['a gateway that is down', html(502), 'serviceError', 'internal error', again, 3],
    ['503', html(503), 'serviceError', 'internal error', again, 3],
    ['504', html(504), 'serviceError', 'internal error', again, 3],
    ...[301, 302, 304, 307, 308].map(
      (status): Short => [
        `${status} without a body`,
        { status, headers: { location: 'https://portal.example/' } },
        'malformedAnswer',
        `a redirect that is not from AWS (HTTP status ${status})`,
        portal,
      ],
    ),
    ['404 without a body', { status: 404 }, 'malformedAnswer', 'HTTP status 404', portal],
    ['a page', html(200), 'malformedAnswer', notAws, portal],
    ['nothing', { status: 200 }, 'malformedAnswer', notAws, portal],
    ['204', { status: 204 }, 'malformedAnswer', notAws, portal],
    [
      'a proxy that wants a password',
      html(407, { 'proxy-authenticate': 'Basic' }),
      'proxy',
      'proxy refused',
      'HTTPS_PROXY',
    ],
    ['SSH', { raw: 'SSH-2.0-OpenSSH_9.2p1\r\n' }, 'malformedAnswer', notAws, portal],
    [
      'a header without an end',
      { raw: `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n` },
      'malformedAnswer',
      notAws,
      portal,
    ],
    ['a closed connection', 'closed', 'unreachable', 'cannot be reached', network, 3],
    ['nobody', 'nobody', 'unreachable', 'cannot be reached', network],
  ]),
  ...rows('caller', [
    [
      'AccessDenied',
      xml(403, 'AccessDenied', 'User: u is not authorized to perform: sts:GetCallerIdentity'),
      'accessDenied',
      'AWS denied sts:GetCallerIdentity',
      'Allow sts:GetCallerIdentity',
    ],
    ['an unknown key', xml(403, 'InvalidClientTokenId'), 'credentialsInvalid', 'does not accept', renew],
    [
      'a region that is not enabled',
      xml(403, 'RegionDisabledException'),
      'regionDisabled',
      'not enabled',
      'enable eu-west-1 in the account',
    ],
    ['a page', html(200), 'malformedAnswer', notAws, portal],
  ]),
  ...rows('role', [
    [
      'a role that may not be assumed',
      xml(403, 'AccessDenied', 'User: u is not authorized to perform: sts:AssumeRole on resource: r'),
      'accessDenied',
      'AWS denied sts:AssumeRole',
      'Ask for access to the role',
    ],
    [
      'a duration that is too long',
      xml(400, 'ValidationError', 'The requested DurationSeconds exceeds the MaxSessionDuration'),
      'invalidRequest',
      'STS gave no credentials: The requested DurationSeconds',
      role,
    ],
    [
      'a policy that is too large',
      xml(400, 'PackedPolicyTooLarge', 'large'),
      'refused',
      'STS gave no credentials: large',
      role,
    ],
    [
      'a region that is not enabled',
      xml(403, 'RegionDisabledException', 'STS is not activated in this region'),
      'regionDisabled',
      'not enabled',
      'enable eu-west-1',
    ],
    ['a throttle', xml(400, 'Throttling', 'Rate exceeded'), 'throttled', 'throttling', wait, 3],
    ['expired credentials', xml(403, 'ExpiredToken'), 'credentialsExpired', 'have expired', renew],
    [
      'a wrong MFA code',
      xml(403, 'AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code.'),
      'mfaRefused',
      'did not accept the MFA code',
      'prompted again',
    ],
    ['an internal error', xml(500, 'InternalFailure'), 'serviceError', 'internal error', again, 3],
    ['a page', html(200), 'malformedAnswer', 'unexpected response instead of one from STS', portal],
    ['a redirect', { status: 302 }, 'malformedAnswer', 'unexpected response instead of one from STS', portal],
    ['a proxy that wants a password', html(407), 'proxy', 'proxy refused', 'HTTPS_PROXY'],
    ['SSH', { raw: 'SSH-2.0-OpenSSH\r\n' }, 'malformedAnswer', 'unexpected response instead of one from STS', portal],
    ['nobody', 'nobody', 'unreachable', 'cannot be reached', network],
  ]),
  ...rows('webIdentity', [
    [
      'an expired token',
      xml(400, 'ExpiredTokenException', 'Token expired'),
      'credentialsExpired',
      'have expired',
      renew,
    ],
    [
      'a token of somebody else',
      xml(400, 'InvalidIdentityToken', 'No OpenIDConnect provider'),
      'credentialsInvalid',
      'does not accept',
      renew,
    ],
    [
      'a provider that is not reached',
      xml(400, 'IDPCommunicationError', 'm'),
      'refused',
      'STS gave no credentials',
      role,
      3,
    ],
  ]),
  ...rows('sso', [
    [
      'a sign-in that is over',
      json(401, 'UnauthorizedException', 'Session token not found or invalid'),
      'ssoExpired',
      'sign-in has expired',
      'aws sso login --sso-session corp',
    ],
    [
      'no such role for the user',
      json(403, 'ForbiddenException', 'No access'),
      'accessDenied',
      'AWS denied the action',
      'Ask for access to the role',
    ],
    [
      'a role that is not there',
      json(404, 'ResourceNotFoundException', 'no role'),
      'refused',
      'SSO gave no credentials: no role',
      role,
    ],
    ['a throttle', json(429, 'TooManyRequestsException', 'm'), 'throttled', 'throttling', wait, 3],
    ['an internal error', { status: 500 }, 'serviceError', 'internal error', again, 3],
    ['a page', html(200), 'malformedAnswer', 'unexpected response instead of one from SSO', portal],
    ['nobody', 'nobody', 'unreachable', 'cannot be reached', network],
  ]),
  ...rows('oidc', [
    [
      'a client that is not known',
      json(401, 'InvalidClientException', 'Invalid client'),
      'ssoExpired',
      'sign-in has expired',
      'aws sso login --sso-session corp',
    ],
    [
      'a refresh token that is over',
      json(400, 'InvalidGrantException', 'Invalid grant'),
      'ssoExpired',
      'sign-in has expired',
      'aws sso login',
    ],
    ['a throttle', json(400, 'SlowDownException', 'm'), 'throttled', 'throttling', wait],
    ['an internal error', json(500, 'InternalServerException', 'm'), 'serviceError', 'internal error', again, 3],
    ['a page', html(200), 'malformedAnswer', 'unexpected response instead of one from SSO', portal],
    ['nobody', 'nobody', 'unreachable', 'cannot be reached', network],
  ]),
  ...rows('signin', [
    [
      'a sign-in that is over',
      {
        status: 401,
        headers: { 'x-amzn-errortype': 'AccessDeniedException' },
        body: '{"error":"TOKEN_EXPIRED","message":"m"}',
      },
      'loginExpired',
      'sign-in has expired',
      'aws login --profile dev',
    ],
    [
      'a user who may not',
      {
        status: 401,
        headers: { 'x-amzn-errortype': 'AccessDeniedException' },
        body: '{"error":"INSUFFICIENT_PERMISSIONS","message":"m"}',
      },
      'accessDenied',
      'AWS denied the action',
      'Allow',
    ],
    ['an internal error', json(500, 'InternalServerException', 'm'), 'serviceError', 'internal error', again, 3],
    ['a page', html(200), 'malformedAnswer', 'unexpected response instead of one from sign-in', portal],
    ['nobody', 'nobody', 'unreachable', 'cannot be reached', network],
  ]),
  ...rows('container', [
    [
      'a page',
      html(200),
      'credentialEndpoint',
      'the answer has no credentials',
      'AWS_CONTAINER_CREDENTIALS_FULL_URI',
      3,
    ],
    ['404', { status: 404 }, 'credentialEndpoint', 'HTTP status 404', 'AWS_CONTAINER_CREDENTIALS_FULL_URI', 3],
    ['nobody', 'nobody', 'credentialEndpoint', 'ECONNREFUSED', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'],
  ]),
];
