import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayReadChanges } from '../../../src/core/listing/changes';
import { sessionsOf } from '../../../src/core/listing/listing';
import { SessionStore } from '../../../src/core/listing/store';
import type { SessionFilter, State } from '../../../src/core/request/request';
import { knowledge, now, scope } from '../../support/builders';
import { handClock } from '../../support/handClock';
import { type MovingService, movingService, type Span } from '../../support/services/movingService';

const seconds = now / 1000;

/** A month of sessions, and those of the hours to come: every two minutes one, most of them short. */
const spans: readonly Span[] = Array.from({ length: 1500 }, (_, index) => {
  const start = seconds + 4 * 3600 - index * 120 + (index % 7) / 8;
  return { id: `s-${String(index)}`, start, end: start + (index % 10 === 0 ? 40_000 : 60 + (index % 13) * 90) };
});

function watched(filters: readonly SessionFilter[] = [], pageSize = 200, parallel = false, of = spans) {
  const service = movingService(of, seconds, pageSize);
  const clock = handClock(now + 3_000_000);
  const seen = { history: true };
  const store = new SessionStore({ sessions: service }, clock, {
    parallel: () => parallel,
    isSeen: (state) => state === 'Active' || seen.history,
  });
  store.ask({ scopes: [scope], filters });
  const pass = (time: number): void => {
    service.now += time;
    clock.advance(time * 1000);
  };
  const calls = async (task: () => Promise<void>): Promise<number> => {
    const before = service.calls;
    await task();
    return service.calls - before;
  };
  return { service, store, pass, calls, seen };
}

const shown = (store: SessionStore, state: State): unknown =>
  sessionsOf(store.listing, state).map(({ session }) => session);
const both = async (store: SessionStore): Promise<void> => {
  await Promise.all([store.refresh('Active'), store.refresh('History')]);
};
const expectTruth = (store: SessionStore, service: MovingService): void => {
  expect(shown(store, 'Active')).toEqual(service.truth('Active'));
  expect(shown(store, 'History')).toEqual(service.truth('History'));
};

describe('a refresh of History', () => {
  it('reads what can have changed, and has all there is', async () => {
    const { store, service, pass, calls } = watched();
    await both(store);
    await both(store);
    expectTruth(store, service);
    pass(600);
    // Active is read once; of the seven pages of History the first two have all sessions that came or ended.
    expect(await calls(() => both(store))).toBeLessThanOrEqual(3);
    expectTruth(store, service);
  });

  it('brings what ended long after it began', async () => {
    const { store, service, pass } = watched();
    await both(store);
    await both(store);
    for (let hour = 0; hour < 4; hour += 1) {
      pass(900);
      await both(store);
      expectTruth(store, service);
    }
  });

  it('is the truth whatever came, went, failed or was asked before, and whatever our clock says', async () => {
    const step = fc.record({
      pass: fc.integer({ min: 0, max: 2000 }),
      act: fc.constantFrom('both', 'active', 'history', 'whole', 'fail', 'cancel', 'look', 'look away'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.constantFrom(20, 77, 200),
        fc.boolean(),
        async (steps, pageSize, parallel) => {
          const { store, service, pass, seen } = watched([], pageSize, parallel);
          for (const { pass: time, act } of steps) {
            pass(time);
            if (act === 'fail') {
              service.failing.push(undefined, 'timeout', undefined, 'timeout');
              await both(store);
              service.failing.length = 0;
            } else if (act === 'cancel') {
              const reading = both(store);
              await Promise.resolve();
              store.cancel('History');
              await reading;
            } else if (act === 'look' || act === 'look away') {
              seen.history = act === 'look';
            } else if (act === 'both') {
              await both(store);
            } else {
              await store.refresh(act === 'active' ? 'Active' : 'History', act === 'whole' ? 'whole' : 'changes');
            }
          }
          seen.history = true;
          await both(store);
          await store.refresh('History');
          expectTruth(store, service);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('reads everything on request, once an hour, under a filter for the status, and where Active is not known', async () => {
    const { store, pass, calls } = watched();
    expect(await calls(() => store.refresh('History'))).toBe(7);
    expect(await calls(() => store.refresh('History'))).toBe(7);
    await both(store);
    await both(store);
    expect(await calls(() => store.refresh('History'))).toBeLessThanOrEqual(3);
    expect(await calls(() => store.refresh('History', 'whole'))).toBe(7);
    expect(await calls(() => store.refresh('History'))).toBeLessThanOrEqual(3);
    pass(3600);
    expect(await calls(() => store.refresh('History'))).toBeGreaterThanOrEqual(7);
    const filtered = watched([{ key: 'Status', value: 'Terminated' }]);
    await both(filtered.store);
    expect(await filtered.calls(() => filtered.store.refresh('History'))).toBe(7);
  });

  it('reads everything where the service does not sort', async () => {
    const { store, service, calls } = watched();
    const page = service.page.bind(service);
    service.page = async (...asked) => {
      const answer = await page(...asked);
      return { ...answer, sessions: asked[1].State === 'History' ? answer.sessions.toReversed() : answer.sessions };
    };
    await both(store);
    await both(store);
    expect(await calls(() => store.refresh('History'))).toBe(7);
    const [, history] = store.listing.feeds;
    expect(history?.ordered).toBe(false);
    expect(new Set(shown(store, 'History') as readonly unknown[])).toEqual(new Set(service.truth('History')));
  });

  it('goes a minute further back than the newest session it knows of: listings may lag', async () => {
    const { store, pass } = watched();
    await both(store);
    await both(store);
    const newest = Math.max(...sessionsOf(store.listing, 'Active').map(({ session }) => session.StartDate ?? 0));
    await both(store);
    expect(store.listing.feeds[1]?.from).toBe(Math.floor(newest) - 60);
    pass(600);
    await both(store);
    expect(store.listing.feeds[1]?.from).toBeLessThanOrEqual(Math.floor(newest) - 60);
  });

  it('has a session that neither listing had when it began', async () => {
    const late = { id: 'late', start: seconds + 10.5, end: seconds + 20 };
    const { store, service, pass } = watched([], 2, false, [
      late,
      ...Array.from({ length: 12 }, (_, index) => {
        const start = seconds + 12 + index * 5;
        return { id: `n-${String(index)}`, start, end: start + (index === 11 ? 10_000 : 3) };
      }),
    ]);
    const { truth } = service;
    // Shown by nobody for a while.
    service.truth = (state) =>
      truth(state).filter(({ SessionId }) => SessionId !== 'late' || service.now > seconds + 90);
    pass(80);
    await both(store);
    await both(store);
    pass(20);
    await both(store);
    expectTruth(store, service);
  });

  describe('whose pages are short', () => {
    const short = (of: readonly Span[]) => watched([], 2, false, of);
    /** Sessions that ended long ago, one every ten minutes, so that a page reaches no further than it must. */
    const past: readonly Span[] = Array.from({ length: 40 }, (_, index) => {
      const start = seconds - 7200 - index * 600;
      return { id: `p-${String(index)}`, start, end: start + 60 };
    });
    const long = { id: 'long', start: seconds - 20_000.5, end: seconds + 100 };

    it('brings what ended, though it began long before', async () => {
      const { store, service, pass } = short([...past, long]);
      await both(store);
      await both(store);
      pass(200);
      await both(store);
      expectTruth(store, service);
    });

    it('brings what ended while nobody looked at History, which Active did not show meanwhile', async () => {
      const { store, service, pass, seen } = short([...past, long]);
      await both(store);
      await both(store);
      seen.history = false;
      pass(200);
      for (const time of [0, 20, 20]) {
        pass(time);
        await store.refresh('Active');
        expect(shown(store, 'Active')).toEqual(service.truth('Active'));
      }
      seen.history = true;
      await store.refresh('History');
      expectTruth(store, service);
      expect(store.listing.feeds[1]?.from).toBeDefined();
    });

    it('brings what ended long ago, when History has it at last', async () => {
      const { store, service, pass } = short([...past, long]);
      service.lag = 90;
      await both(store);
      await both(store);
      pass(120);
      await both(store);
      pass(20);
      await both(store);
      pass(80);
      await both(store);
      expectTruth(store, service);
    });

    it('brings the last word about what was about to end', async () => {
      const { store, service, pass } = short([...past, long]);
      await both(store);
      await both(store);
      pass(102);
      await both(store);
      pass(50);
      await both(store);
      expectTruth(store, service);
    });

    it('brings what began after Active was read and before History was', async () => {
      const between = { id: 'between', start: seconds + 100, end: seconds + 3000 };
      const brief = { id: 'brief', start: seconds + 1500, end: seconds + 1560 };
      const more = past.map(({ id, start }, index) => ({
        id: `q${id}`,
        start: seconds + 200 + index * 30,
        end: start,
      }));
      const ended = more.map(({ id, start }) => ({ id, start, end: start + 10 }));
      const { store, service, pass } = short([...past, between, brief, ...ended]);
      await store.refresh('Active');
      pass(1800);
      await store.refresh('History');
      pass(1300);
      await store.refresh('History');
      expectTruth(store, service);
    });
  });

  it('keeps the objects of sessions that stayed as they were', async () => {
    const { store } = watched();
    await both(store);
    const before = sessionsOf(store.listing, 'History').map(({ session }) => session);
    await store.refresh('History', 'whole');
    const after = sessionsOf(store.listing, 'History').map(({ session }) => session);
    expect(after.every((one, index) => one === before[index])).toBe(true);
  });
});

describe('a session that Active has no longer and History not yet', () => {
  const vanished = (store: SessionStore): readonly string[] =>
    sessionsOf(store.listing, 'Active').flatMap((listed) => (listed.vanished ? [listed.session.SessionId] : []));

  it('stays in Active, as one that ended, until History has it', async () => {
    const { store, service, pass } = watched();
    service.lag = 450;
    await both(store);
    await both(store);
    const ending = service.truth('Active').map(({ SessionId }) => SessionId);
    pass(400);
    await both(store);
    const alive = new Set(service.truth('Active').map(({ SessionId }) => SessionId));
    const gone = ending.filter((id) => !alive.has(id));
    expect(gone.length).toBeGreaterThan(0);
    expect(vanished(store)).toEqual(gone);
    pass(450);
    await store.refresh('History');
    expect(vanished(store).filter((id) => gone.includes(id))).toEqual([]);
    const history = new Set(sessionsOf(store.listing, 'History').map(({ session }) => session.SessionId));
    expect(gone.every((id) => history.has(id))).toBe(true);
  });

  it('leaves where History, a minute later, still does not have it', async () => {
    const { store, service, pass } = watched();
    service.lag = 100_000;
    await both(store);
    await both(store);
    pass(400);
    await both(store);
    expect(vanished(store).length).toBeGreaterThan(0);
    pass(61);
    await store.refresh('History', 'whole');
    expect(vanished(store)).toEqual([]);
  });

  it('does not stay under a filter for the status: there it may have become another one', async () => {
    for (const filters of [[{ key: 'Status', value: 'Connected' }], [{ key: 'Owner', value: 'x' }]] as const) {
      const { store, service, pass } = watched(filters);
      service.lag = 100_000;
      await both(store);
      const before = service.truth('Active').length;
      pass(400);
      await store.refresh('Active');
      expect(service.truth('Active').length).not.toBe(before);
      expect(vanished(store).length > 0).toBe(filters[0].key !== 'Status');
    }
  });

  it('does not stay where nobody reads History, nor under a filter for the status', async () => {
    const { store, pass } = watched();
    await store.refresh('Active');
    pass(400);
    await store.refresh('Active');
    expect(vanished(store)).toEqual([]);
    const filtered = watched([{ key: 'Status', value: 'Connected' }]);
    await both(filtered.store);
    filtered.pass(400);
    await both(filtered.store);
    expect(vanished(filtered.store)).toEqual([]);
  });
});

it('History is read as a whole under a filter for the status: what Active has under it is not all that may have ended', () => {
  const under = (key: string): boolean => {
    const request = { State: 'History', Filters: [{ key, value: 'x' }] } as const;
    return mayReadChanges(knowledge([], { feed: { scope, request }, running: { sessions: [], startedAt: now } }), now);
  };
  expect([under('Owner'), under('Status')]).toEqual([true, false]);
});
