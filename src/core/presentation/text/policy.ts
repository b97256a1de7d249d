/** The IAM action that listing sessions needs. */
export const readAction = 'ssm:DescribeSessions';

/** The least IAM policy with which this extension shows sessions. DescribeSessions has no resource-level permissions. */
export const readPolicy = `${JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [{ Sid: 'SsmSessions', Effect: 'Allow', Action: readAction, Resource: '*' }],
  },
  null,
  2,
)}\n`;

/** Returns the IAM action that AWS names when it denies one. */
export function deniedAction(message: string): string | undefined {
  return /is not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(message)?.[1];
}

/** A policy that is not the user's own, by the words in which AWS names it. */
const foreignPolicies = [
  'service control policy',
  'resource control policy',
  'VPC endpoint policy',
  'permissions boundary',
  'session policy',
  'resource-based policy',
] as const;

/** Returns the policy that denies something whatever the user's own ones allow; undefined if one of them would help. */
export function denyingPolicy(message: string): string | undefined {
  const foreign = foreignPolicies.find((policy) => message.includes(policy));
  return foreign ?? (message.includes('explicit deny') ? 'identity-based policy' : undefined);
}

/** Tells whether the policy that {@link readPolicy} writes would help against a denial. */
export function policyHelps(message: string): boolean {
  return denyingPolicy(message) === undefined && (deniedAction(message) ?? readAction) === readAction;
}
