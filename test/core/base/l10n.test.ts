import { expect, it } from 'vitest';
import { english } from '../../../src/core/base/l10n';

it('English puts the arguments where they belong, and leaves a placeholder that has none', () => {
  expect(english('{1} of {0}, {0}', 'a', 2)).toBe('2 of a, a');
  expect(english('{0} {1}', '{1}')).toBe('{1} {1}');
});
