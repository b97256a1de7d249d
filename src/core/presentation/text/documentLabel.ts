import { clean } from '../../base/text';
import { documentKindOf } from '../../sessions/document';
import type { DisplayContext } from './displayContext';

/** Says what a session is, by its document: `Port forwarding to a remote host`; the account's own by their names. */
export function documentLabel(name: string | undefined, l10n: DisplayContext['l10n']): string {
  switch (documentKindOf(name)) {
    case 'shell':
      return l10n.t('Shell');
    case 'ssh':
      return l10n.t('SSH');
    case 'port':
      return l10n.t('Port forwarding');
    case 'remotePort':
      return l10n.t('Port forwarding to a remote host');
    case 'command':
      return l10n.t('Single command');
    case 'other':
      return clean(name ?? '');
  }
}

/** Says why a session came without a place for its output. */
export function noOutputText(name: string | undefined, l10n: DisplayContext['l10n']): string {
  switch (documentKindOf(name)) {
    case 'ssh':
    case 'port':
    case 'remotePort':
      return l10n.t('Not available: Session Manager does not log SSH and port forwarding sessions.');
    default:
      return l10n.t(
        'AWS returned no URL. Output is logged only if the Session Manager preferences name an S3 bucket or a log group; the log is named after the session ID.',
      );
  }
}
