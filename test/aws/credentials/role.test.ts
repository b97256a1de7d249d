import { describe } from 'vitest';
import { base, baseKeys, from, role, section } from '../../support/rows/roleRows';
import { arnOf, fileKeys, keyLines, podVariables, type SourceRow, testSources } from '../../support/rows/sourceRows';

describe('a role', () => {
  testSources([
    {
      title: 'has all that is sent along',
      ...base,
      config: section(
        'dev',
        from('base'),
        'role_session_name = jo',
        'external_id = xx',
        'mfa_serial = arn:mfa:jo',
        'duration_seconds = 1_000',
      ),
      source: role('dev', baseKeys, {
        sessionName: 'jo',
        externalId: 'xx',
        mfaSerial: 'arn:mfa:jo',
        duration: 1000,
      }),
    },
    ...['1h', '1.5'].map((text) => ({
      title: `has no duration if it is ${text}`,
      ...base,
      config: section('dev', from('base'), `duration_seconds = ${text}`),
      source: role('dev', baseKeys),
    })),
    {
      title: 'has no parts that are empty, and none of AWS_ROLE_SESSION_NAME',
      ...base,
      config: section(
        'dev',
        from('base'),
        'role_session_name =',
        'external_id =',
        'mfa_serial =',
        'duration_seconds =',
      ),
      variables: { AWS_ROLE_SESSION_NAME: 'pod' },
      source: role('dev', baseKeys),
    },
    {
      title: 'may stand in the credentials file, with its source in the config file',
      config: `[profile dev]\n${from('base')}\n`,
      credentials: `[dev]\nrole_arn = ${arnOf('dev')}\n[base]\n${keyLines('AKIABASE')}`,
      asked: 'dev',
      source: role('dev', baseKeys),
    },
    {
      title: 'comes before all other sources of its profile',
      config: section('dev', from('base'), 'credential_process = p', 'sso_account_id = 1'),
      credentials: `${base.credentials}[dev]\n${keyLines()}`,
      asked: 'dev',
      source: role('dev', baseKeys),
    },
    {
      title: 'needs one source, not two',
      ...base,
      config: section('dev', from('base'), 'credential_source = Environment'),
      failure: { code: 'badConfig', file: 'config' },
      names: ['profile dev', 'source_profile (config:3)', 'credential_source'],
    },
    {
      title: 'needs a source, even beside keys',
      config: section('dev'),
      credentials: `[dev]\n${keyLines()}`,
      asked: 'dev',
      failure: { code: 'noCredentials', name: 'PartialCredentials', profile: 'dev', file: 'config' },
      names: ['profile dev', 'source_profile or credential_source'],
    },
    {
      title: 'needs a source that is there: both names are told',
      config: section('dev', from('nope')),
      asked: 'dev',
      failure: { code: 'profileNotFound', profile: 'nope', file: 'config' },
      names: ['source_profile nope', 'profile dev', 'config:3'],
    },
    {
      title: 'finds no source by a name of JavaScript',
      config: section('dev', from('constructor')),
      asked: 'dev',
      failure: { code: 'profileNotFound', profile: 'constructor' },
    },
    {
      title: 'needs a source with credentials: both names are told',
      config: `${section('dev', from('src'))}[profile src]\nregion = us-east-1\n`,
      asked: 'dev',
      failure: { code: 'badConfig', file: 'config' },
      names: ['source_profile src', 'profile dev', 'config:3'],
    },
    {
      title: 'needs more of its source than a secret',
      config: section('dev', from('src')),
      credentials: '[src]\naws_secret_access_key = s\n',
      asked: 'dev',
      failure: { code: 'badConfig' },
      names: ['source_profile src'],
    },
    {
      title: 'takes no variables for its source',
      config: `${section('dev', from('src'))}[profile src]\nregion = us-east-1\n`,
      variables: { ...podVariables, AWS_PROFILE: 'dev' },
      failure: { code: 'badConfig' },
      names: ['source_profile src'],
    },
    {
      title: 'tells a source with half a pair of keys',
      config: section('dev', from('src')),
      credentials: '[src]\naws_access_key_id = A\n',
      asked: 'dev',
      failure: { code: 'noCredentials', name: 'PartialCredentials', profile: 'src', file: 'credentials' },
    },
    {
      title: 'that is a block of entries is refused',
      config: '[profile dev]\nrole_arn =\n  a = b\n',
      asked: 'dev',
      failure: { code: 'badConfig', file: 'config' },
      names: ['role_arn', 'config:2'],
    },
  ]);
});

/** A role whose source is the profile src with these entries in the config file. */
const over = (...entries: readonly string[]): Pick<SourceRow, 'config' | 'asked'> => ({
  config: `${section('dev', from('src'))}[profile src]\n${entries.map((entry) => `${entry}\n`).join('')}`,
  asked: 'dev',
});
const ownRole = `role_arn = ${arnOf('src')}`;

describe('the source of a role', () => {
  testSources([
    {
      title: 'with a role of its own and no keys makes a chain',
      ...base,
      ...over(ownRole, from('base'), 'credential_process = p'),
      source: role('dev', role('src', baseKeys)),
    },
    {
      title: 'with keys does not assume its own role',
      ...over(ownRole, from('nope')),
      credentials: `[src]\n${keyLines()}`,
      source: role('dev', fileKeys('credentials', 'src')),
    },
    {
      title: 'with a secret does not assume its own role either, and has no credentials then',
      ...over(ownRole, from('base')),
      credentials: `${base.credentials}[src]\naws_secret_access_key = s\n`,
      failure: { code: 'badConfig' },
      names: ['source_profile src'],
    },
    {
      title: 'with a role, a program and keys in the config file is the program',
      ...base,
      ...over(ownRole, from('base'), 'credential_process = p', keyLines()),
      source: role('dev', { kind: 'process', profile: 'src', command: 'p' }),
    },
    {
      title: 'may be a program, keys in the config file being behind it',
      ...over('credential_process = p', keyLines()),
      source: role('dev', { kind: 'process', profile: 'src', command: 'p' }),
    },
    {
      title: 'may be keys of the config file',
      ...over(keyLines()),
      source: role('dev', fileKeys('config', 'src')),
    },
    {
      title: 'may be SSO, before its keys',
      ...over('sso_account_id = 1', 'sso_role_name = r', 'sso_start_url = u', 'sso_region = us-west-2'),
      credentials: `[src]\n${keyLines()}`,
      source: role('dev', {
        kind: 'sso',
        profile: 'src',
        startUrl: 'u',
        region: 'us-west-2',
        accountId: '1',
        roleName: 'r',
      }),
    },
    {
      title: 'may be a web identity, before all else',
      ...over(ownRole, 'web_identity_token_file = /t', from('nope'), 'credential_process = p'),
      source: role('dev', {
        kind: 'webIdentity',
        roleArn: arnOf('src'),
        tokenFile: '/t',
        namedBy: 'web_identity_token_file (config:6)',
      }),
    },
    {
      title: 'may be aws login',
      ...over('login_session = arn:jo'),
      source: role('dev', { kind: 'login', profile: 'src', session: 'arn:jo' }),
    },
    {
      title: 'may be the profile itself, with keys',
      config: section('dev', from('dev')),
      credentials: `[dev]\n${keyLines()}`,
      asked: 'dev',
      source: role('dev', fileKeys('credentials', 'dev')),
    },
  ]);
});

describe('a loop of roles', () => {
  testSources([
    {
      title: 'of two is told with the way',
      config: section('dev', from('b')) + section('b', from('dev')),
      asked: 'dev',
      failure: { code: 'profileCycle', message: 'dev → b → dev', profile: 'b', file: 'config' },
    },
    {
      title: 'of two is one even if the first has keys',
      config: section('dev', from('b')) + section('b', from('dev')),
      credentials: `[dev]\n${keyLines()}`,
      asked: 'dev',
      failure: { code: 'profileCycle' },
    },
    {
      title: 'of one is told, without keys',
      config: section('dev', from('dev')),
      asked: 'dev',
      failure: { code: 'profileCycle', message: 'dev → dev' },
    },
    {
      title: 'of one in a chain is told',
      config: section('dev', from('b')) + section('b', from('b')),
      asked: 'dev',
      failure: { code: 'profileCycle', message: 'dev → b → b' },
    },
  ]);
});
