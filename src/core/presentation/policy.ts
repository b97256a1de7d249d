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
