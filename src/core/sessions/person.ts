import { ownerOf } from './owner';
import type { Session } from './session';

/**
 * The reason why a session's owner names no person:
 * - `sdkDefault`: the role session name that an SDK makes up if none is configured
 * - `toolDefault`: the name that a tool gives to everybody's sessions
 * - `instance`: an EC2 instance, by its own role
 * - `ecsExec`: started by ECS Exec; who asked for it is in CloudTrail
 * - `root`: the account's root user
 */
export type NoPerson = 'sdkDefault' | 'toolDefault' | 'instance' | 'ecsExec' | 'root';

/** Names that botocore, the AWS SDKs and the CLI make up if `role_session_name` is not set. */
const sdkName = /^(?:botocore-session-|aws-sdk-(?:js|java|php|go)-|aws-go-sdk-|awscli-session-)/iu;

/** Names that are the same for everyone who uses the tool: Leapp, GitHub's configure-aws-credentials. */
const toolNames: ReadonlySet<string> = new Set(['assumed-from-leapp', 'githubactions']);

/** Says why nobody can be told from a session's owner; undefined if its name may be a person's. */
export function noPersonIn(session: Session): NoPerson | undefined {
  return isEcsExec(session) ? 'ecsExec' : noPersonNamed(session.Owner ?? '');
}

/** Tells whether ECS Exec started a session: its owner is not who asked for it. */
export function isEcsExec({ SessionId }: Session): boolean {
  return SessionId.startsWith('ecs-execute-command-');
}

/** Returns the name of an owner that may be a person's, whatever the role or account; undefined if it is none. */
export function personNamed(owner: string): string | undefined {
  return noPersonNamed(owner) === undefined ? ownerOf(owner).name : undefined;
}

function noPersonNamed(owner: string): NoPerson | undefined {
  const { kind, name } = ownerOf(owner);
  if (kind === 'root') {
    return 'root';
  }
  if (sdkName.test(name)) {
    return 'sdkDefault';
  }
  if (toolNames.has(name.toLowerCase())) {
    return 'toolDefault';
  }
  return kind === 'assumedRole' && /^i-[0-9a-f]{8,17}$/u.test(name) ? 'instance' : undefined;
}
