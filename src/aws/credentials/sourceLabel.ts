import type { CredentialSource } from './source';

/** Names a source for people: `SSO session corp, role ReadOnly`, `keys of /home/jo/.aws/credentials [dev]`, `environment`. */
export function sourceLabel(source: CredentialSource): string {
  switch (source.kind) {
    case 'environment':
      return 'environment';
    case 'file':
      return `keys of ${source.file}${source.section === undefined ? '' : ` [${source.section}]`}`;
    case 'role':
      return `role ${roleName(source.roleArn)}, assumed with ${sourceLabel(source.source)}`;
    case 'webIdentity':
      return `web identity, role ${roleName(source.roleArn)} (${source.namedBy})`;
    case 'sso':
      return `SSO ${source.session === undefined ? source.startUrl : `session ${source.session}`}, role ${source.roleName}`;
    case 'login':
      return `aws login, ${source.session}`;
    case 'process':
      return `credential_process of the profile ${source.profile}`;
    case 'container':
      return 'container';
    case 'instance':
      return 'instance metadata';
  }
}

function roleName(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1);
}
