import type { CallerIdentity } from '../core/sessions/scope';
import { Random } from './random';

/** An account of the sample company: who works there, on what. */
export interface SampleAccount {
  /** Name of the profile that leads there. */
  readonly profile: string;
  readonly region: string;
  readonly caller: CallerIdentity;
  readonly targets: readonly [string, ...string[]];
  readonly owners: readonly [Owner, ...Owner[]];
}

/** Somebody, or something, that starts sessions. */
export interface Owner {
  readonly arn: string;
  /** The beginning of session ids. */
  readonly name: string;
}

/** The accounts of the sample company. Their ids are those that AWS's documentation uses for examples. */
export const sampleAccounts: readonly [SampleAccount, ...SampleAccount[]] = [
  account('sample data', 'eu-west-1', '111122223333'),
  account('sample data, staging', 'us-east-1', '444455556666'),
];

function account(profile: string, region: string, id: string): SampleAccount {
  const random = new Random(id);
  const target = (prefix: string): string => `${prefix}${random.hex(16)}`;
  const task = (): string => `ecs:shop-web_${random.hex(32)}_${random.hex(32)}-0265927825`;
  const developer = `AWSReservedSSO_Developer_${random.hex(16)}`;
  const admin = `AWSReservedSSO_AdministratorAccess_${random.hex(16)}`;
  const person = (role: string, name: string): Owner => ({
    arn: `arn:aws:sts::${id}:assumed-role/${role}/${name}`,
    name,
  });
  const me = person(developer, 'sam@example.com');
  const people: readonly [Owner, ...Owner[]] = [
    me,
    person(developer, 'amina@example.com'),
    person(developer, 'jonas@example.com'),
    person(developer, 'mei@example.com'),
    person(admin, 'rosa@example.com'),
    person('oncall', 'oncall'),
    { arn: `arn:aws:iam::${id}:user/ci/deploy-bot`, name: 'deploy-bot' },
    person('maintenance', 'botocore-session-1764490874'),
  ];
  return {
    profile,
    region,
    caller: { account: id, arn: me.arn },
    targets: [
      target('i-0'),
      target('i-0'),
      target('i-0'),
      target('i-0'),
      target('i-0'),
      target('i-0'),
      target('mi-0'),
      target('mi-0'),
      task(),
      task(),
    ],
    owners: people,
  };
}
