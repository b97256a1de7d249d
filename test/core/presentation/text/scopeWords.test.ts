import { expect, it } from 'vitest';
import { scopeWords } from '../../../../src/core/presentation/text/scopeWords';
import { look } from '../../../support/builders';

it('a scope is a profile, or the default credentials, and a region', () => {
  expect(scopeWords({ profile: 'prod\u202E', region: 'eu-west-1' }, look.l10n)).toBe('prod\uFFFD · eu-west-1');
  expect(scopeWords({ profile: undefined, region: 'eu-west-1' }, look.l10n)).toBe('default credentials · eu-west-1');
});
