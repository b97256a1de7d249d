import { expect, it } from 'vitest';
import { scopeLabel } from '../../../../src/core/presentation/text/scopeLabel';
import { display } from '../../../support/builders';

it('a scope is a profile, or the default credentials, and a region', () => {
  expect(scopeLabel({ profile: 'prod\u202E', region: 'eu-west-1' }, display.l10n)).toBe('prod\uFFFD · eu-west-1');
  expect(scopeLabel({ profile: undefined, region: 'eu-west-1' }, display.l10n)).toBe('default credentials · eu-west-1');
});
