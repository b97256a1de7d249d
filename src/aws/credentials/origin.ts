import type { CredentialOrigin } from '../../core/ports';
import type { CredentialSource } from './source';

/** Picks what may be told of a source: no key, no token, of a command its program only. */
export function originOf(source: CredentialSource): CredentialOrigin {
  switch (source.kind) {
    case 'environment':
    case 'container':
    case 'instance':
      return { kind: source.kind };
    case 'file':
      return { kind: 'file', file: source.file, section: source.section };
    case 'role':
      return { kind: 'role', role: roleName(source.roleArn), source: originOf(source.source) };
    case 'webIdentity':
      return { kind: 'webIdentity', role: roleName(source.roleArn), namedBy: source.namedBy };
    case 'sso':
      return { kind: 'sso', session: source.session ?? source.startUrl, role: source.roleName };
    case 'login':
      return { kind: 'login', session: source.session };
    case 'process':
      return { kind: 'process', profile: source.profile, program: programIn(source.command) };
  }
}

/** Returns the program of a command, as it is written; what follows may hold secrets. */
function programIn(command: string): string {
  const [, double, single, bare = ''] = /^\s*(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(command) ?? [];
  return double ?? single ?? bare;
}

function roleName(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1);
}
