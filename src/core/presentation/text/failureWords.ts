import type { Failure, FailureCode } from '../../base/failure';
import type { L10n } from '../../base/l10n';
import { gaveNoCredentials } from '../../base/mendable';
import { own } from '../../base/own';
import { clean } from '../../base/text';
import { isOptIn } from '../../sessions/regions';
import type { Scope } from '../../sessions/scope';
import { deniedAction, denyingPolicy, policyHelps, readAction } from './policy';

/** The welcome view that tells a failure in general words. `noProfile`: none could have a region either. */
export type FailureWelcome = 'noCredentials' | 'ssoExpired' | 'noRegion' | 'noProfile' | 'accessDenied';

/** A failure, as its words need it: `said` is the best there is of a reason, on one line. */
interface Told extends Failure {
  readonly said: string;
  readonly scope: Scope | undefined;
}

type Say = (l10n: L10n, failure: Told) => string;

/** The words for failures of one code. */
interface Words {
  readonly title: Say;
  readonly next: Say;
  /** The title says the whole message. */
  readonly told?: true;
  readonly welcome?: (failure: Failure) => FailureWelcome | undefined;
  /** The other words of those that have one of these names. */
  readonly byName?: Readonly<Record<string, Partial<Words>>>;
}

const expired: Say = (l10n) => l10n.t('the AWS sign-in has expired');
const refusedBecause: Say = (l10n, { said }) => l10n.t('AWS refused the request: {0}', said);
const noneBecause: Say = (l10n, { said }) => l10n.t('there are no AWS credentials: {0}', said);

const refresh: Say = (l10n) => l10n.t('Refresh to try again');
const promptAgain: Say = (l10n) => l10n.t('Refresh to be prompted again');
const checkNetwork: Say = (l10n) => l10n.t('Check the network, VPN and region name, then refresh');
const renew: Say = (l10n) => l10n.t('Renew the credentials, then refresh');
const changeFilters: Say = (l10n) => l10n.t('Change or clear the filters');
const checkEndpoint: Say = (l10n) =>
  l10n.t('Check the endpoint URL, and for a proxy or sign-in page in between, then refresh');
const correctFile: Say = (l10n, { file = '' }) =>
  l10n.t('Correct {0}; loading then continues automatically', clean(file));
const correctProfile: Say = (l10n, { file }) =>
  file === undefined
    ? l10n.t('Select another profile, or correct the AWS config file and refresh')
    : l10n.t('Select another profile, or correct {0}; loading then continues automatically', clean(file));

/** The words for an account that has never been there. */
const unsubscribed: Words = {
  title: (l10n, { said }) => l10n.t('the account is not signed up for this service: {0}', said),
  next: (l10n) => l10n.t('Finish signing up the account in the AWS console, or select another profile'),
};

/** The words for a service that gives credentials and refused, which the code alone does not tell. */
const refusedCredentials: Words = {
  title: (l10n, { credentialsOf = '', said }) => l10n.t('{0} gave no credentials: {1}', credentialsOf, said),
  next: (l10n) => l10n.t('Check the role and the profile in the AWS config file, then refresh'),
};

/** Members of a request, as AWS names them in what is wrong, that are no filters. */
const otherMembers = /\b(?:maxResults|nextToken|state)\b/i;

/** The words for the failures of each code; the only place that has any. */
const words: Readonly<Record<FailureCode, Words>> = {
  noCredentials: {
    title: (l10n, { profile }) =>
      profile === undefined
        ? l10n.t('no AWS credentials were found')
        : l10n.t('the AWS profile “{0}” gives no credentials', clean(profile)),
    next: (l10n, failure) =>
      failure.file === undefined
        ? l10n.t('Select another profile, or run “aws configure” and refresh')
        : correctFile(l10n, failure),
    welcome: ({ name }) => (name === undefined ? 'noCredentials' : undefined),
    byName: {
      PartialCredentials: {
        title: (l10n, { said }) => l10n.t('the AWS credentials are incomplete: {0}', said),
        told: true,
      },
      TokenFile: { title: noneBecause, told: true },
    },
  },
  profileNotFound: {
    title: (l10n, { profile = '' }) => l10n.t('there is no AWS profile “{0}”', clean(profile)),
    next: correctProfile,
  },
  profileCycle: {
    title: (l10n, { profile = '', message }) =>
      l10n.t('the AWS profile “{0}” refers to itself ({1})', clean(profile), clean(message)),
    next: correctProfile,
  },
  ssoExpired: {
    title: expired,
    next: (l10n, { command }) =>
      command === undefined
        ? l10n.t('Sign in with IAM Identity Center (SSO); loading then continues automatically')
        : l10n.t('Sign in with “{0}”; loading then continues automatically', clean(command)),
    welcome: () => 'ssoExpired',
  },
  loginExpired: {
    title: expired,
    next: (l10n, { command = 'aws login' }) =>
      l10n.t('Run “{0}”; loading then continues automatically', clean(command)),
  },
  credentialsExpired: { title: (l10n) => l10n.t('the AWS credentials have expired'), next: renew },
  credentialsInvalid: {
    title: (l10n) => l10n.t('AWS does not accept the credentials'),
    next: (l10n, failure) =>
      failure.scope !== undefined && isOptIn(failure.scope.region)
        ? l10n.t(
            'Enable the region {0} in the account or renew the credentials, then refresh',
            clean(failure.scope.region),
          )
        : renew(l10n, failure),
  },
  credentialProcess: {
    title: (l10n, { profile = '', said }) =>
      l10n.t('credential_process of the AWS profile “{0}” failed: {1}', clean(profile), said),
    next: (l10n) => l10n.t('Run credential_process of the profile by hand to see why, then refresh'),
    told: true,
  },
  credentialEndpoint: {
    title: noneBecause,
    next: (l10n) => l10n.t('Check AWS_CONTAINER_CREDENTIALS_FULL_URI and the role of the task or pod, then refresh'),
    told: true,
  },
  mfaCancelled: { title: (l10n) => l10n.t('no MFA code was given'), next: promptAgain },
  mfaRefused: { title: (l10n) => l10n.t('AWS did not accept the MFA code'), next: promptAgain },
  accessDenied: {
    title: (l10n, { message }) => {
      const action = deniedAction(message);
      return action === undefined ? l10n.t('AWS denied the action') : l10n.t('AWS denied {0}', action);
    },
    next: (l10n, { message, name, credentialsOf }) => {
      const policy = denyingPolicy(message);
      if (policy !== undefined) {
        return l10n.t('Ask who manages it to change the policy that denies this ({0})', policy);
      }
      if (credentialsOf !== undefined || name === 'ForbiddenException') {
        return l10n.t('Ask for access to the role, or select another profile');
      }
      return policyHelps(message)
        ? l10n.t('Allow {0} (“Copy IAM Policy”), then refresh', readAction)
        : l10n.t('Allow {0}, then refresh', deniedAction(message) ?? readAction);
    },
    // The view offers a policy to copy.
    welcome: ({ name, message, credentialsOf }) =>
      policyHelps(message) && credentialsOf === undefined && name !== 'ForbiddenException' ? 'accessDenied' : undefined,
  },
  noRegion: {
    title: (l10n) => l10n.t('no AWS region is configured'),
    next: (l10n) => l10n.t('Select a region, or set AWS_REGION or “region” of the profile'),
    welcome: () => 'noRegion',
    byName: {
      NoProfile: {
        title: (l10n, { said }) => l10n.t('no AWS region is configured: {0}', said),
        told: true,
        welcome: () => 'noProfile',
      },
    },
  },
  badRegion: {
    title: (l10n, { said }) => l10n.t('the AWS region cannot be used: {0}', said),
    next: (l10n) => l10n.t('Select a region, or correct AWS_REGION or “region” of the profile'),
    told: true,
  },
  badConfig: {
    title: (l10n, { said }) => l10n.t('the AWS configuration cannot be used: {0}', said),
    next: (l10n, failure) =>
      failure.file === undefined
        ? l10n.t('Correct the AWS config file or the AWS_… variables, then refresh')
        : correctFile(l10n, failure),
    told: true,
  },
  regionDisabled: {
    title: (l10n) => l10n.t('the region is not enabled for this account'),
    next: (l10n, { scope }) =>
      scope === undefined
        ? l10n.t('Select another region, or enable it in the account')
        : l10n.t('Select another region, or enable {0} in the account', clean(scope.region)),
  },
  throttled: {
    title: (l10n, { attempts }) =>
      attempts === undefined
        ? l10n.t('AWS is throttling these requests')
        : l10n.t('AWS is throttling these requests ({0} attempts)', attempts),
    next: (l10n) => l10n.t('Wait a little, then refresh'),
  },
  timeout: { title: (l10n) => l10n.t('AWS did not respond in time'), next: checkNetwork },
  unreachable: { title: (l10n) => l10n.t('AWS cannot be reached'), next: checkNetwork },
  badEndpoint: {
    title: (l10n, { said }) => l10n.t('the endpoint URL cannot be used: {0}', said),
    next: (l10n) =>
      l10n.t(
        'Correct the setting “ssmSessions.aws.endpointUrl” or endpoint_url of the profile; HTTPS is required, except for localhost',
      ),
    told: true,
  },
  tls: {
    title: (l10n) => l10n.t('the connection is not trusted'),
    next: (l10n) => l10n.t('Set AWS_CA_BUNDLE to your company’s certificates, then restart the editor'),
    byName: {
      CaBundle: {
        title: (l10n, { said }) => l10n.t('the connection cannot be checked: {0}', said),
        next: correctFile,
        told: true,
      },
      NoTls: { title: (l10n) => l10n.t('the endpoint does not use HTTPS'), next: checkEndpoint },
      WrongHost: {
        title: (l10n) => l10n.t('the connection is not trusted: the certificate is that of another host'),
        next: checkEndpoint,
      },
      CertificateTime: {
        title: (l10n) => l10n.t('the connection is not trusted: the certificate is not valid at this time'),
        next: (l10n) => l10n.t('Check this machine’s clock; if it is right, contact your network administrator'),
      },
    },
  },
  proxy: {
    title: (l10n) => l10n.t('the proxy refused the connection'),
    next: (l10n) => l10n.t('Check HTTPS_PROXY and NO_PROXY, then restart the editor'),
  },
  clockSkew: {
    title: (l10n) => l10n.t('this machine’s clock is wrong'),
    next: (l10n) => l10n.t('Set the clock, then refresh'),
  },
  invalidFilterKey: { title: (l10n) => l10n.t('AWS does not know one of the filters'), next: changeFilters },
  invalidToken: { title: (l10n) => l10n.t('the pagination token has expired'), next: refresh },
  sameToken: { title: (l10n) => l10n.t('AWS returned the same page twice'), next: refresh },
  invalidRequest: {
    title: refusedBecause,
    next: (l10n, failure) =>
      otherMembers.test(failure.message) && !/filter/i.test(failure.message)
        ? l10n.t('Correct the request')
        : changeFilters(l10n, failure),
  },
  refused: {
    title: refusedBecause,
    next: (l10n) => l10n.t('Check the region, the endpoint and any proxy or firewall in between, then refresh'),
    byName: { SubscriptionRequiredException: unsubscribed, NotSignedUp: unsubscribed },
  },
  serviceError: { title: (l10n) => l10n.t('AWS had an internal error'), next: refresh },
  malformedAnswer: {
    title: (l10n, { credentialsOf, status = 200 }) => {
      if (credentialsOf !== undefined) {
        return l10n.t('unexpected response instead of one from {0}', credentialsOf);
      }
      return status < 300
        ? l10n.t('unexpected response that is not from AWS')
        : status < 400
          ? l10n.t('unexpected response: a redirect that is not from AWS (HTTP status {0})', status)
          : l10n.t('unexpected response that is not from AWS (HTTP status {0})', status);
    },
    next: (l10n) => l10n.t('Check for a proxy or sign-in page in between, then refresh'),
    byName: {
      AnswerTooLong: { title: (l10n, { said }) => l10n.t('the response cannot be used: {0}', said), told: true },
    },
  },
  cancelled: { title: (l10n) => l10n.t('the request was canceled'), next: refresh },
  unknown: {
    title: (l10n, { message }) => clean(message) || l10n.t('an unexpected error occurred'),
    next: (l10n) => l10n.t('See the log, then refresh'),
  },
};

/** Returns the words for a failure, by its code and its name. */
export function wordsOf(failure: Failure): Words {
  const { byName = {}, ...usual } = words[failure.code];
  return gaveNoCredentials(failure) ? refusedCredentials : { ...usual, ...own(byName, failure.name ?? '') };
}

/** Returns the welcome view of a failure that is told in general words; any other is a row, which names its cause. */
export function welcomeOf(failure: Failure): FailureWelcome | undefined {
  return wordsOf(failure).welcome?.(failure);
}
