import { describe } from 'vitest';
import { from, role, section } from '../../support/rows/roleRows';
import { arnOf, environmentKeys, fromEnvironment, testSources } from '../../support/rows/sourceRows';

const machine = (word: string): string => `[profile dev]\nrole_arn = ${arnOf('dev')}\ncredential_source = ${word}\n`;

describe('credential_source', () => {
  testSources([
    {
      title: 'Environment is the keys of the environment, with --profile, too',
      config: machine('Environment'),
      variables: environmentKeys,
      asked: 'dev',
      source: role('dev', fromEnvironment),
    },
    {
      title: 'Environment comes after the environment itself with AWS_PROFILE',
      config: machine('Environment'),
      variables: { ...environmentKeys, AWS_PROFILE: 'dev' },
      source: fromEnvironment,
    },
    {
      title: 'EcsContainer is the container',
      config: machine('EcsContainer'),
      variables: { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:9' },
      asked: 'dev',
      source: role('dev', { kind: 'container', url: 'http://127.0.0.1:9' }),
    },
    {
      title: 'Ec2InstanceMetadata is the instance, asked as the named profile says',
      config: `${section('dev', from('b'), 'metadata_service_timeout = 3')}${machine('Ec2InstanceMetadata').replaceAll('dev', 'b')}metadata_service_timeout = 4\n`,
      asked: 'dev',
      source: role(
        'dev',
        role('b', {
          kind: 'instance',
          endpoint: 'http://169.254.169.254',
          timeout: 3,
          attempts: 1,
          v1Disabled: false,
        }),
      ),
    },
    ...['environment', 'constructor', '__proto__', ''].map((word) => ({
      title: `"${word}" is none of the three words`,
      config: machine(word),
      variables: environmentKeys,
      asked: 'dev',
      failure: { code: 'badConfig' as const, file: 'config' },
      names: [`"${word}"`, 'Environment, Ec2InstanceMetadata or EcsContainer', 'config:3', 'profile dev'],
    })),
    ...['Environment', 'EcsContainer', 'Ec2InstanceMetadata'].map((word) => ({
      title: `${word} with nothing behind it is refused`,
      config: machine(word),
      variables: { AWS_EC2_METADATA_DISABLED: 'true' },
      asked: 'dev',
      failure: { code: 'badConfig' as const, file: 'config' },
      names: [word, 'no credentials', 'config:3', 'profile dev'],
    })),
  ]);
});
