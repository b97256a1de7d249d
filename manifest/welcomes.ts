import type { EmptyState } from '../src/core/presentation/tree/summary';
import type { View } from './when';

/**
 * What a view says in place of rows: the same in both, or in each what is said there. Plain text and links: VS Code draws
 * nothing else.
 */
export const welcomes: Readonly<Record<EmptyState, string | Readonly<Partial<Record<View, string>>>>> = {
  restricted: [
    'This workspace is not trusted, so nothing was read from AWS yet.',
    '[Read Sessions](command:ssmSessions.refresh)',
    'Or [manage workspace trust](command:workbench.trust.manage).',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  noCredentials: [
    'No AWS credentials were found.',
    '[Pick Profiles and Regions](command:ssmSessions.pickScope)',
    'Or run “aws configure” in a terminal and [refresh](command:ssmSessions.refresh). [How the AWS CLI finds credentials](https://docs.aws.amazon.com/cli/latest/userguide/cli-chap-configure.html)',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  ssoExpired: [
    'You are not signed in to AWS SSO, or the sign-in has expired.',
    '[Sign In with AWS SSO](command:ssmSessions.signIn)',
    'The sessions come by themselves then. Or [pick another profile](command:ssmSessions.pickScope).',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  noRegion: [
    'No AWS region is configured for this profile.',
    '[Pick Profiles and Regions](command:ssmSessions.pickScope)',
    'Or set “region” in the profile, or AWS_REGION, and [refresh](command:ssmSessions.refresh).',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  noProfile: [
    'No AWS profile was found on this machine, and no region is configured.',
    '[Pick Profiles and Regions](command:ssmSessions.pickScope)',
    'It says in which files was looked: ~/.aws/config and ~/.aws/credentials, or those that your settings and the AWS_… variables name. Run “aws configure” to make a profile, and [refresh](command:ssmSessions.refresh).',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  accessDenied: [
    'AWS denied ssm:DescribeSessions to these credentials.',
    '[Copy IAM Policy](command:ssmSessions.copyPolicy)',
    '[Show what AWS said](command:ssmSessions.showLog), [refresh](command:ssmSessions.refresh), or [pick another profile](command:ssmSessions.pickScope).',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  nothingMatched: [
    'No session matches the filters.',
    '[Clear Filters](command:ssmSessions.clearFilters)',
    'Or [change the filters](command:ssmSessions.filter).',
  ].join('\n'),
  nothingKept: {
    history: [
      'No session that AWS still has matches the filters. AWS keeps sessions for 30 days after their end, so what began earlier and matched is not known.',
      '[Clear Filters](command:ssmSessions.clearFilters)',
      'Or [change the filters](command:ssmSessions.filter).',
    ].join('\n'),
  },
  nothing: {
    active: [
      'Nobody is connected through Session Manager in this scope right now. Connections made by other means, such as plain SSH or RDP, are not listed.',
      '[Refresh](command:ssmSessions.refresh)',
      'Or [pick another profile or region](command:ssmSessions.pickScope).',
      'To see what it looks like with sessions, [explore sample data](command:ssmSessions.exploreSampleData).',
    ].join('\n'),
    history: [
      'No session has ended in this scope in the last 30 days, which is as far back as the service remembers.',
      '[Refresh](command:ssmSessions.refresh)',
      'Or [pick another profile or region](command:ssmSessions.pickScope).',
      'To see what it looks like with sessions, [explore sample data](command:ssmSessions.exploreSampleData).',
    ].join('\n'),
  },
};
