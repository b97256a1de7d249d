/** The meaning of a session's status, however it is spelt. */
export type Status = 'connected' | 'connecting' | 'disconnected' | 'terminating' | 'terminated' | 'failed' | 'unknown';

const statuses: ReadonlySet<string> = new Set<Status>([
  'connected',
  'connecting',
  'disconnected',
  'terminating',
  'terminated',
  'failed',
]);

/** Returns the status that a session's `Status` names; `unknown` for none and for those of the future. */
export function statusOf(status: string | undefined): Status {
  const word = status?.toLowerCase() ?? '';
  return statuses.has(word) ? (word as Status) : 'unknown';
}

/** The kind of a target: an EC2 instance, a managed node (`mi-`), a task's container, or something newer. */
export type TargetKind = 'instance' | 'managed' | 'ecs' | 'other';

/** Returns the kind that a `Target` names by its beginning. */
export function targetKindOf(target: string): TargetKind {
  if (target.startsWith('i-')) {
    return 'instance';
  }
  if (target.startsWith('mi-')) {
    return 'managed';
  }
  return target.startsWith('ecs:') ? 'ecs' : 'other';
}
