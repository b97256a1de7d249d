import type { NoPerson } from '../../sessions/person';
import type { DisplayContext } from './displayContext';

/** Says why an owner is no person, for somebody who wonders who it is. */
export function noPersonText(reason: NoPerson, l10n: DisplayContext['l10n']): string {
  switch (reason) {
    case 'sdkDefault':
      return l10n.t('Shared or automated: a role session name that the AWS SDK generated');
    case 'toolDefault':
      return l10n.t('Shared or automated: a tool uses this name for everyone');
    case 'instance':
      return l10n.t('Shared or automated: an EC2 instance with its own role');
    case 'ecsExec':
      return l10n.t('Shared or automated: started by ECS Exec; CloudTrail records who called it');
    case 'root':
      return l10n.t('Shared or automated: the account’s root user');
  }
}
