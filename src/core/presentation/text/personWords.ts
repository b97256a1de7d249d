import type { NoPerson } from '../../sessions/person';
import type { Look } from './look';

/** Says why an owner is no person, for somebody who wonders who it is. */
export function noPersonWords(reason: NoPerson, l10n: Look['l10n']): string {
  switch (reason) {
    case 'sdkDefault':
      return l10n.t('Not a person: a role session name that the AWS SDK made up');
    case 'toolDefault':
      return l10n.t('Not a person: a tool uses this name for everybody');
    case 'instance':
      return l10n.t('Not a person: an EC2 instance with its own role');
    case 'ecsExec':
      return l10n.t('Not a person: started by ECS Exec; CloudTrail knows who asked for it');
    case 'root':
      return l10n.t('Not a person: the account’s root user');
  }
}
