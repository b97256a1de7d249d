import { describe, expect, it } from 'vitest';
import { type Failure, FailureError, failureOf } from '../../../src/core/base/failure';

const denied: Failure = { code: 'accessDenied', message: 'is not authorized', name: 'AccessDeniedException' };

describe('failureOf', () => {
  it('takes out what was put in', () => {
    expect(failureOf(new FailureError(denied))).toBe(denied);
  });

  it('knows a failure from the other bundle, whose class is another one', () => {
    expect(failureOf(Object.assign(new Error('no'), { failure: denied }))).toBe(denied);
  });

  it('makes a failure of anything else, since anything can be thrown', () => {
    expect(failureOf(new TypeError('no'))).toEqual({ code: 'unknown', message: 'no', name: 'TypeError' });
    expect(failureOf('no')).toEqual({ code: 'unknown', message: 'no' });
    expect(failureOf(undefined)).toEqual({ code: 'unknown', message: 'undefined' });
    expect(failureOf(null)).toEqual({ code: 'unknown', message: 'null' });
  });
});
