import { clean } from '../base/text';
import type { Failure } from '../base/failure';
import { isOptIn } from '../sessions/regions';
import type { Scope } from '../sessions/scope';
import type { Look } from './look';
import { readAction } from './policy';
import { scopeWords } from './scopeWords';

/** A failure in words. */
export interface FailureSentence {
  /** What is wrong, and where. */
  readonly title: string;
  /** What to do about it. */
  readonly next: string;
}

/** Puts a failure in words; the only place that does. `scope` where one scope's reading failed. */
export function failureSentence(failure: Failure, scope: Scope | undefined, l10n: Look['l10n']): FailureSentence {
  const { title, next } = failureWords(failure, scope, l10n);
  return { title: scope === undefined ? title : l10n.t('{0}: {1}', scopeWords(scope, l10n), title), next };
}

/** The same where the scope is named beside it already. */
export function failureWords(failure: Failure, scope: Scope | undefined, l10n: Look['l10n']): FailureSentence {
  return { title: problem(failure, l10n), next: nextStep(failure, scope, l10n) };
}

/** What AWS, the SDK or the connection said, with what support asks for. Plain text. */
export function failureDetail({ name, message, status, requestId }: Failure, l10n: Look['l10n']): string {
  return [
    [name, message]
      .filter((part) => part !== undefined && part !== '')
      .map((part) => clean(part ?? '', 1000))
      .join(': '),
    ...(status === undefined ? [] : [l10n.t('HTTP status {0}', status)]),
    ...(requestId === undefined ? [] : [l10n.t('Request ID {0}', clean(requestId))]),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function problem({ code, message, profile, attempts }: Failure, l10n: Look['l10n']): string {
  switch (code) {
    case 'noCredentials':
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
      return l10n.t('the program that gives the credentials failed');
    case 'mfaCancelled':
      return l10n.t('no MFA code was given');
    case 'mfaRefused':
      return l10n.t('AWS did not accept the MFA code');
    case 'accessDenied': {
      const action = deniedAction(message);
      return action === undefined ? l10n.t('AWS denied the action') : l10n.t('AWS denied {0}', action);
    }
    case 'noRegion':
      return l10n.t('no AWS region is configured');
    case 'badRegion':
      return l10n.t('the AWS region has no name that a region can have');
    case 'badConfig':
      return l10n.t('the AWS configuration cannot be used');
    case 'regionDisabled':
      return l10n.t('the region is not enabled for this account');
    case 'throttled':
      return attempts === undefined
        ? l10n.t('AWS is throttling these requests')
        : l10n.t('AWS is throttling these requests ({0} attempts)', attempts);
    case 'timeout':
      return l10n.t('AWS did not answer in time');
    case 'unreachable':
      return l10n.t('AWS cannot be reached');
    case 'badEndpoint':
      return l10n.t('the endpoint URL cannot be used');
    case 'tls':
      return l10n.t('the connection is not trusted');
    case 'proxy':
      return l10n.t('the proxy refused the connection');
    case 'clockSkew':
      return l10n.t('this machine’s clock is wrong');
    case 'invalidFilterKey':
      return l10n.t('AWS does not know one of the filters');
    case 'invalidToken':
      return l10n.t('AWS forgot where the reading was');
    case 'sameToken':
      return l10n.t('AWS gave the same page twice');
    case 'invalidRequest':
      return l10n.t('AWS refused the request: {0}', clean(message));
    case 'serviceError':
      return l10n.t('AWS had an internal error');
    case 'malformedAnswer':
      return l10n.t('the answer was not one of AWS');
    case 'cancelled':
      return l10n.t('the reading was stopped');
    case 'unknown':
      return clean(message) === '' ? l10n.t('something unexpected went wrong') : clean(message);
  }
}

function nextStep({ code, message }: Failure, scope: Scope | undefined, l10n: Look['l10n']): string {
  switch (code) {
    case 'noCredentials':
      return l10n.t('Pick another profile, or run “aws configure” and refresh');
    case 'profileNotFound':
    case 'profileCycle':
      return l10n.t('Pick another profile, or correct the AWS config file and refresh');
    case 'ssoExpired':
      return l10n.t('Sign in with AWS SSO; it goes on by itself then');
    case 'loginExpired':
      return l10n.t('Run “aws login”; it goes on by itself then');
    case 'credentialsExpired':
      return l10n.t('Renew the credentials, then refresh');
    case 'credentialsInvalid':
      return scope !== undefined && isOptIn(scope.region)
        ? l10n.t('Enable the region {0} in the account or renew the credentials, then refresh', scope.region)
        : l10n.t('Renew the credentials, then refresh');
    case 'credentialProcess':
      return l10n.t('Run credential_process of the profile by hand to see why, then refresh');
    case 'mfaCancelled':
    case 'mfaRefused':
      return l10n.t('Refresh to be asked again');
    case 'accessDenied': {
      const action = deniedAction(message) ?? readAction;
      return action === readAction
        ? l10n.t('Allow {0} (“Copy IAM Policy”), then refresh', action)
        : l10n.t('Allow {0}, then refresh', action);
    }
    case 'noRegion':
      return l10n.t('Pick a region, or set AWS_REGION or “region” of the profile');
    case 'badRegion':
      return l10n.t('Pick a region, or correct AWS_REGION or “region” of the profile');
    case 'badConfig':
      return l10n.t('Correct the AWS config file or the AWS_… variables, then refresh');
    case 'regionDisabled':
      return l10n.t('Pick another region, or enable {0} in the account', scope?.region ?? '');
    case 'throttled':
      return l10n.t('Wait a little, then refresh');
    case 'timeout':
    case 'unreachable':
      return l10n.t('Check the network, VPN and region name, then refresh');
    case 'badEndpoint':
      return l10n.t(
        'Correct the setting “ssmSessions.aws.endpointUrl” or endpoint_url of the profile; https only, except on this machine',
      );
    case 'tls':
      return l10n.t('Set AWS_CA_BUNDLE to your company’s certificates, then restart the editor');
    case 'proxy':
      return l10n.t('Check HTTPS_PROXY and NO_PROXY, then restart the editor');
    case 'clockSkew':
      return l10n.t('Set the clock, then refresh');
    case 'invalidFilterKey':
    case 'invalidRequest':
      return l10n.t('Change or clear the filters');
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

/** The IAM action that AWS names when it denies one. */
export function deniedAction(message: string): string | undefined {
  return /is not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(message)?.[1];
}
