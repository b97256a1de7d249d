/** The least IAM policy with which this extension shows sessions. DescribeSessions has no resource-level permissions. */
export const readPolicy = `${JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [{ Sid: 'SsmSessions', Effect: 'Allow', Action: 'ssm:DescribeSessions', Resource: '*' }],
  },
  null,
  2,
)}\n`;
