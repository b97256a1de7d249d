import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeKey } from '../../../src/core/sessions/scope';

const word = fc.oneof(fc.string(), fc.constantFrom('null', 'undefined', '', '","', 'eu-west-1'));
const scope = fc.record({ profile: fc.option(word, { nil: undefined }), region: word });

describe('the key of a scope', () => {
  it('is the same for the same scope, and for no other', () => {
    fc.assert(
      fc.property(scope, scope, (a, b) => {
        expect(scopeKey(a)).toBe(scopeKey({ ...a }));
        expect(scopeKey(a) === scopeKey(b)).toBe(a.profile === b.profile && a.region === b.region);
      }),
    );
  });

  it('tells the default chain from profiles that sound like it', () => {
    const keys = [undefined, 'null', 'undefined', 'default', ''].map((profile) => scopeKey({ profile, region: 'r' }));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
