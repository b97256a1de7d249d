import type { Random } from './random';

/** Who and what there is in an account. */
export interface Company {
  readonly targets: readonly string[];
  readonly owner: () => { readonly arn: string; readonly sessionName: string };
  readonly document: () => string;
  readonly reason: () => string | undefined;
}

const people = [
  'jane.doe@example.com',
  'ravi.patel@example.com',
  'maria.garcia@example.com',
  'tom.obrien@example.com',
  'li.wei@example.com',
  'sofie.janssen@example.com',
  'amara.okafor@example.com',
  'noah.mueller@example.com',
] as const;

const permissionSets = ['AdministratorAccess', 'PowerUser', 'SsmOperator', 'ReadOnly_Plus'] as const;

const documents = [
  ['SSM-SessionManagerRunShell', 60],
  ['AWS-StartPortForwardingSession', 14],
  ['AWS-StartSSHSession', 12],
  ['AWS-StartPortForwardingSessionToRemoteHost', 8],
  ['AWS-StartInteractiveCommand', 4],
  ['Company-BreakGlassShell', 2],
] as const;

/** What people write, and what people with bad intentions write. */
const reasons = [
  'INC-4711 disk full on /var',
  'deploy 2026.47',
  'CHG0031337: rotate certificates',
  'checking “slow” queries for the "orders" team',
  "it's only a test",
  '🔥 prod down 🔥',
  'port 5432 → orders-db.internal',
  '<img src=x onerror=alert(1)><script>alert(document.domain)</script>',
  '[click me](command:workbench.action.terminal.new) **bold** `code`',
  '$(zap) $(rm -rf ~) `id` "; DROP TABLE sessions; --',
  'two\nlines\tand a tab',
  'right-to-left \u202Egnirts suoicilam\u202C override',
  'https://example.com/?q=1&r=<b>2</b>',
] as const;

/** The company behind an account and region: the same for the same seed. */
export function companyOf(random: Random, account: string): Company {
  const targets = Array.from({ length: 28 }, (_, index) => {
    if (index < 18) {
      return `i-0${random.hex(16)}`;
    }
    return index < 23
      ? `mi-0${random.hex(16)}`
      : `ecs:orders-${random.of(['blue', 'green'])}_${random.hex(32)}_${random.hex(32)}-${String(random.between(1e8, 4e9))}`;
  });
  const sso = permissionSets.map((set) => `AWSReservedSSO_${set}_${random.hex(16)}`);
  return {
    targets,
    owner: () => {
      const kind = random.next();
      if (kind < 0.66) {
        const name = random.of(people);
        return { sessionName: name, arn: `arn:aws:sts::${account}:assumed-role/${random.of(sso)}/${name}` };
      }
      if (kind < 0.8) {
        const name = `botocore-session-${String(1_764_000_000 + random.between(0, 999_999))}`;
        return { sessionName: name, arn: `arn:aws:sts::${account}:assumed-role/ci-deployer/${name}` };
      }
      if (kind < 0.98) {
        const name = random.of(['github-actions', 'ansible', 'backup-bot', 'ops/oncall']);
        return { sessionName: name.split('/').at(-1) ?? name, arn: `arn:aws:iam::${account}:user/${name}` };
      }
      return { sessionName: 'root', arn: `arn:aws:iam::${account}:root` };
    },
    document: () => {
      let left = random.next() * documents.reduce((total, [, weight]) => total + weight, 0);
      return documents.find(([, weight]) => (left -= weight) < 0)?.[0] ?? documents[0][0];
    },
    reason: () => (random.chance(0.45) ? random.of(reasons) : undefined),
  };
}
