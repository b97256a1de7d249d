import { describe, expect, it } from 'vitest';
import type { CredentialSource } from '../../../src/aws/credentials/source';
import { sourceOf } from '../../../src/aws/credentials/sourceOf';
import { type AwsTexts, awsFilesOf } from '../../support/awsFiles';
import {
  arnOf,
  environmentKeys,
  fileKeys,
  fromEnvironment,
  fromPod,
  keyLines,
  podVariables,
  testSources,
} from '../../support/rows/sourceRows';

/** One way to credentials: what triggers it, as entries of the profile `default` or otherwise, and what it is then. */
interface Way {
  readonly title: string;
  readonly config?: string;
  readonly credentials?: string;
  readonly variables?: AwsTexts['variables'];
  readonly old?: AwsTexts['old'];
  readonly source: CredentialSource;
}

/** Every way, in the AWS CLI's order. */
const ways: readonly Way[] = [
  { title: 'environment keys', variables: environmentKeys, source: fromEnvironment },
  {
    title: 'role',
    config: `role_arn = ${arnOf('admin')}\nsource_profile = base\n`,
    source: {
      kind: 'role',
      profile: 'default',
      roleArn: arnOf('admin'),
      source: fileKeys('credentials', 'base', { accessKeyId: 'AKIABASE' }),
    },
  },
  { title: 'web identity', variables: podVariables, source: fromPod },
  {
    title: 'SSO',
    config: 'sso_account_id = 1\nsso_role_name = r\nsso_start_url = u\nsso_region = us-west-2\n',
    source: {
      kind: 'sso',
      profile: 'default',
      startUrl: 'u',
      region: 'us-west-2',
      accountId: '1',
      roleName: 'r',
    },
  },
  { title: 'keys of the credentials file', credentials: keyLines(), source: fileKeys('credentials', 'default') },
  {
    title: 'aws login',
    config: 'login_session = arn:jo\n',
    source: { kind: 'login', profile: 'default', session: 'arn:jo' },
  },
  {
    title: 'program',
    config: 'credential_process = p --x\n',
    source: { kind: 'process', profile: 'default', command: 'p --x' },
  },
  {
    title: 'keys of the config file',
    config: keyLines('AKIACONF'),
    source: fileKeys('config', 'default', { accessKeyId: 'AKIACONF' }),
  },
  {
    title: 'file of the EC2 tools',
    old: { ec2Tools: { path: 'tools', text: 'AWSAccessKeyId=AKIATOOL\nAWSSecretKey=s' } },
    source: {
      kind: 'file',
      file: 'tools',
      section: undefined,
      keys: { accessKeyId: 'AKIATOOL', secretAccessKey: 's' },
    },
  },
  {
    title: '.boto',
    old: { boto: [{ path: 'boto', text: `[Credentials]\n${keyLines('AKIABOTO')}` }] },
    source: {
      kind: 'file',
      file: 'boto',
      section: 'Credentials',
      keys: { accessKeyId: 'AKIABOTO', secretAccessKey: 's' },
    },
  },
  {
    title: 'container',
    variables: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/role' },
    source: { kind: 'container', url: 'http://169.254.170.2/role' },
  },
  {
    title: 'instance',
    source: { kind: 'instance', endpoint: 'http://169.254.169.254', timeout: 1, attempts: 1, v1Disabled: false },
  },
];

/** The texts in which all these ways are triggered. */
function together(some: readonly Way[]): AwsTexts {
  const joined = (part: 'config' | 'credentials'): string => some.map((way) => way[part] ?? '').join('');
  return {
    config: `[default]\n${joined('config')}`,
    credentials: `[base]\n${keyLines('AKIABASE')}[default]\n${joined('credentials')}`,
    variables: Object.assign({}, ...some.map(({ variables }) => variables)) as NonNullable<AwsTexts['variables']>,
    old: Object.assign({}, ...some.map(({ old }) => old)) as NonNullable<AwsTexts['old']>,
  };
}

describe('the order of sources', () => {
  it.each(ways)('has $title, if nothing else is there', (way) => {
    expect(sourceOf(awsFilesOf(together([way])), undefined)).toEqual({ source: way.source });
  });

  const pairs = ways.flatMap((way, index) => ways.slice(index + 1).map((later) => ({ way, later })));

  it.each(pairs)('has $way.title before $later.title', ({ way, later }) => {
    expect(sourceOf(awsFilesOf(together([way, later])), undefined)).toEqual({ source: way.source });
    expect(sourceOf(awsFilesOf(together([later, way])), undefined)).toEqual({ source: way.source });
  });

  it('ends with no credentials', () => {
    const variables = { AWS_EC2_METADATA_DISABLED: 'true' };
    expect(sourceOf(awsFilesOf({ variables }), undefined)).toEqual({
      failure: { code: 'noCredentials', message: 'Unable to locate credentials' },
    });
  });
});

const devRole = `[profile dev]\nrole_arn = ${arnOf('dev')}\nsource_profile = base\n`;
const base = `[base]\n${keyLines('AKIABASE')}`;
const fromDevRole: CredentialSource = {
  kind: 'role',
  profile: 'dev',
  roleArn: arnOf('dev'),
  source: fileKeys('credentials', 'base', { accessKeyId: 'AKIABASE' }),
};

describe('a profile', () => {
  testSources([
    {
      title: 'of AWS_PROFILE is outranked by keys of the environment',
      config: devRole,
      credentials: base,
      variables: { ...environmentKeys, AWS_PROFILE: 'dev' },
      source: fromEnvironment,
    },
    {
      title: 'of --profile outranks them',
      config: devRole,
      credentials: base,
      variables: environmentKeys,
      asked: 'dev',
      source: fromDevRole,
    },
    {
      title: 'of AWS_PROFILE with keys is outranked by a pod’s web identity',
      credentials: `[dev]\n${keyLines()}`,
      variables: { ...podVariables, AWS_PROFILE: 'dev' },
      source: fromPod,
    },
    {
      title: 'of AWS_PROFILE with a role is not',
      config: devRole,
      credentials: base,
      variables: { ...podVariables, AWS_PROFILE: 'dev' },
      source: fromDevRole,
    },
    {
      title: 'of --profile outranks a pod’s web identity',
      credentials: `[dev]\n${keyLines()}`,
      variables: podVariables,
      asked: 'dev',
      source: fileKeys('credentials', 'dev'),
    },
    {
      title: 'of AWS_PROFILE counts before that of AWS_DEFAULT_PROFILE',
      credentials: `[a]\n${keyLines('AKIAA')}[b]\n${keyLines('AKIAB')}`,
      variables: { AWS_PROFILE: 'a', AWS_DEFAULT_PROFILE: 'b' },
      source: fileKeys('credentials', 'a', { accessKeyId: 'AKIAA' }),
    },
    {
      title: 'of AWS_DEFAULT_PROFILE counts if there is no other, an empty variable being none',
      credentials: `[b]\n${keyLines()}`,
      variables: { AWS_PROFILE: '', AWS_DEFAULT_PROFILE: 'b' },
      source: fileKeys('credentials', 'b'),
    },
    {
      title: 'of AWS_PROFILE must be there, whatever keys the environment has',
      credentials: '[dev]\n',
      variables: { ...environmentKeys, AWS_PROFILE: 'nope' },
      failure: { code: 'profileNotFound', profile: 'nope', file: 'config' },
      names: ['nope', 'config', 'credentials'],
    },
    {
      title: 'that is named must be there by the name default, too',
      variables: { ...environmentKeys, AWS_PROFILE: 'default' },
      failure: { code: 'profileNotFound', profile: 'default' },
    },
    {
      title: 'of --profile must be there',
      asked: 'constructor',
      failure: { code: 'profileNotFound', profile: 'constructor' },
    },
    {
      title: 'that is not named and not there is not missed',
      variables: environmentKeys,
      source: fromEnvironment,
    },
    ...['__proto__', 'constructor', 'toString'].map((name) => ({
      title: `may have the name ${name}`,
      config: `[profile ${name}]\nregion = us-east-1\n`,
      credentials: `[${name}]\n${keyLines()}`,
      asked: name,
      source: fileKeys('credentials', name),
    })),
    ...[{ asked: 'dev' }, { variables: { AWS_PROFILE: 'dev' } }].map((how, index) => ({
      title: `that is named takes nothing of the machine (${index === 0 ? '--profile' : 'AWS_PROFILE'})`,
      config: '[profile dev]\nregion = us-east-1\n',
      old: { boto: [{ path: 'boto', text: `[Credentials]\n${keyLines()}` }] },
      ...how,
      failure: { code: 'noCredentials' as const, message: 'Profile dev has no credentials', profile: 'dev' },
    })),
  ]);
});
