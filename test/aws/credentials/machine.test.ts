import { describe } from 'vitest';
import { environmentKeys, fromEnvironment, keyLines, type SourceRow, testSources } from '../../support/rows/sourceRows';

const idOnly = 'aws_access_key_id = AKIADEV\n';
const partial = { code: 'noCredentials', name: 'PartialCredentials' } as const;

const tools = (text: string | undefined): Pick<SourceRow, 'old'> => ({ old: { ec2Tools: { path: 'tools', text } } });
const boto = (...texts: readonly string[]): Pick<SourceRow, 'old' | 'variables'> => ({
  old: { boto: texts.map((text, index) => ({ path: `boto${index}`, text })) },
  variables: { AWS_EC2_METADATA_DISABLED: 'TRUE' },
});
const inFile = (file: string, section: string | undefined, accessKeyId: string): SourceRow['source'] & object => ({
  kind: 'file',
  file,
  section,
  keys: { accessKeyId, secretAccessKey: 's' },
});

describe('keys of old files', () => {
  testSources([
    {
      title: 'may have blanks, other lines and any line end',
      ...tools('# x\r\n AWSAccessKeyId = A \rjunk\nAWSSecretKey= s \n'),
      source: inFile('tools', undefined, 'A'),
    },
    {
      title: 'are refused if the file cannot be read',
      ...tools(undefined),
      failure: { code: 'badConfig', file: 'tools' },
      names: ['tools', 'AWS_CREDENTIAL_FILE'],
    },
    {
      title: 'of the EC2 tools are in part without a secret',
      ...tools('AWSAccessKeyId=A\n'),
      failure: { ...partial, file: 'tools' },
      names: ['tools', 'AWSSecretKey'],
    },
    {
      title: 'of the EC2 tools are none without a key id',
      old: { ...tools('AWSSecretKey=s').old, ...boto(`[Credentials]\n${keyLines('B')}`).old },
      source: inFile('boto0', 'Credentials', 'B'),
    },
    {
      title: 'of boto are those of the first file that has a key id',
      ...boto('[Credentials]\nx = y\n', `[Other]\n${keyLines('O')}`, `[Credentials]\n${keyLines('B')}`),
      source: inFile('boto2', 'Credentials', 'B'),
    },
    {
      title: 'of boto are in part without a secret',
      ...boto(`[Credentials]\n${idOnly}`, `[Credentials]\n${keyLines('B')}`),
      failure: { ...partial, file: 'boto0' },
      names: ['boto0', 'aws_secret_access_key'],
    },
    {
      title: 'of boto are refused in a file that cannot be read',
      ...boto('[Credentials]\njunk\n'),
      failure: { code: 'badConfig', file: 'boto0' },
      names: ['boto0:2:1'],
    },
    {
      title: 'of boto are none if they are blocks of entries',
      ...boto('[Credentials]\naws_access_key_id =\n  a = b\n'),
      failure: { code: 'noCredentials' },
    },
    {
      title: 'of boto are in part if the secret is a block of entries',
      ...boto(`[Credentials]\n${idOnly}aws_secret_access_key =\n  a = b\n`),
      failure: partial,
    },
  ]);
});

describe('a container', () => {
  const full = 'http://127.0.0.1:9/full';
  testSources([
    {
      title: 'has the relative address before the full one, and what is sent along',
      variables: {
        AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/r',
        AWS_CONTAINER_CREDENTIALS_FULL_URI: full,
        AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/t',
        AWS_CONTAINER_AUTHORIZATION_TOKEN: 'token',
      },
      source: { kind: 'container', url: 'http://169.254.170.2/r', tokenFile: '/t', token: 'token' },
    },
    {
      title: 'has the full address if the relative one is empty',
      variables: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '', AWS_CONTAINER_CREDENTIALS_FULL_URI: full },
      source: { kind: 'container', url: full },
    },
  ]);
});

describe('an instance', () => {
  const usual = { kind: 'instance', timeout: 1, attempts: 1, v1Disabled: false } as const;
  testSources([
    {
      title: 'is not asked if true, in any case, disables it',
      variables: { AWS_EC2_METADATA_DISABLED: 'tRue' },
      failure: { code: 'noCredentials' },
    },
    {
      title: 'is asked if it is disabled by 1, which is not true',
      variables: { AWS_EC2_METADATA_DISABLED: '1' },
      source: { ...usual, endpoint: 'http://169.254.169.254' },
    },
    {
      title: 'is asked over IPv6 if that is set',
      variables: { AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE: 'IPv6' },
      source: { ...usual, endpoint: 'http://[fd00:ec2::254]' },
    },
    {
      title: 'is asked as the profile says',
      config:
        '[default]\nec2_metadata_service_endpoint = http://127.0.0.1:9\nmetadata_service_timeout = 3\n' +
        'metadata_service_num_attempts = 4\nec2_metadata_v1_disabled = True\n',
      source: { kind: 'instance', endpoint: 'http://127.0.0.1:9', timeout: 3, attempts: 4, v1Disabled: true },
    },
    {
      title: 'is asked not at all with no attempt',
      variables: { AWS_METADATA_SERVICE_NUM_ATTEMPTS: '-1' },
      failure: { code: 'noCredentials' },
    },
    ...['0', '-1'].map((seconds) => ({
      title: `cannot be asked in ${seconds} seconds`,
      variables: { AWS_METADATA_SERVICE_TIMEOUT: seconds },
      failure: { code: 'badConfig' as const },
      names: ['AWS_METADATA_SERVICE_TIMEOUT', `"${seconds}"`],
    })),
    {
      title: 'is not asked if there are other credentials, whatever its settings are',
      variables: { ...environmentKeys, AWS_METADATA_SERVICE_TIMEOUT: '-1', AWS_METADATA_SERVICE_NUM_ATTEMPTS: '0' },
      source: fromEnvironment,
    },
  ]);
});
