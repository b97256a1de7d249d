import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endOf, sameSession, type Session, sessionMembers, startOf } from '../../../src/core/sessions/session';
import { session } from '../../support/builders';

describe('a session', () => {
  it('has its times in whole milliseconds', () => {
    const one = session({ StartDate: 1_550_676_938.352, EndDate: 1_550_676_939.0009 });
    expect([startOf(one), endOf(one)]).toEqual([1_550_676_938_352, 1_550_676_939_001]);
  });

  it('has no end while it runs, and need not even have a start', () => {
    expect([startOf({ SessionId: 'a' }), endOf({ SessionId: 'a' })]).toEqual([undefined, undefined]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('is another one without a member %s', (name) => {
    for (const value of ['{}', '1']) {
      const one = JSON.parse(`{"SessionId":"a","${name}":${value}}`) as Session;
      const other = JSON.parse('{"SessionId":"a","Future":1}') as Session;
      expect([sameSession(one, other), sameSession(other, one)]).toEqual([false, false]);
      expect(sameSession(one, JSON.parse(JSON.stringify(one)) as Session)).toBe(true);
    }
  });

  it('has the members of the API model, in its order', () => {
    const path = join(import.meta.dirname, '../../emulator/models/ssm/2014-11-06/service-2.json');
    const model = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly shapes: { readonly Session: { readonly members: object } };
    };
    expect(sessionMembers).toEqual(Object.keys(model.shapes.Session.members));
  });
});
