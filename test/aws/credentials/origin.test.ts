import { expect, it } from 'vitest';
import { credentialLabel } from '../../../src/core/presentation/text/credentialLabel';
import { display } from '../../support/builders';
import type { CredentialSource, SsoSource } from '../../../src/aws/credentials/source';
import { originOf } from '../../../src/aws/credentials/origin';
import { role } from '../../support/rows/roleRows';
import { fileKeys, fromEnvironment, fromPod } from '../../support/rows/sourceRows';

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
  ['keys of [dev] in credentials', fileKeys('credentials', 'dev')],
  ['keys in tools', { ...fileKeys('config', 'dev'), file: 'tools', section: undefined }],
  ['role Admin, assumed with: role hub, assumed with: environment', role('Admin', role('hub', fromEnvironment))],
  ['role a/b, assumed with: environment', role('a/b', fromEnvironment)],
  ['web identity of AWS_WEB_IDENTITY_TOKEN_FILE, role pod', fromPod],
  ['SSO session corp, role ReadOnly', sso],
  ['SSO session https://x.awsapps.com/start, role ReadOnly', { ...sso, session: undefined } as unknown as SsoSource],
  ['aws login, arn:jo', { kind: 'login', profile: 'dev', session: 'arn:jo' }],
  ['credential_process of the profile dev', { kind: 'process', profile: 'dev', command: 'helper --password secret' }],
  ['container', { kind: 'container', url: 'u', token: 'secret' }],
  [
    'instance metadata',
    { kind: 'instance', endpoint: 'http://127.0.0.1:9', timeout: 1, attempts: 1, v1Disabled: false },
  ],
])('a source is called “%s”, and no secret is told', (label, source) => {
  expect(credentialLabel(originOf(source), display.l10n)).toBe(label);
  expect(JSON.stringify(originOf(source))).not.toContain('secret');
});
