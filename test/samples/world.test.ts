import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAccounts } from '../../src/samples/account';
import { SampleWorld } from '../../src/samples/world';

const [account] = sampleAccounts;
const noon = Date.UTC(2026, 10, 25, 12);
const hour = 3_600_000;
const anyTime = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('the sample world', () => {
  it('has somebody in a session at any time, and a month of history', () => {
    fc.assert(
      fc.property(anyTime, (now) => {
        const world = new SampleWorld(account);
        expect(world.sessions('Active', now).length).toBeGreaterThan(0);
        expect(world.sessions('History', now).length).toBeGreaterThan(500);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whenever it is looked at, whatever was looked at before', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (now, before) => {
        const travelled = new SampleWorld(account);
        travelled.sessions('History', before);
        expect(travelled.sessions('Active', now)).toEqual(new SampleWorld(account).sessions('Active', now));
      }),
      { numRuns: 20 },
    );
  });

  it('has each session in one state, with an end where it has ended, newest first', () => {
    const world = new SampleWorld(account);
    const active = world.sessions('Active', noon);
    const history = world.sessions('History', noon);
    const ids = [...active, ...history].map(({ SessionId }) => SessionId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(active.filter(({ EndDate }) => EndDate !== undefined)).toEqual([]);
    expect(history.filter(({ EndDate = Infinity }) => EndDate * 1000 > noon)).toEqual([]);
    for (const sessions of [active, history]) {
      const starts = sessions.map(({ StartDate = 0 }) => StartDate);
      expect(starts).toEqual([...starts].sort((a, b) => b - a));
    }
  });

  it('moves: sessions begin, end, and are forgotten after 30 days', () => {
    const world = new SampleWorld(account);
    const ids = (state: 'Active' | 'History', at: number) =>
      new Set(world.sessions(state, at).map(({ SessionId }) => SessionId));
    const later = noon + 8 * hour;
    const ended = [...ids('Active', noon)].filter((id) => ids('History', later).has(id));
    const begun = [...ids('Active', later)].filter(
      (id) => !ids('Active', noon).has(id) && !ids('History', noon).has(id),
    );
    expect(ended.length).toBeGreaterThan(0);
    expect(begun.length).toBeGreaterThan(0);
    const after = noon + 31 * 24 * hour;
    expect([...ids('History', noon)].filter((id) => ids('History', after).has(id))).toEqual([]);
  });

  it('has every status that a session of AWS comes to', () => {
    const world = new SampleWorld(account);
    const statuses = (state: 'Active' | 'History') => new Set(world.sessions(state, noon).map(({ Status }) => Status));
    expect(statuses('Active')).toEqual(new Set(['Connected', 'Disconnected']));
    expect(statuses('History')).toEqual(new Set(['Terminated', 'Failed']));
  });
});
