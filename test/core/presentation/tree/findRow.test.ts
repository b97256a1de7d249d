import { describe, expect, it } from 'vitest';
import { findRow } from '../../../../src/core/presentation/tree/findRow';
import { rowsOf } from '../../../../src/core/presentation/tree/rows';
import { knowledge, listed, listing, placesIn, scope, session } from '../../../support/builders';

const other = { profile: 'dev', region: 'eu-west-3' };
const ids = ['a', 'b', 'c'];
const sessions = ids.map((id) => session({ SessionId: id, Target: `i-${id}` }));
const from = listing(knowledge(sessions), knowledge(sessions, { at: other }));

function rows(pageSize = 0): ReturnType<typeof rowsOf> {
  const asked = { grouping: ['target', 'status'], zone: () => 0, pageSize, more: new Map<string, number>() } as const;
  return rowsOf(from, 'Active', placesIn(from, 'Active'), asked);
}

describe('the row of a session', () => {
  it('is found in its own scope, beneath rows that nobody has opened', () => {
    const all = rows();
    for (const at of [scope, other]) {
      const row = all.byId.get(findRow(all, listed({ SessionId: 'b' }, { scope: at })) ?? '');
      expect(row).toMatchObject({ kind: 'session', listed: { session: { SessionId: 'b' }, scope: at } });
    }
  });

  it('is none where the view does not have the session, or not yet', () => {
    expect(findRow(rows(), listed({ SessionId: 'z' }))).toBeUndefined();
    expect(findRow(rows(1), listed({ SessionId: 'c', Target: 'i-c' }))).toBeUndefined();
  });
});
