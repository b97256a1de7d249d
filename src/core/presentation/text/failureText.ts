import { clean } from '../../base/text';
import type { Failure, FailureCode } from '../../base/failure';
import { isOptIn } from '../../sessions/regions';
import type { Scope } from '../../sessions/scope';
import type { DisplayContext } from './displayContext';
import { deniedAction, denyingPolicy, policyHelps, readAction } from './policy';
import { scopeLabel } from './scopeLabel';

/** A failure in words. */
export interface FailureText {
  /** The sentence that says what is wrong, and where. */
  readonly title: string;
  /** The sentence that says what to do about it. */
  readonly next: string;
}

/** Puts a failure in words; the only place that does. `scope` if one scope's reading failed. */
export function failureText(failure: Failure, scope: Scope | undefined, l10n: DisplayContext['l10n']): FailureText {
  const { title, next } = failureParts(failure, scope, l10n);
  return { title: scope === undefined ? title : l10n.t('{0}: {1}', scopeLabel(scope, l10n), title), next };
}

/** Puts a failure in the same words if the scope is named beside it already. */
export function failureParts(failure: Failure, scope: Scope | undefined, l10n: DisplayContext['l10n']): FailureText {
  return { title: problem(failure, l10n), next: nextStep(failure, scope, l10n) };
}

/** Failures whose title says the whole message. */
const told: ReadonlySet<FailureCode> = new Set([
  'badConfig',
  'badRegion',
  'badEndpoint',
  'credentialEndpoint',
  'credentialProcess',
]);

/** The names under which our own readers of the AWS configuration report; their title says the whole message. */
const ownNames: ReadonlySet<string> = new Set([
  'PartialCredentials',
  'TokenFile',
  'CaBundle',
  'AnswerTooLong',
  'NoProfile',
]);

/** Quotes what AWS, the SDK or the connection said, with what support asks for. Plain text. */
export function failureDetail(
  { code, name = '', message, status, requestId }: Failure,
  l10n: DisplayContext['l10n'],
): string {
  return [
    (told.has(code) || ownNames.has(name) ? [] : [name, message])
      .filter((part) => part !== '')
      .map((part) => clean(part, 1000))
      .join(': '),
    ...(status === undefined ? [] : [l10n.t('HTTP status {0}', status)]),
    ...(requestId === undefined ? [] : [l10n.t('Request ID {0}', clean(requestId))]),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The longest message in a title. */
const maxLength = 500;

function problem(failure: Failure, l10n: DisplayContext['l10n']): string {
  const { code, name = '', message, profile, attempts, status } = failure;
  const said = clean(reasonOf(failure), maxLength);
  if (failure.credentialsOf !== undefined && refusals.has(code)) {
    return l10n.t('{0} gave no credentials: {1}', failure.credentialsOf, said);
  }
  switch (code) {
    case 'noCredentials':
      if (name === 'PartialCredentials') {
        return l10n.t('the AWS credentials are incomplete: {0}', said);
      }
      if (name === 'TokenFile') {
        return l10n.t('there are no AWS credentials: {0}', said);
      }
      return profile === undefined
        ? l10n.t('no AWS credentials were found')
        : l10n.t('the AWS profile “{0}” gives no credentials', clean(profile));
    case 'profileNotFound':
      return l10n.t('there is no AWS profile “{0}”', clean(profile ?? ''));
    case 'profileCycle':
      return l10n.t('the AWS profile “{0}” refers to itself ({1})', clean(profile ?? ''), clean(message));
    case 'ssoExpired':
    case 'loginExpired':
      return l10n.t('the AWS sign-in has expired');
    case 'credentialsExpired':
      return l10n.t('the AWS credentials have expired');
    case 'credentialsInvalid':
      return l10n.t('AWS does not accept the credentials');
    case 'credentialProcess':
      return l10n.t('credential_process of the AWS profile “{0}” failed: {1}', clean(profile ?? ''), said);
    case 'credentialEndpoint':
      return l10n.t('there are no AWS credentials: {0}', said);
    case 'mfaCancelled':
      return l10n.t('no MFA code was given');
    case 'mfaRefused':
      return l10n.t('AWS did not accept the MFA code');
    case 'accessDenied': {
      const action = deniedAction(message);
      return action === undefined ? l10n.t('AWS denied the action') : l10n.t('AWS denied {0}', action);
    }
    case 'noRegion':
      return name === 'NoProfile'
        ? l10n.t('no AWS region is configured: {0}', said)
        : l10n.t('no AWS region is configured');
    case 'badRegion':
      return l10n.t('the AWS region cannot be used: {0}', said);
    case 'badConfig':
      return l10n.t('the AWS configuration cannot be used: {0}', said);
    case 'regionDisabled':
      return l10n.t('the region is not enabled for this account');
    case 'throttled':
      return attempts === undefined
        ? l10n.t('AWS is throttling these requests')
        : l10n.t('AWS is throttling these requests ({0} attempts)', attempts);
    case 'timeout':
      return l10n.t('AWS did not respond in time');
    case 'unreachable':
      return l10n.t('AWS cannot be reached');
    case 'badEndpoint':
      return l10n.t('the endpoint URL cannot be used: {0}', said);
    case 'tls':
      if (name === 'CaBundle') {
        return l10n.t('the connection cannot be checked: {0}', said);
      }
      if (name === 'NoTls') {
        return l10n.t('the endpoint does not use HTTPS');
      }
      if (name === 'WrongHost') {
        return l10n.t('the connection is not trusted: the certificate is that of another host');
      }
      if (name === 'CertificateTime') {
        return l10n.t('the connection is not trusted: the certificate is not valid at this time');
      }
      return l10n.t('the connection is not trusted');
    case 'proxy':
      return l10n.t('the proxy refused the connection');
    case 'clockSkew':
      return l10n.t('this machine’s clock is wrong');
    case 'invalidFilterKey':
      return l10n.t('AWS does not know one of the filters');
    case 'invalidToken':
      return l10n.t('the pagination token has expired');
    case 'sameToken':
      return l10n.t('AWS returned the same page twice');
    case 'invalidRequest':
      return l10n.t('AWS refused the request: {0}', said);
    case 'refused':
      return unsubscribed.has(name)
        ? l10n.t('the account is not signed up for this service: {0}', said)
        : l10n.t('AWS refused the request: {0}', said);
    case 'serviceError':
      return l10n.t('AWS had an internal error');
    case 'malformedAnswer':
      if (name === 'AnswerTooLong') {
        return l10n.t('the response cannot be used: {0}', said);
      }
      if (failure.credentialsOf !== undefined) {
        return l10n.t('unexpected response instead of one from {0}', failure.credentialsOf);
      }
      return status === undefined || status < 300
        ? l10n.t('unexpected response that is not from AWS')
        : status < 400
          ? l10n.t('unexpected response: a redirect that is not from AWS (HTTP status {0})', status)
          : l10n.t('unexpected response that is not from AWS (HTTP status {0})', status);
    case 'cancelled':
      return l10n.t('the request was canceled');
    case 'unknown':
      return clean(message) === '' ? l10n.t('an unexpected error occurred') : clean(message);
  }
}

/** Codes with which a service says no without saying what for. */
const refusals: ReadonlySet<FailureCode> = new Set(['invalidRequest', 'refused', 'unknown']);

/** Names with which AWS refuses an account that has never been there. */
const unsubscribed: ReadonlySet<string> = new Set(['SubscriptionRequiredException', 'NotSignedUp']);

/** Members of a request, as AWS names them in what is wrong, that are no filters. */
const otherMembers = /\b(?:maxResults|nextToken|state)\b/i;

/** Returns the best there is of a reason: the words, the name of the error, or the status. */
function reasonOf({ message, name = '', status, code }: Failure): string {
  return [message, name, status === undefined ? '' : `HTTP ${status}`].find((text) => text !== '') ?? code;
}

function nextStep(failure: Failure, scope: Scope | undefined, l10n: DisplayContext['l10n']): string {
  const { code, name = '', message, file, command } = failure;
  if (failure.credentialsOf !== undefined && refusals.has(code)) {
    return l10n.t('Check the role and the profile in the AWS config file, then refresh');
  }
  switch (code) {
    case 'noCredentials':
      return file === undefined
        ? l10n.t('Select another profile, or run “aws configure” and refresh')
        : l10n.t('Correct {0}; loading then continues automatically', clean(file));
    case 'profileNotFound':
    case 'profileCycle':
      return file === undefined
        ? l10n.t('Select another profile, or correct the AWS config file and refresh')
        : l10n.t('Select another profile, or correct {0}; loading then continues automatically', clean(file));
    case 'ssoExpired':
      return command === undefined
        ? l10n.t('Sign in with IAM Identity Center (SSO); loading then continues automatically')
        : l10n.t('Sign in with “{0}”; loading then continues automatically', clean(command));
    case 'loginExpired':
      return l10n.t('Run “{0}”; loading then continues automatically', clean(command ?? 'aws login'));
    case 'credentialsExpired':
      return l10n.t('Renew the credentials, then refresh');
    case 'credentialsInvalid':
      return scope !== undefined && isOptIn(scope.region)
        ? l10n.t('Enable the region {0} in the account or renew the credentials, then refresh', clean(scope.region))
        : l10n.t('Renew the credentials, then refresh');
    case 'credentialProcess':
      return l10n.t('Run credential_process of the profile by hand to see why, then refresh');
    case 'credentialEndpoint':
      return l10n.t('Check AWS_CONTAINER_CREDENTIALS_FULL_URI and the role of the task or pod, then refresh');
    case 'mfaCancelled':
    case 'mfaRefused':
      return l10n.t('Refresh to be prompted again');
    case 'accessDenied': {
      const policy = denyingPolicy(message);
      const action = deniedAction(message);
      if (policy !== undefined) {
        return l10n.t('Ask who manages it to change the policy that denies this ({0})', policy);
      }
      if (failure.credentialsOf !== undefined || name === 'ForbiddenException') {
        return l10n.t('Ask for access to the role, or select another profile');
      }
      return policyHelps(message)
        ? l10n.t('Allow {0} (“Copy IAM Policy”), then refresh', readAction)
        : l10n.t('Allow {0}, then refresh', action ?? readAction);
    }
    case 'noRegion':
      return l10n.t('Select a region, or set AWS_REGION or “region” of the profile');
    case 'badRegion':
      return l10n.t('Select a region, or correct AWS_REGION or “region” of the profile');
    case 'badConfig':
      return file === undefined
        ? l10n.t('Correct the AWS config file or the AWS_… variables, then refresh')
        : l10n.t('Correct {0}; loading then continues automatically', clean(file));
    case 'regionDisabled':
      return scope === undefined
        ? l10n.t('Select another region, or enable it in the account')
        : l10n.t('Select another region, or enable {0} in the account', clean(scope.region));
    case 'throttled':
      return l10n.t('Wait a little, then refresh');
    case 'timeout':
    case 'unreachable':
      return l10n.t('Check the network, VPN and region name, then refresh');
    case 'badEndpoint':
      return l10n.t(
        'Correct the setting “ssmSessions.aws.endpointUrl” or endpoint_url of the profile; HTTPS is required, except for localhost',
      );
    case 'tls':
      if (name === 'CaBundle') {
        return l10n.t('Correct {0}; loading then continues automatically', clean(file ?? ''));
      }
      if (name === 'NoTls' || name === 'WrongHost') {
        return l10n.t('Check the endpoint URL, and for a proxy or sign-in page in between, then refresh');
      }
      if (name === 'CertificateTime') {
        return l10n.t('Check this machine’s clock; if it is right, ask who runs the network');
      }
      return l10n.t('Set AWS_CA_BUNDLE to your company’s certificates, then restart the editor');
    case 'proxy':
      return l10n.t('Check HTTPS_PROXY and NO_PROXY, then restart the editor');
    case 'clockSkew':
      return l10n.t('Set the clock, then refresh');
    case 'invalidFilterKey':
      return l10n.t('Change or clear the filters');
    case 'invalidRequest':
      return otherMembers.test(message) && !/filter/i.test(message)
        ? l10n.t('Correct the request')
        : l10n.t('Change or clear the filters');
    case 'refused':
      if (unsubscribed.has(name)) {
        return l10n.t('Finish signing up the account in the AWS console, or select another profile');
      }
      return l10n.t('Check the region, the endpoint and any proxy or firewall in between, then refresh');
    case 'malformedAnswer':
      return l10n.t('Check for a proxy or sign-in page in between, then refresh');
    case 'invalidToken':
    case 'sameToken':
    case 'serviceError':
    case 'cancelled':
      return l10n.t('Refresh to try again');
    case 'unknown':
      return l10n.t('See the log, then refresh');
  }
}
