import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupings } from '../../../src/core/presentation/grouping';
import { childrenOf, noRows, type Rows } from '../../../src/core/presentation/row';
import { rowsOf } from '../../../src/core/presentation/rows';
import { knowledge, listing, session } from '../../support/builders';

const utc = (): number => 0;

/** Labels of a tree, indented by level. */
function outline(rows: Rows, id?: string, level = 0): readonly string[] {
  return childrenOf(rows, id).flatMap((child) => {
    const row = rows.byId.get(child);
    const label =
      row?.kind === 'group' ? String(row.key) : row?.kind === 'session' ? row.listed.session.SessionId : '!';
    return [`${' '.repeat(level)}${label}`, ...outline(rows, child, level + 1)];
  });
}

const a = session({ SessionId: 'a' });
const b = session({ SessionId: 'b', Status: 'Disconnected' });
const c = session({ SessionId: 'c', Target: 'i-0' });

describe('the rows of a view', () => {
  it('are groups in groups, outermost first, and sessions in the service’s order', () => {
    const rows = rowsOf(listing(knowledge([b, c, a])), 'Active', ['target', 'status'], utc);
    expect(outline(rows)).toEqual(['i-0', ' Connected', '  c', 'i-1', ' Connected', '  a', ' Disconnected', '  b']);
  });

  it('are the sessions alone without groups', () => {
    expect(outline(rowsOf(listing(knowledge([b, c, a])), 'Active', [], utc))).toEqual(['b', 'c', 'a']);
  });

  it('are those of the state that is asked for', () => {
    const both = listing(knowledge([a]), knowledge([b], { state: 'History' }));
    expect(outline(rowsOf(both, 'History', [], utc))).toEqual(['b']);
  });

  it('begin with what failed; what the user stopped is no failure', () => {
    const failed = knowledge([a], { phase: 'failed', failure: { code: 'throttled', message: '' } });
    expect(outline(rowsOf(listing(failed), 'Active', [], utc))).toEqual(['!', 'a']);
    const stopped = knowledge([a], { phase: 'failed', failure: { code: 'cancelled', message: '' } });
    expect(outline(rowsOf(listing(stopped), 'Active', [], utc))).toEqual(['a']);
  });

  it('are one failure where there is nothing to ask', () => {
    const blocked = { feeds: [], blocked: { code: 'profileNotFound', message: '' } } as const;
    expect([...rowsOf(blocked, 'Active', ['target'], utc).byId.values()]).toMatchObject([
      { kind: 'failure', scope: undefined, failure: { code: 'profileNotFound' } },
    ]);
  });

  it('are unfolded as long as all fits on a screen', () => {
    const many = (count: number): Rows =>
      rowsOf(
        listing(knowledge(Array.from({ length: count }, (_, n) => session({ SessionId: `s${String(n)}` })))),
        'Active',
        ['target', 'status'],
        utc,
      );
    const open = (rows: Rows): unknown =>
      [...rows.byId.values()].flatMap((row) => (row.kind === 'group' ? [[row.grouping, row.open]] : []));
    expect(open(many(40))).toEqual([
      ['status', true],
      ['target', true],
    ]);
    expect(open(many(41))).toEqual([
      ['status', true],
      ['target', false],
    ]);
  });

  it('hold every session once, under a chain of parents that know their children, whatever is in them', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 4 });
    const sessions = fc.uniqueArray(
      fc.record({ SessionId: text, Target: text, Status: text, Owner: text, DocumentName: text }),
      { selector: ({ SessionId }) => SessionId, maxLength: 30 },
    );
    fc.assert(
      fc.property(sessions, fc.shuffledSubarray([...groupings]), (some, grouping) => {
        const rows = rowsOf(listing(knowledge(some)), 'Active', grouping, utc);
        const shown = [...rows.byId.values()].flatMap((row) => (row.kind === 'session' ? [row] : []));
        expect(shown.map(({ listed }) => listed.session.SessionId).sort()).toEqual(
          some.map(({ SessionId }) => SessionId).sort(),
        );
        for (const { id, parent } of rows.byId.values()) {
          expect(childrenOf(rows, parent)).toContain(id);
        }
      }),
    );
  });

  it('are none of a view that shows none', () => {
    expect(childrenOf(noRows, undefined)).toEqual([]);
    expect(childrenOf(noRows, 'gone')).toEqual([]);
  });
});
