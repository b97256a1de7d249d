import { expect, it } from 'vitest';
import type { CredentialOrigin } from '../../../../src/core/ports';
import { credentialLabel } from '../../../../src/core/presentation/text/credentialLabel';
import { display } from '../../../support/builders';

const cases: readonly (readonly [string, CredentialOrigin])[] = [
  ['environment', { kind: 'environment' }],
  ['container', { kind: 'container' }],
  ['instance metadata', { kind: 'instance' }],
  ['sample data', { kind: 'samples' }],
  ['keys of [dev] in /home/jo/.aws/credentials', { kind: 'file', file: '/home/jo/.aws/credentials', section: 'dev' }],
  ['keys in /etc/keys', { kind: 'file', file: '/etc/keys', section: undefined }],
  ['SSO session corp, role ReadOnly', { kind: 'sso', session: 'corp', role: 'ReadOnly' }],
  [
    'web identity of AWS_WEB_IDENTITY_TOKEN_FILE, role Pod',
    { kind: 'webIdentity', namedBy: 'AWS_WEB_IDENTITY_TOKEN_FILE', role: 'Pod' },
  ],
  ['aws login, arn:aws:iam::1:user/jo', { kind: 'login', session: 'arn:aws:iam::1:user/jo' }],
  ['credential_process of the profile dev', { kind: 'process', profile: 'dev', program: 'p' }],
  [
    'role Admin, assumed with: role Base, assumed with: environment',
    { kind: 'role', role: 'Admin', source: { kind: 'role', role: 'Base', source: { kind: 'environment' } } },
  ],
];

it.each(cases)('says “%s”', (label, origin) => {
  expect(credentialLabel(origin, display.l10n)).toBe(label);
});

it('hides nothing that a name of a section may hold', () => {
  const origin: CredentialOrigin = { kind: 'file', file: 'f', section: 'a\u202Eb\n' };
  expect(credentialLabel(origin, display.l10n)).toBe('keys of [a\uFFFDb ] in f');
});
