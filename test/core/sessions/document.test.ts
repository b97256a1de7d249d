import { describe, expect, it } from 'vitest';
import { documentKindOf } from '../../../src/core/sessions/document';

describe('The kind of a document', () => {
  it('is known of AWS’s own', () => {
    expect(documentKindOf('AWS-StartPortForwardingSession')).toBe('port');
    expect(documentKindOf(undefined)).toBe('shell');
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'Mine'])('is other for %s', (name) => {
    expect(documentKindOf(name)).toBe('other');
  });
});
