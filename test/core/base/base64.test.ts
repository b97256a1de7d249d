import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiToBase64, base64ToText } from '../../../src/core/base/base64';

describe('base64', () => {
  it('of any ASCII text is what Node makes of it, and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(asciiToBase64(text)).toBe(Buffer.from(text).toString('base64'));
        expect(base64ToText(asciiToBase64(text))).toBe(text);
      }),
    );
  });

  it('of any text is read as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(base64ToText(Buffer.from(text).toString('base64'))).toBe(text);
      }),
    );
  });

  it.each([
    ['signs that are not of it are passed over', 'Z2-F!y\n', 'gar'],
    ['what follows the padding is not looked at', 'Zw==Zw==', 'g'],
    ['padding between signs is passed over', 'Z=w==', 'g'],
    ['one pad where two are needed is no end', 'Zw=', undefined],
    ['padding may be missing nowhere', 'Zw', undefined],
    ['a sign too many is none', 'Z2Fya', undefined],
    ['padding alone is the empty text', '====', ''],
    ['bytes that are no UTF-8 are no text', '/w==', undefined],
  ])('%s, as in Python', (_, written, text) => {
    expect(base64ToText(written)).toBe(text);
  });
});
