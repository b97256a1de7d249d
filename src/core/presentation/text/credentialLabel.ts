import { clean } from '../../base/text';
import type { CredentialOrigin } from '../../ports';
import type { DisplayContext } from './displayContext';

/** Says where credentials come from: "SSO session corp, role ReadOnly", "environment" … Plain text. */
export function credentialLabel(origin: CredentialOrigin, l10n: DisplayContext['l10n']): string {
  switch (origin.kind) {
    case 'environment':
      return l10n.t('environment');
    case 'file':
      return origin.section === undefined
        ? l10n.t('keys in {0}', clean(origin.file))
        : l10n.t('keys of [{0}] in {1}', clean(origin.section), clean(origin.file));
    case 'role':
      return l10n.t('role {0}, assumed with: {1}', clean(origin.role), credentialLabel(origin.source, l10n));
    case 'webIdentity':
      return l10n.t('web identity of {0}, role {1}', clean(origin.namedBy), clean(origin.role));
    case 'sso':
      return l10n.t('SSO session {0}, role {1}', clean(origin.session), clean(origin.role));
    case 'login':
      return l10n.t('aws login, {0}', clean(origin.session));
    case 'process':
      return l10n.t('credential_process of the profile {0}', clean(origin.profile));
    case 'container':
      return l10n.t('container');
    case 'instance':
      return l10n.t('instance metadata');
    case 'samples':
      return l10n.t('sample data');
  }
}
