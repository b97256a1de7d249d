/** The owner who started a session, read off the ARN. Every text in it is other people's. */
export interface Owner {
  readonly kind: 'assumedRole' | 'user' | 'federatedUser' | 'root' | 'unknown';
  /** Twelve digits, if the ARN has them. */
  readonly account: string | undefined;
  /** The readable end: role session name, user name without its path, `root`; the whole text if it is no ARN. */
  readonly name: string;
  /** Name of the assumed role; of an SSO role its permission set. */
  readonly role: string | undefined;
}

/** Reads an owner's ARN (IAM, "Identifiers": iam user and root, sts assumed-role and federated-user). Never throws. */
export function ownerOf(arn: string): Owner {
  const match = /^arn:[^:]*:(iam|sts)::(\d{12}|):([^/]+)(?:\/(.+))?$/su.exec(arn);
  if (!match) {
    return { kind: 'unknown', account: undefined, name: arn, role: undefined };
  }
  const [, , account = '', type = '', rest = ''] = match;
  const owner = { account: account === '' ? undefined : account, role: undefined };
  const end = rest.slice(rest.lastIndexOf('/') + 1) || rest;
  switch (type) {
    case 'assumed-role': {
      const [role = ''] = rest.split('/');
      return {
        ...owner,
        kind: 'assumedRole',
        name: rest.slice(role.length + 1) || role || arn,
        role: permissionSet(role),
      };
    }
    case 'user':
      return { ...owner, kind: 'user', name: end || arn };
    case 'federated-user':
      return { ...owner, kind: 'federatedUser', name: rest || arn };
    case 'root':
      return { ...owner, kind: 'root', name: 'root' };
    default:
      return { ...owner, kind: 'unknown', name: arn };
  }
}

/** Returns the readable end of an owner's ARN. */
export function ownerName(arn: string): string {
  return ownerOf(arn).name;
}

/** Returns the permission set of a role: SSO names its roles `AWSReservedSSO_<permission set>_<16 hex digits>`. */
function permissionSet(role: string): string {
  return /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/u.exec(role)?.[1] ?? role;
}
