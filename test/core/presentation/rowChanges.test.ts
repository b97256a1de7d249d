import { describe, expect, it } from 'vitest';
import { rowChanges } from '../../../src/core/presentation/rowChanges';
import { rowsOf } from '../../../src/core/presentation/rows';
import { knowledge, listing, now, session } from '../../support/builders';

const rows = (
  sessions: Parameters<typeof knowledge>[0],
  more: Parameters<typeof knowledge>[1] = {},
): ReturnType<typeof rowsOf> => rowsOf(listing(knowledge(sessions, more)), 'Active', ['target'], () => 0);
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
    expect(ids(rowChanges(rows([one, two]), rows([one, changed])))).toEqual(['session', 'group']);
  });

  it('a session alone is where another member changed', () => {
    expect(ids(rowChanges(rows([one, two]), rows([one, { ...two, Reason: 'r' }])))).toEqual(['session']);
  });

  it('groups are where more may come', () => {
    expect(ids(rowChanges(rows([one]), rows([one], { phase: 'reading' })))).toEqual(['group']);
  });

  it('a failure is where it is another one', () => {
    const throttled = { failure: { code: 'throttled', message: '' } } as const;
    expect(rowChanges(rows([one], throttled), rows([one], throttled))).toEqual([]);
    expect(ids(rowChanges(rows([one], throttled), rows([one], { failure: { code: 'timeout', message: '' } })))).toEqual(
      ['failure'],
    );
    expect(ids(rowChanges(rows([one], throttled), rows([one], { ...throttled, asOf: now + 1 })))).toEqual(['failure']);
  });
});
