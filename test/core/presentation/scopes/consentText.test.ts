import { expect, it } from 'vitest';
import { english } from '../../../../src/core/base/l10n';
import { consentText } from '../../../../src/core/presentation/scopes/consentText';

const l10n = { t: english };
const scope = { profile: 'dev', region: 'eu-west-1' };

it('names profile, region and program', () => {
  const origin = {
    kind: 'role',
    role: 'Admin',
    source: { kind: 'process', profile: 'src', program: '/opt/get keys' },
  } as const;
  expect(consentText([{ scope, origin }], l10n)).toEqual({
    question: 'This workspace is not trusted. Call AWS with the profile dev?',
    detail: [
      'dev · eu-west-1: role Admin, assumed with: credential_process of the profile src',
      'Your AWS configuration runs /opt/get keys for the credentials.',
      'A command, possibly from another extension, is about to call AWS. You are asked once in this window.',
    ].join('\n'),
  });
});

it('names five scopes at most, and each profile once', () => {
  const scopes = ['a', 'b', 'c'].flatMap((profile) =>
    ['eu-west-1', 'us-east-1'].map((region) => ({ scope: { profile, region }, origin: undefined })),
  );
  const { question, detail } = consentText(scopes, l10n);
  expect(question).toContain('with the profile a, b, c?');
  expect(detail.split('\n').slice(4, 6)).toEqual(['c · eu-west-1', 'and 1 more']);
});

it('lets no name of a profile be more than a name', () => {
  const { question } = consentText(
    [{ scope: { profile: '[x](command:a)\u202E\n', region: 'r' }, origin: undefined }],
    l10n,
  );
  expect(question).toBe('This workspace is not trusted. Call AWS with the profile [x] (command:a)\uFFFD ?');
});
