import type { EmptyState } from '../src/core/presentation/tree/summary';
import type { View } from './when';

/**
 * What a view says in place of rows: the same in both, or in each what is said there. Plain text and links: VS Code draws
 * nothing else.
 */
export const welcomes: Readonly<Record<EmptyState, string | Readonly<Partial<Record<View, string>>>>> = {
  restricted: [
    'In Restricted Mode, sessions are loaded only on request.',
    '[Load Sessions](command:ssmSessions.refresh)',
    'Or [manage workspace trust](command:workbench.trust.manage).',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  noCredentials: [
    'No AWS credentials were found.',
    '[Select Profiles and Regions](command:ssmSessions.pickScope)',
    'Or run “aws configure” in a terminal and [refresh](command:ssmSessions.refresh). [How the AWS CLI finds credentials](https://docs.aws.amazon.com/cli/latest/userguide/cli-chap-configure.html)',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  ssoExpired: [
    'You are not signed in to IAM Identity Center (SSO), or the sign-in has expired.',
    '[Sign In with IAM Identity Center (SSO)](command:ssmSessions.signIn)',
    'Sessions load automatically after you sign in. Or [select another profile](command:ssmSessions.pickScope).',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  noRegion: [
    'No AWS region is configured for this profile.',
    '[Select Profiles and Regions](command:ssmSessions.pickScope)',
    'Or set “region” in the profile, or AWS_REGION, and [refresh](command:ssmSessions.refresh).',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  noProfile: [
    'No AWS profile was found on this machine, and no region is configured.',
    '[Select Profiles and Regions](command:ssmSessions.pickScope)',
    'It shows which files were searched: ~/.aws/config and ~/.aws/credentials, or those that your settings and the AWS_… variables name. Run “aws configure” to make a profile, and [refresh](command:ssmSessions.refresh).',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  accessDenied: [
    'You don’t have permission to list sessions (ssm:DescribeSessions).',
    '[Copy IAM Policy](command:ssmSessions.copyPolicy)',
    '[Show Error Details](command:ssmSessions.showLog), [refresh](command:ssmSessions.refresh), or [select another profile](command:ssmSessions.pickScope).',
    'No AWS account at hand? [Explore sample data](command:ssmSessions.exploreSampleData).',
  ].join('\n'),
  nothingMatched: [
    'No session matches the filters.',
    '[Clear Filters](command:ssmSessions.clearFilters)',
    'Or [change the filters](command:ssmSessions.filter).',
  ].join('\n'),
  nothingKept: {
    history: [
      'No session that AWS still has matches the filters. AWS keeps sessions for 30 days after they end; earlier sessions are no longer available.',
      '[Clear Filters](command:ssmSessions.clearFilters)',
      'Or [change the filters](command:ssmSessions.filter).',
    ].join('\n'),
  },
  nothing: {
    active: [
      'Nobody is connected through Session Manager with this profile and region right now. Connections made by other means, such as plain SSH or RDP, are not listed.',
      '[Refresh](command:ssmSessions.refresh)',
      'Or [select another profile or region](command:ssmSessions.pickScope).',
      'To see what it looks like with sessions, [explore sample data](command:ssmSessions.exploreSampleData).',
    ].join('\n'),
    history: [
      'No session has ended with this profile and region in the last 30 days. AWS keeps session history for 30 days.',
      '[Refresh](command:ssmSessions.refresh)',
      'Or [select another profile or region](command:ssmSessions.pickScope).',
      'To see what it looks like with sessions, [explore sample data](command:ssmSessions.exploreSampleData).',
    ].join('\n'),
  },
};
