import { expect, it } from 'vitest';
import type { CredentialSource, SsoSource } from '../../../src/aws/credentials/source';
import { sourceLabel } from '../../../src/aws/credentials/sourceLabel';
import { role } from '../../support/roleRows';
import { fileKeys, fromEnvironment, fromPod } from '../../support/sourceRows';

const sso: SsoSource = {
  kind: 'sso',
  profile: 'dev',
  session: 'corp',
  startUrl: 'https://x.awsapps.com/start',
  region: 'us-west-2',
  accountId: '1',
  roleName: 'ReadOnly',
};

it.each<readonly [string, CredentialSource]>([
  ['environment', fromEnvironment],
  ['keys of credentials [dev]', fileKeys('credentials', 'dev')],
  ['keys of tools', { ...fileKeys('config', 'dev'), file: 'tools', section: undefined }],
  ['role Admin, assumed with role hub, assumed with environment', role('Admin', role('hub', fromEnvironment))],
  ['role a/b, assumed with environment', role('a/b', fromEnvironment)],
  ['web identity, role pod (AWS_WEB_IDENTITY_TOKEN_FILE)', fromPod],
  ['SSO session corp, role ReadOnly', sso],
  ['SSO https://x.awsapps.com/start, role ReadOnly', { ...sso, session: undefined } as unknown as SsoSource],
  ['aws login, arn:jo', { kind: 'login', profile: 'dev', session: 'arn:jo' }],
  ['credential_process of the profile dev', { kind: 'process', profile: 'dev', command: 'secret' }],
  ['container', { kind: 'container', url: 'u', token: 'secret' }],
  [
    'instance metadata',
    { kind: 'instance', endpoint: 'http://127.0.0.1:9', timeout: 1, attempts: 1, v1Disabled: false },
  ],
])('a source is called “%s”, and no secret is told', (label, source) => {
  expect(sourceLabel(source)).toBe(label);
});
