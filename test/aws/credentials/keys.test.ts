import { describe } from 'vitest';
import {
  environmentKeys,
  fileKeys,
  fromEnvironment,
  keyLines,
  type SourceRow,
  testSources,
} from '../../support/rows/sourceRows';

const idOnly = 'aws_access_key_id = AKIADEV\n';
const secretOnly = 'aws_secret_access_key = s\n';
const dev = { asked: 'dev' } as const;
const partial = { code: 'noCredentials', name: 'PartialCredentials' } as const;
const program = { kind: 'process', profile: 'dev', command: 'p' } as const;

describe('keys of files', () => {
  testSources([
    {
      ...dev,
      title: 'are not mixed: a token of the other file is none of theirs',
      config: '[profile dev]\naws_session_token = old\n',
      credentials: `[dev]\n${keyLines()}`,
      source: fileKeys('credentials', 'dev'),
    },
    {
      ...dev,
      title: 'are not mixed: a secret of the config file does not go with a key id of the credentials file',
      config: `[profile dev]\n${secretOnly}`,
      credentials: `[dev]\n${idOnly}`,
      failure: { ...partial, profile: 'dev', file: 'credentials' },
      names: ['profile dev', 'credentials', 'aws_secret_access_key'],
    },
    {
      ...dev,
      title: 'are not mixed: a secret of the credentials file does not go with a key id of the config file',
      config: `[profile dev]\n${idOnly}`,
      credentials: `[dev]\n${secretOnly}`,
      failure: { ...partial, profile: 'dev', file: 'config' },
      names: ['config', 'aws_secret_access_key'],
    },
    {
      ...dev,
      title: 'have the token of the old name before that of the new one',
      credentials: `[dev]\n${keyLines()}aws_session_token = new\naws_security_token = legacy\n`,
      source: fileKeys('credentials', 'dev', { accessKeyId: 'AKIADEV', sessionToken: 'legacy' }),
    },
    {
      ...dev,
      title: 'have the token of the new name if the old one is empty',
      config: `[profile dev]\n${keyLines()}aws_session_token = new\naws_security_token =\n`,
      source: fileKeys('config', 'dev', { accessKeyId: 'AKIADEV', sessionToken: 'new' }),
    },
    {
      ...dev,
      title: 'have no token if it is empty',
      credentials: `[dev]\n${keyLines()}aws_session_token =\n`,
      source: fileKeys('credentials', 'dev'),
    },
    {
      ...dev,
      title: 'in the credentials file count even if the key id is empty, and are in part',
      config: '[profile dev]\ncredential_process = p\n',
      credentials: `[dev]\naws_access_key_id =\n${secretOnly}`,
      failure: { ...partial, profile: 'dev', file: 'credentials' },
      names: ['missing: aws_access_key_id'],
    },
    {
      ...dev,
      title: 'without their secret in the credentials file end the search',
      config: '[profile dev]\ncredential_process = p\n',
      credentials: `[dev]\n${idOnly}`,
      failure: { ...partial, file: 'credentials' },
      names: ['missing: aws_secret_access_key'],
    },
    {
      ...dev,
      title: 'with an empty secret are in part',
      credentials: `[dev]\n${idOnly}aws_secret_access_key =\n`,
      failure: partial,
      names: ['missing: aws_secret_access_key'],
    },
    {
      ...dev,
      title: 'without their secret in the config file come after a program',
      config: `[profile dev]\n${idOnly}credential_process = p\n`,
      source: program,
    },
    {
      ...dev,
      title: 'without their secret in the config file end the search',
      config: `[profile dev]\n${idOnly}`,
      failure: { ...partial, file: 'config' },
    },
    {
      ...dev,
      title: 'are none with a secret alone',
      credentials: `[dev]\n${secretOnly}`,
      config: `[profile dev]\n${secretOnly}credential_process = p\n`,
      source: program,
    },
    {
      ...dev,
      title: 'come after a program in the config file',
      config: `[profile dev]\ncredential_process = p\n${keyLines()}`,
      source: program,
    },
    {
      ...dev,
      title: 'come before a program in the credentials file, where a program may stand as well',
      credentials: `[dev]\ncredential_process = p\n${keyLines()}`,
      source: fileKeys('credentials', 'dev'),
    },
    {
      ...dev,
      title: 'that are a block of entries are refused',
      credentials: '[dev]\naws_access_key_id =\n  a = b\n',
      failure: { code: 'badConfig', file: 'credentials' },
      names: ['aws_access_key_id', 'credentials:2'],
    },
    {
      title: 'come from [DEFAULT] of their own file only',
      config: `[DEFAULT]\n${secretOnly}[profile dev]\n`,
      credentials: `[DEFAULT]\n${secretOnly}[dev]\n${idOnly}`,
      ...dev,
      source: fileKeys('credentials', 'dev'),
    },
  ]);
});

describe('aws login', () => {
  testSources([
    {
      ...dev,
      title: 'comes before a program and keys of the config file',
      config: `[profile dev]\nlogin_session = arn:jo\ncredential_process = p\n${keyLines()}`,
      source: { kind: 'login', profile: 'dev', session: 'arn:jo' },
    },
    {
      ...dev,
      title: 'comes after keys of the credentials file',
      config: '[profile dev]\nlogin_session = arn:jo\n',
      credentials: `[dev]\n${keyLines()}`,
      source: fileKeys('credentials', 'dev'),
    },
    {
      ...dev,
      title: 'without the name of a session is refused',
      config: '[profile dev]\nlogin_session =\ncredential_process = p\n',
      failure: { code: 'badConfig', file: 'config' },
      names: ['login_session (config:2)', 'dev'],
    },
  ]);
});

const variables = (more: Readonly<Record<string, string>>): Pick<SourceRow, 'variables'> => ({
  variables: { ...environmentKeys, ...more },
});

describe('keys of the environment', () => {
  testSources([
    {
      title: 'without their secret end the search',
      variables: { AWS_ACCESS_KEY_ID: 'AKIAENV' },
      credentials: `[default]\n${keyLines()}`,
      failure: partial,
      names: ['env', 'AWS_SECRET_ACCESS_KEY'],
    },
    {
      title: 'with an empty secret do so as well',
      ...variables({ AWS_SECRET_ACCESS_KEY: '' }),
      failure: partial,
    },
    {
      title: 'are none if the key id is empty',
      ...variables({ AWS_ACCESS_KEY_ID: '' }),
      credentials: `[default]\n${keyLines()}`,
      source: fileKeys('credentials', 'default'),
    },
    {
      title: 'have the token of the old name before that of the new one',
      ...variables({ AWS_SESSION_TOKEN: 'new', AWS_SECURITY_TOKEN: 'legacy' }),
      source: {
        kind: 'environment',
        keys: { accessKeyId: 'AKIAENV', secretAccessKey: 's', sessionToken: 'legacy' },
      },
    },
    {
      title: 'have the token of the new name if the old one is empty',
      ...variables({ AWS_SESSION_TOKEN: 'new', AWS_SECURITY_TOKEN: '' }),
      source: { kind: 'environment', keys: { accessKeyId: 'AKIAENV', secretAccessKey: 's', sessionToken: 'new' } },
    },
    {
      title: 'end if they say so',
      ...variables({ AWS_CREDENTIAL_EXPIRATION: '2030-01-01T00:00:00Z' }),
      source: { ...fromEnvironment, expires: Date.UTC(2030, 0) } as SourceRow['source'] & object,
    },
    {
      title: 'do not end if the date is empty',
      ...variables({ AWS_CREDENTIAL_EXPIRATION: '' }),
      source: fromEnvironment,
    },
    ...['2030-01-01T00:00:00', 'soon'].map((date) => ({
      title: `are refused with an end that names no time: ${date}`,
      ...variables({ AWS_CREDENTIAL_EXPIRATION: date }),
      failure: { code: 'badConfig' as const },
      names: ['AWS_CREDENTIAL_EXPIRATION', `"${date}"`],
    })),
  ]);
});
