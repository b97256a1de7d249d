import { describe } from 'vitest';
import { arnOf, fileKeys, fromPod, keyLines, podVariables, testSources } from '../../support/rows/sourceRows';

const file = `web_identity_token_file = ~/token\n`;
const role = `role_arn = ${arnOf('web')}\n`;
const fromProfile = {
  kind: 'webIdentity',
  roleArn: arnOf('web'),
  tokenFile: '~/token',
  namedBy: 'web_identity_token_file (config:2)',
} as const;

describe('a web identity', () => {
  testSources([
    {
      title: 'of a pod outranks keys of the default profile',
      credentials: `[default]\n${keyLines()}`,
      variables: podVariables,
      source: fromPod,
    },
    {
      title: 'of a profile outranks its keys, its role’s source and the path is as written',
      config: `[profile dev]\n${file}${role}source_profile = nope\n`,
      credentials: `[dev]\n${keyLines()}`,
      asked: 'dev',
      source: fromProfile,
    },
    {
      title: 'has the session’s name of the profile, and no duration and external id',
      config: `[profile dev]\n${file}${role}role_session_name = jo\nduration_seconds = 900\nexternal_id = xx\n`,
      asked: 'dev',
      source: { ...fromProfile, sessionName: 'jo' },
    },
    {
      title: 'has each part from a variable first, then from the profile',
      config: `[profile dev]\n${file}${role}role_session_name = jo\n`,
      variables: { AWS_PROFILE: 'dev', AWS_ROLE_ARN: arnOf('pod'), AWS_ROLE_SESSION_NAME: 'ed' },
      source: { ...fromProfile, roleArn: arnOf('pod'), sessionName: 'ed' },
    },
    {
      title: 'is the profile’s alone if that is named with --profile',
      config: `[profile dev]\n${file}${role}`,
      variables: { ...podVariables, AWS_ROLE_SESSION_NAME: 'ed' },
      asked: 'dev',
      source: fromProfile,
    },
    {
      title: 'without a role is refused, even if there are keys',
      credentials: `[default]\n${keyLines()}`,
      variables: { AWS_WEB_IDENTITY_TOKEN_FILE: '/t' },
      failure: { code: 'noCredentials', name: 'PartialCredentials', profile: 'default' },
      names: ['AWS_WEB_IDENTITY_TOKEN_FILE', 'role_arn or AWS_ROLE_ARN'],
    },
    {
      title: 'with an empty file is none, and its role is none either',
      config: `[profile dev]\nweb_identity_token_file =\n${role}source_profile = nope\n`,
      credentials: `[dev]\n${keyLines()}`,
      asked: 'dev',
      source: fileKeys('credentials', 'dev'),
    },
    {
      title: 'with an empty role has none',
      config: `[profile dev]\n${file}role_arn =\n`,
      asked: 'dev',
      failure: { code: 'noCredentials', name: 'PartialCredentials' },
      names: ['web_identity_token_file (config:2)'],
    },
    {
      title: 'is refused with a role’s ARN under 20 letters',
      config: `[profile dev]\n${file}role_arn = ${'a'.repeat(19)}\n`,
      asked: 'dev',
      failure: { code: 'badConfig', name: 'ParamValidation' },
      names: ['role_arn', 'at least 20', 'a'.repeat(19)],
    },
    {
      title: 'is refused with a session’s name of one letter',
      config: `[profile dev]\n${file}${role}role_session_name = j\n`,
      asked: 'dev',
      failure: { code: 'badConfig', name: 'ParamValidation' },
      names: ['role_session_name', '"j"', 'at least 2'],
    },
    {
      title: 'is not checked if parameter_validation is off',
      config: `[profile dev]\n${file}role_arn = r\nparameter_validation = yes\n`,
      asked: 'dev',
      source: { ...fromProfile, roleArn: 'r' },
    },
  ]);
});
