import { describe, expect, it } from 'vitest';
import { beginningOf, sizeOf } from '../../../src/core/jmespath/budget';
import { search } from '../../../src/core/jmespath/jmespath';
import { pythonRepr } from '../../../src/core/values/pythonText';
import type { QueryError } from '../../../src/core/values/queryError';
import type { Value } from '../../../src/core/values/value';

const session = {
  SessionId: 'jane-1',
  Target: 'i-1',
  Status: 'Connected',
  Owner: 'arn:aws:iam::1:user/jane',
  Reason: 'x',
};
const data = (count: number): Value => ({ Sessions: Array.from({ length: count }, () => session) });

function outcome(query: string, of: Value): string {
  try {
    return `${sizeOf(search(query, of), 10_000_000)} values`;
  } catch (thrown) {
    return (thrown as QueryError).problem.code;
  }
}

const twice = (times: number, part = '[@,@]'): string => Array.from({ length: times }, () => part).join('|');

describe('a query that makes much of little', () => {
  it.each([
    ['a result that doubles', `${twice(26)}|@`],
    ['a comparison of what doubled', `${twice(30)}|@==@`],
    ['a text of what doubled', `${twice(30)}|to_string(@)`],
    ['a search in what doubled', `${twice(30)}|contains(@, [\`1\`])`],
    ['a text that doubles', `'abcdefgh'|${twice(40, "join('',[@,@])")}`],
    ['a list that doubles', `[@]|${twice(40, '[@,@][]')}`],
    ['an object that doubles', `${twice(28, '{a:@,b:@}')}|values(@)`],
  ])('is stopped: %s', (_, query) => {
    expect(outcome(query, data(3))).toBe('tooMuch');
  });

  it('may be an error with a value in it, whose beginning is shown', () => {
    expect(outcome(`${twice(30)}|abs(@)`, data(1))).toBe('type');
    expect(outcome(`${twice(30)}|sort_by(@, &@)`, data(1))).toBe('type');
  });
});

describe('a query over much data', () => {
  it.each([
    'Sessions[]',
    'length(Sessions)',
    'Sessions[*].{Id:SessionId,Target:Target,Reason:Reason,Owner:Owner}',
    "Sessions[?Status=='Connected' && contains(Owner,'jane')].[SessionId,Target]",
    'sort_by(Sessions,&SessionId)[::-1].SessionId',
    'Sessions[*].to_string(@)',
    '[Sessions,Sessions,Sessions]',
  ])('is answered: %s', (query) => {
    expect(outcome(query, data(60_000))).toMatch(/values$/);
  });
});

describe('the beginning of a value', () => {
  it('is written as the value begins', () => {
    const value = [[1, [2, 'a']], new Map([['b', [3, 4]]]), session, 5, 6];
    const whole = pythonRepr(value);
    for (let most = 1; most < 12; most += 1) {
      expect(pythonRepr(beginningOf(value, most)).slice(0, most)).toBe(whole.slice(0, most));
    }
  });
});
