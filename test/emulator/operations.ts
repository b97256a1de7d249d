import type { DescribeSessions } from './describeSessions';
import { ServiceError, validationError } from './http/errors';
import { assumeRole, assumeRoleWithWebIdentity } from './worlds/roles';
import type { Signer } from './http/signature';
import type { Worlds } from './worlds/worlds';

/** An operation of the services: members in, members out; throws `ServiceError`. */
type Operation = (signer: Signer, body: unknown) => object;

/** What the services can do, by name: `ssm:DescribeSessions`. */
export type Operations = (name: string, signer: Signer, body: unknown) => object;

/** Makes the operations on these worlds. */
export function createOperations(worlds: Worlds, describeSessions: DescribeSessions): Operations {
  const operations: Readonly<Record<string, Operation>> = {
    'ssm:DescribeSessions': ({ account, region }, body) =>
      describeSessions(worlds.of(account, region), body, worlds.now()),

    'ssm:TerminateSession': ({ account, region }, body) => {
      const { SessionId } = body as { readonly SessionId?: string };
      if (SessionId === undefined) {
        throw validationError("Value null at 'sessionId' failed to satisfy constraint: Member must not be null");
      }
      if (!worlds.of(account, region).terminate(SessionId, worlds.now())) {
        throw new ServiceError('DoesNotExistException', `Session ${SessionId} does not exist.`);
      }
      return { SessionId };
    },

    'sts:AssumeRole': (_, members) => assumeRole(members as Readonly<Record<string, string | undefined>>),

    'sts:AssumeRoleWithWebIdentity': (_, members) =>
      assumeRoleWithWebIdentity(members as Readonly<Record<string, string | undefined>>),

    'sts:GetCallerIdentity': ({ account }) => ({
      Arn: `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_SsmOperator_0123456789abcdef/jane.doe@example.com`,
      UserId: `AROA${account}:jane.doe@example.com`,
      Account: account,
    }),
  };
  return (name, signer, body) => {
    const operation = operations[name];
    if (!operation) {
      throw new ServiceError('UnknownOperationException', undefined);
    }
    return operation(signer, body);
  };
}
