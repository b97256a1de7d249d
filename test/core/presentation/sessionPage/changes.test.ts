import { describe, expect, it } from 'vitest';
import { changedMembers } from '../../../../src/core/presentation/sessionPage/changes';
import type { Session } from '../../../../src/core/sessions/session';
import { session } from '../../../support/builders';

describe('What changed in a session', () => {
  it('is told in the order of the model, then by members of the future', () => {
    const before = session({ Status: 'Connected', Future: 1, Gone: 'x' });
    const after = session({ Status: 'Disconnected', Reason: 'y', Future: 2 });
    expect(changedMembers(before, after)).toEqual(['Status', 'Reason', 'Future', 'Gone']);
    expect(changedMembers(before, session({ Status: 'Connected', Future: 1, Gone: 'x' }))).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString'])('is a member %s that came or went', (name) => {
    const without = JSON.parse('{"SessionId":"a"}') as Session;
    const having = JSON.parse(`{"SessionId":"a","${name}":{}}`) as Session;
    expect(changedMembers(without, having)).toEqual([name]);
    expect(changedMembers(having, without)).toEqual([name]);
  });
});
