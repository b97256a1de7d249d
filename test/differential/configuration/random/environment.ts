import type { Random } from '../../../emulator/worlds/random';
import { secretOf } from '../signedWith';
import type { Draft } from './draft';
import { tokenPath } from './roles';

/** A way to say in the environment who asks. */
type Saying = (draft: Draft) => void;

const sayings: readonly Saying[] = [
  environmentKeys,
  environmentKeys,
  pod,
  pod,
  (draft) => {
    draft.env['AWS_CONTAINER_CREDENTIALS_FULL_URI'] = draft.random.chance(0.85)
      ? 'http://127.0.0.1:{PORT}/container/ok'
      : draft.random.of([
          'http://127.0.0.1:{PORT}/container/cut',
          '',
          'http://10.0.0.1/x',
          'x',
          'http://LOCALHOST:{PORT}/container/ok',
        ]);
    if (draft.random.chance(0.4)) {
      draft.env['AWS_CONTAINER_AUTHORIZATION_TOKEN'] = draft.random.of(['Basic x', 'Basic x', '']);
    }
  },
  (draft) => {
    draft.env['AWS_EC2_METADATA_DISABLED'] = draft.random.of(['false', '1', 'yes', '', undefined, 'True', 'TRUE']);
    draft.env['AWS_EC2_METADATA_SERVICE_ENDPOINT'] = 'http://127.0.0.1:{PORT}/';
  },
  boto,
  oldFile,
];

/** Lets the environment say who asks, in one way or a few. */
export function environment(draft: Draft): void {
  for (let count = draft.random.of([1, 1, 2]); count > 0; count -= 1) {
    draft.random.of(sayings)(draft);
  }
}

function environmentKeys(draft: Draft): void {
  const { random, env } = draft;
  const id = draft.keyId('ENV');
  set(random, env, 'AWS_ACCESS_KEY_ID', id, 0.96);
  set(random, env, 'AWS_SECRET_ACCESS_KEY', secretOf(id), 0.94);
  if (random.chance(0.4)) {
    set(random, env, random.of(['AWS_SESSION_TOKEN', 'AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN']), 'env-token', 0.9);
  }
  if (random.chance(0.1)) {
    set(random, env, 'AWS_SECURITY_TOKEN', 'security-token', 0.8);
  }
  if (random.chance(0.15)) {
    env['AWS_CREDENTIAL_EXPIRATION'] = random.of(['{NOW+3600}Z', '{NOW+3600}', '{NOW-60}Z', '{NOW+300}Z', 'x', '']);
  }
}

/** What a pod of EKS has. */
function pod(draft: Draft): void {
  const { random, env } = draft;
  env['AWS_WEB_IDENTITY_TOKEN_FILE'] = tokenPath(draft);
  set(random, env, 'AWS_ROLE_ARN', 'arn:aws:iam::123456789012:role/Pod', 0.92);
  if (random.chance(0.2)) {
    set(random, env, 'AWS_ROLE_SESSION_NAME', 'pod-1', 0.9);
  }
}

function boto(draft: Draft): void {
  const { random } = draft;
  const path = random.of(['.boto', '.boto', 'old.cfg']);
  const id = draft.keyId('BOTO');
  const lines = [`aws_access_key_id = ${id}`, `aws_secret_access_key = ${secretOf(id)}`].filter(
    () => !random.chance(0.08),
  );
  draft.files[path] = [random.chance(0.92) ? '[Credentials]' : '[credentials]', ...lines, ''].join('\n');
  if (path === 'old.cfg' || random.chance(0.1)) {
    draft.env['BOTO_CONFIG'] = random.of([
      '{HOME}/old.cfg',
      '~/old.cfg',
      '$HOME/old.cfg',
      'old.cfg',
      '{HOME}/none',
      '',
    ]);
  }
}

function oldFile(draft: Draft): void {
  const { random } = draft;
  const id = draft.keyId('OLD');
  const secret = random.chance(0.93) ? [`AWSSecretKey=${secretOf(id)}`] : [];
  draft.files['old'] = [`AWSAccessKeyId=${id}`, ...secret, random.of(['', '# x', 'x = y', 'AWSAccessKeyId'])].join(
    '\n',
  );
  draft.env['AWS_CREDENTIAL_FILE'] = random.of([
    '{HOME}/old',
    '{HOME}/old',
    '~/old',
    '$HOME/old',
    'old',
    '{HOME}/none',
    '',
  ]);
}

/** Sets a variable as a rule; otherwise it is empty or not there. */
function set(random: Random, env: Draft['env'], name: string, value: string, likely: number): void {
  if (random.chance(likely)) {
    env[name] = value;
  } else if (random.chance(0.5)) {
    env[name] = '';
  }
}
