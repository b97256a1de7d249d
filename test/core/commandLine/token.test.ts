import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStart, encodePlace, encodeToken } from '../../../src/core/commandLine/token';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const start = (token: string): unknown => {
  const read = decodeStart(token);
  return read.ok ? read.value : read.problem.reason;
};

describe('a token', () => {
  it('is written as the CLI writes it', () => {
    expect(encodeToken('a"é\u007F🔥')).toBe(base64('{"NextToken": "a\\"\\u00e9\u007F\\ud83d\\udd25"}'));
    expect(encodePlace({ token: undefined, skip: 2 })).toBe(base64('{"NextToken": null, "boto_truncate_amount": 2}'));
    expect(encodePlace({ token: 'x', skip: -1 })).toBe(base64('{"NextToken": "x", "boto_truncate_amount": -1}'));
  });

  it('says the place that it was made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), (token, skip) => {
        expect(start(encodeToken(token))).toEqual({ token, skip: 0 });
        expect(start(encodePlace({ token, skip }))).toEqual({ token, skip });
        expect(start(encodePlace({ token: undefined, skip }))).toEqual({ token: undefined, skip });
      }),
    );
  });

  it.each([
    ['a token of the service', 'AAEA/x+y==', { token: 'AAEA/x+y==', skip: 0 }],
    ['the empty one of the service', '', { token: '', skip: 0 }],
    ['base64 of something else', 'Z2FyYmFnZQ==', { token: 'Z2FyYmFnZQ==', skip: 0 }],
    ['the older form', 'x___3', { token: 'x', skip: 3 }],
    ['the older form, from the beginning on', 'None___2', { token: undefined, skip: 2 }],
    ['the older form with blanks and signs', 'x___ -1_0 ', { token: 'x', skip: -10 }],
    ['the older form without a number', 'x___y', { token: 'x___y', skip: 0 }],
    ['no token at all', 'None', { token: undefined, skip: 0 }],
    ['a list, which is taken for one of the service', base64('[1]'), { token: base64('[1]'), skip: 0 }],
    ['True for one', base64('{"NextToken":"x","boto_truncate_amount":true}'), { token: 'x', skip: 1 }],
    ['null for nothing', base64('{"NextToken":null,"boto_truncate_amount":null}'), { token: undefined, skip: 0 }],
    ['an amount alone', base64('{"boto_truncate_amount":3}'), { token: undefined, skip: 3 }],
  ])('may be %s', (_, token, expected) => {
    expect(start(token)).toEqual(expected);
  });

  it.each([
    ['in three parts', 'a___b___c', 'form'],
    ['that is a number', base64('5'), 'form'],
    ['with an amount that is none', base64('{"NextToken":"x","boto_truncate_amount":"2"}'), 'form'],
    ['with a number for a token', base64('{"NextToken":5}'), 'members'],
    ['that would change the request', base64('{"State":"Active"}'), 'members'],
  ])('%s is refused, the whole of it', (_, token, reason) => {
    expect(decodeStart(token)).toEqual({
      ok: false,
      problem: { code: 'badToken', token, reason, at: { start: 0, end: token.length } },
    });
  });
});
