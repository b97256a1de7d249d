import { l10n, workspace } from 'vscode';
import type { Listing } from '../../core/listing/listing';
import { option } from '../../core/presentation/requests/cliCommand';
import { notificationText, titleText } from '../../core/presentation/text/sinkText';
import { findProgram, programEnvironment } from '../host/programs';
import { tellError, tellWarning } from '../sinks/tell';
import { runInTerminal } from '../sinks/terminal';

/**
 * Runs `aws sso login` for a profile in a terminal: the program itself with an argument list, no shell (P7). Asks for
 * nothing in a workspace that is not trusted: a program would be started there.
 */
export async function signIn(profile: string | undefined): Promise<void> {
  if (!workspace.isTrusted) {
    void tellWarning(notificationText(l10n.t('Signing in runs “aws sso login”. Trust this workspace first.')));
    return;
  }
  const aws = await findProgram('aws');
  if (aws === undefined) {
    void tellError(
      notificationText(l10n.t('The AWS CLI was not found on PATH. Install it, or sign in elsewhere, and refresh.')),
    );
    return;
  }
  runInTerminal({
    name: titleText(l10n.t('IAM Identity Center (SSO) sign-in')),
    path: aws,
    arguments: ['sso', 'login', ...option('--profile', profile)],
    environment: programEnvironment(),
  });
}

/** Returns the first profile whose SSO sign-in is missing or has expired. */
export function signedOut({ feeds, blocked }: Listing): string | undefined {
  const failures = [blocked, ...feeds.map(({ failure }) => failure)];
  return failures.find((failure) => failure?.code === 'ssoExpired')?.profile;
}
