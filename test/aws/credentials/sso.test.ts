import { describe } from 'vitest';
import {
  environmentKeys,
  fileKeys,
  fromEnvironment,
  keyLines,
  type SourceRow,
  testSources,
} from '../../support/rows/sourceRows';

const startUrl = 'https://x.awsapps.com/start';
const session = `[sso-session corp]\nsso_start_url = ${startUrl}\nsso_region = us-west-2\n`;
const role = 'sso_account_id = 123456789012\nsso_role_name = Admin\n';
const fromSso = {
  kind: 'sso',
  profile: 'dev',
  startUrl,
  region: 'us-west-2',
  accountId: '123456789012',
  roleName: 'Admin',
} as const;
const dev = (entries: string, more = ''): Pick<SourceRow, 'config' | 'asked'> => ({
  config: `[profile dev]\n${entries}${more}`,
  asked: 'dev',
});
const keys = { credentials: `[dev]\n${keyLines()}` };

describe('SSO', () => {
  testSources([
    {
      title: 'of a session has the session’s start URL and region',
      ...dev(`sso_session = corp\n${role}`, session),
      source: { ...fromSso, session: 'corp' },
    },
    {
      title: 'in the old form has those of the profile, and no session',
      ...dev(`${role}sso_start_url = ${startUrl}\nsso_region = us-west-2\n`),
      source: fromSso,
    },
    {
      title: 'comes before keys of the credentials file and a program',
      ...dev(`sso_session = corp\ncredential_process = p\n${role}`, session),
      ...keys,
      source: { ...fromSso, session: 'corp' },
    },
    {
      title: 'comes after the keys of the environment',
      config: `[profile dev]\nsso_session = corp\n${role}${session}`,
      variables: { ...environmentKeys, AWS_PROFILE: 'dev' },
      source: fromEnvironment,
    },
    {
      title: 'is none without account and role',
      ...dev(`sso_start_url = ${startUrl}\nsso_region = us-west-2\n`),
      ...keys,
      source: fileKeys('credentials', 'dev'),
    },
    {
      title: 'is none without account and role, whatever the session says',
      ...dev('sso_session = corp\n', session),
      ...keys,
      source: fileKeys('credentials', 'dev'),
    },
    ...['sso_account_id = 1\n', 'sso_role_name = r\n'].map((entry, index) => ({
      title: `with ${index === 0 ? 'an account' : 'a role'} alone is refused, and all that is missing is told`,
      ...dev(entry),
      ...keys,
      failure: { code: 'badConfig' as const, file: 'config' },
      names: [index === 0 ? 'sso_role_name' : 'sso_account_id', 'sso_start_url', 'sso_region', 'profile dev'],
    })),
    {
      title: 'with a session is refused if the role is missing',
      ...dev('sso_session = corp\nsso_account_id = 1\n', session),
      failure: { code: 'badConfig' },
      names: ['SSO needs sso_role_name, ', '[sso-session corp]'],
    },
    {
      title: 'in the old form is refused with an empty region',
      ...dev(`${role}sso_start_url = ${startUrl}\nsso_region =\n`),
      failure: { code: 'badConfig' },
      names: ['SSO needs sso_region, '],
    },
    {
      title: 'may have the role in the session',
      ...dev('sso_session = corp\nsso_account_id = 123456789012\n', `${session}sso_role_name = Admin\n`),
      source: { ...fromSso, session: 'corp' },
    },
    {
      title: 'may say the same as its session',
      ...dev(`sso_session = corp\nsso_region = us-west-2\n${role}`, session),
      source: { ...fromSso, session: 'corp' },
    },
    {
      title: 'must not say other than its session: entry, lines and both values are told',
      ...dev(`sso_session = corp\nsso_region = us-east-1\n${role}`, session),
      failure: { code: 'badConfig', file: 'config' },
      names: ['sso_region (config:3)', '"us-east-1"', '"us-west-2"', '[sso-session corp]'],
    },
    {
      title: 'must not say other than its session in an entry of any name, of either file',
      ...dev(`sso_session = corp\n${role}`, `${session}region = us-west-2\n`),
      credentials: '[dev]\nregion = us-east-1\n',
      failure: { code: 'badConfig', file: 'credentials' },
      names: ['region (credentials:2)', '"us-east-1"', '"us-west-2"'],
    },
    {
      title: 'is at odds with its session by a region of [DEFAULT]',
      config: `[DEFAULT]\nsso_region = us-east-1\n[profile dev]\nsso_session = corp\nsso_region = us-west-1\n${role}[sso-session corp]\nsso_start_url = ${startUrl}\n`,
      asked: 'dev',
      failure: { code: 'badConfig' },
      names: ['"us-west-1"', '"us-east-1"'],
    },
    {
      title: 'is refused if its session is not there',
      ...dev(`sso_session = corp\n${role}`, '[profile sso-session corp]\n'),
      failure: { code: 'badConfig', file: 'config' },
      names: ['[sso-session corp]', 'sso_session (config:2)', 'dev'],
    },
    {
      title: 'does not find its session in the credentials file, nor by a name of JavaScript',
      ...dev(`sso_session = constructor\n${role}`),
      credentials: session.replace('corp', 'constructor'),
      failure: { code: 'badConfig' },
      names: ['[sso-session constructor]'],
    },
    {
      title: 'finds a session with a blank in its name',
      ...dev(`sso_session = my corp\n${role}`, session.replace('corp', "'my corp'")),
      source: { ...fromSso, session: 'my corp' },
    },
    {
      title: 'is in the old form if the session’s name is empty',
      ...dev(`sso_session =\n${role}sso_start_url = ${startUrl}\nsso_region = us-west-2\n`),
      source: fromSso,
    },
  ]);
});

describe('the session that a profile names', () => {
  testSources([
    {
      title: 'must be there even beside keys',
      ...dev('sso_session = nope\n'),
      ...keys,
      failure: { code: 'badConfig', file: 'config' },
      names: ['[sso-session nope]'],
    },
    {
      title: 'must be there even beside keys of the environment',
      config: '[default]\nsso_session = nope\n',
      variables: environmentKeys,
      failure: { code: 'badConfig' },
      names: ['[sso-session nope]'],
    },
    {
      title: 'must be there even if there are no credentials',
      ...dev('sso_session = nope\n'),
      failure: { code: 'badConfig' },
      names: ['[sso-session nope]'],
    },
    {
      title: 'must have start URL and region itself',
      ...dev(
        `sso_session = corp\nsso_start_url = ${startUrl}\nsso_region = us-west-2\n${role}`,
        '[sso-session corp]\n',
      ),
      failure: { code: 'badConfig', file: 'config' },
      names: ['[sso-session corp]', 'sso_start_url, sso_region'],
    },
    {
      title: 'must have them even beside keys',
      ...dev('sso_session = corp\n', '[sso-session corp]\nsso_region = us-west-2\n'),
      ...keys,
      failure: { code: 'badConfig' },
      names: ['misses sso_start_url'],
    },
    {
      title: 'may have them empty, or other than the profile, beside keys',
      ...dev('sso_session = corp\nsso_region = us-east-1\n', '[sso-session corp]\nsso_start_url =\nsso_region = x\n'),
      ...keys,
      source: fileKeys('credentials', 'dev'),
    },
    {
      title: 'is not looked for if it belongs to a source profile that has other credentials',
      config: `[profile dev]\nrole_arn = arn:aws:iam::1:role/reader\nsource_profile = src\n[profile src]\nsso_session = nope\n`,
      credentials: `[src]\n${keyLines()}`,
      asked: 'dev',
      source: {
        kind: 'role',
        profile: 'dev',
        roleArn: 'arn:aws:iam::1:role/reader',
        source: fileKeys('credentials', 'src'),
      },
    },
  ]);
});
