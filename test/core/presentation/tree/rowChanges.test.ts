import { describe, expect, it } from 'vitest';
import { rowChanges } from '../../../../src/core/presentation/tree/rowChanges';
import { rowsOf } from '../../../../src/core/presentation/tree/rows';
import { knowledge, listing, now, placesIn, rowsIn, scope, session } from '../../../support/builders';

const rows = (
  sessions: Parameters<typeof knowledge>[0],
  more: Parameters<typeof knowledge>[1] = {},
): ReturnType<typeof rowsIn> => rowsIn(listing(knowledge(sessions, more)), 'Active', ['target']);
const ids = (changes: ReturnType<typeof rowChanges>): unknown =>
  changes === 'all' ? changes : changes.map((id) => id.split('/')[1]);

describe('from one picture to the next', () => {
  const one = session({ SessionId: 'a' });
  const two = session({ SessionId: 'b' });

  it('nothing is drawn again where nothing changed, though all was read anew', () => {
    expect(rowChanges(rows([one, two]), rows([{ ...one }, { ...two }]))).toEqual([]);
  });

  it('everything is where the top changed', () => {
    expect(rowChanges(rows([one]), rows([one, session({ Target: 'i-2' })]))).toBe('all');
    expect(rowChanges(rows([one, session({ Target: 'i-2' })]), rows([one]))).toBe('all');
  });

  it('a group is where a session came or went', () => {
    expect(ids(rowChanges(rows([one]), rows([one, two])))).toEqual(['group']);
    expect(ids(rowChanges(rows([one, two]), rows([two])))).toEqual(['group']);
  });

  it('a session and the group that counts it are where its status changed', () => {
    const changed = { ...two, Status: 'Disconnected' };
    expect(ids(rowChanges(rows([one, two]), rows([one, changed])))).toEqual(['group', 'session']);
  });

  it('a session alone is where another member changed', () => {
    expect(ids(rowChanges(rows([one, two]), rows([one, { ...two, Reason: 'r' }])))).toEqual(['session']);
  });

  it('groups are where it is not known any more whether more may come', () => {
    const unknown = { phase: 'failed', failure: { code: 'cancelled', message: '' } } as const;
    expect(ids(rowChanges(rows([one]), rows([one], unknown)))).toEqual(['group']);
    expect(ids(rowChanges(rows([one], { phase: 'reading', asOf: undefined }), rows([one])))).toEqual(['group']);
    expect(rowChanges(rows([one], unknown), rows([one], { ...unknown, phase: 'reading' }))).toEqual([]);
  });

  it('nothing is drawn again where all is read again and nothing has changed', () => {
    expect(rowChanges(rows([one]), rows([one], { phase: 'reading' }))).toEqual([]);
  });

  it('a failure is where it is another one', () => {
    const throttled = { failure: { code: 'throttled', message: '' } } as const;
    expect(rowChanges(rows([one], throttled), rows([one], throttled))).toEqual([]);
    expect(ids(rowChanges(rows([one], throttled), rows([one], { failure: { code: 'timeout', message: '' } })))).toEqual(
      ['failure'],
    );
    expect(ids(rowChanges(rows([one], throttled), rows([one], { ...throttled, asOf: now + 1 })))).toEqual(['failure']);
  });

  it('a scope’s row is where it counts a session that changed, and where its first reading goes on', () => {
    const other = knowledge([], { at: { ...scope, region: 'us-east-1' } });
    const of = (...args: Parameters<typeof knowledge>): ReturnType<typeof rowsIn> =>
      rowsIn(listing(knowledge(...args), other), 'Active', ['target']);
    expect(rowChanges(of([one, two]), of([{ ...one }, two]))).toEqual([]);
    expect(ids(rowChanges(of([one, two]), of([one, { ...two, Status: 'Disconnected' }])))).toEqual([
      'scope',
      'group',
      'session',
    ]);
    const first = { phase: 'reading', asOf: undefined } as const;
    expect(ids(rowChanges(of([], first), of([one], first)))).toEqual(['scope']);
    expect(ids(rowChanges(of([], first), of([])))).toEqual(['scope']);
    expect(ids(rowChanges(of([], { phase: 'reading' }), of([], { phase: 'reading', throttledUntil: now })))).toEqual([
      'scope',
    ]);
    expect(rowChanges(of([]), rowsIn(listing(other), 'Active', []))).toBe('all');
  });

  it('a scope’s row is where its reading fails or is whole again, not while and after all is read again', () => {
    const other = knowledge([], { at: { ...scope, region: 'us-east-1' } });
    const of = (more: Parameters<typeof knowledge>[1]): ReturnType<typeof rowsIn> =>
      rowsIn(listing(knowledge([one, two], more), other), 'Active', ['target']);
    const denied = { phase: 'failed', failure: { code: 'accessDenied', message: '', requestId: '1' } } as const;
    const changes = (from: Parameters<typeof of>[0], to: Parameters<typeof of>[0]): unknown =>
      ids(rowChanges(of(from), of(to)));
    expect(changes({}, { phase: 'reading' })).toEqual([]);
    expect(changes({ phase: 'reading' }, { asOf: now + 1 })).toEqual([]);
    expect(changes({ phase: 'reading' }, denied)).toEqual(['scope', 'group']);
    expect(changes(denied, { ...denied, phase: 'reading' })).toEqual([]);
    expect(changes(denied, { ...denied, failure: { ...denied.failure, requestId: '2' } })).toEqual([]);
    expect(changes(denied, { ...denied, failure: { ...denied.failure, message: 'x' } })).toEqual(['scope']);
    expect(changes({ ...denied, phase: 'reading' }, {})).toEqual(['scope', 'group']);
    expect(changes(denied, { ...denied, asOf: now + 1 })).toEqual(['scope']);
    const stopped = { phase: 'failed', failure: { code: 'cancelled', message: '' } } as const;
    expect(changes({ phase: 'reading' }, stopped)).toEqual(['scope', 'group']);
    expect(changes(stopped, { ...stopped, phase: 'reading' })).toEqual(['scope']);
  });

  it('a row that stands for others is where their number changes', () => {
    const of = (count: number): ReturnType<typeof rowsIn> => {
      const sessions = Array.from({ length: count }, (_, n) => session({ SessionId: `s${n}` }));
      return rowsIn(listing(knowledge(sessions)), 'Active', ['target'], { pageSize: 2 });
    };
    expect(ids(rowChanges(of(5), of(6)))).toEqual(['group', 'more']);
  });

  it('what was never opened is not compared, and what was stays known', () => {
    const open = rows([one, two]);
    const asked = { grouping: ['target'], zone: () => 0, pageSize: 0, more: new Map() } as const;
    const closed = (sessions: Parameters<typeof knowledge>[0]): ReturnType<typeof rowsIn> => {
      const from = listing(knowledge(sessions));
      return rowsOf(from, 'Active', placesIn(from, 'Active'), asked);
    };
    const changed = { ...two, Reason: 'r' };
    expect(rowChanges(closed([one, two]), closed([one, changed]))).toEqual([]);
    const next = closed([one, changed]);
    expect(ids(rowChanges(open, next))).toEqual(['session']);
    expect(next.byId.size).toBe(3);
  });
});
