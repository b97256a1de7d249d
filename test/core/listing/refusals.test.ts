import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/core/base/failure';
import { type FeedPhase, sessionsOf } from '../../../src/core/listing/listing';
import { Refusals } from '../../../src/core/listing/refusals';
import { SessionStore } from '../../../src/core/listing/store';
import type { State } from '../../../src/core/request/request';
import type { Scope } from '../../../src/core/sessions/scope';
import { knowledge, listing, now, scope, session } from '../../support/builders';
import { handClock } from '../../support/handClock';
import { memoryPages, settled } from '../../support/services/memoryPages';

const elsewhere: Scope = { ...scope, region: 'us-east-1' };
const other: Scope = { ...scope, profile: 'other' };
const expired: Failure = { code: 'credentialsExpired', message: '' };

function reading() {
  const pages = memoryPages();
  const clock = handClock(now);
  const store = new SessionStore({ sessions: pages }, clock);
  store.ask({ scopes: [scope, elsewhere, other], filters: [] });
  return {
    store,
    pages,
    /** Begins to read a state of a scope, a second later; answers that reading. */
    begin: async (state: State, of: Scope) => {
      clock.advance(1000);
      void store.refresh(state, 'whole', (one) => one === of);
      await settled();
      return pages.readings.at(-1);
    },
    phase: (state: State, of: Scope) =>
      store.listing.feeds.find(({ feed }) => feed.scope === of && feed.request.State === state)?.phase,
  };
}

describe('what was refused for its credentials', () => {
  it.each<[State, Scope, State, Scope]>([
    ['Active', scope, 'History', scope],
    ['History', scope, 'Active', scope],
    ['Active', scope, 'Active', elsewhere],
    ['History', elsewhere, 'Active', scope],
  ])('is read again by itself (%s of %j) once %s of %j has been read', async (state, of, by, at) => {
    const { store, pages, begin, phase } = reading();
    await (await begin(state, of))?.give(expired);
    expect(phase(state, of)).toBe('failed');
    await (await begin(by, at))?.give([session({ SessionId: 'others' })]);
    expect(pages.readings).toHaveLength(3);
    await pages.readings[2]?.give([session({ SessionId: 'again' })]);
    expect(phase(state, of)).toBe('complete');
    expect(sessionsOf(store.listing, state).some(({ session: { SessionId } }) => SessionId === 'again')).toBe(true);
  });

  it('is asked once more and not for ever if it is refused for ever, and nothing waits for the clock', async () => {
    const { pages, begin, phase } = reading();
    await (await begin('Active', scope))?.give(expired);
    await (await begin('History', scope))?.give([]);
    await pages.readings[2]?.give({ ...expired });
    expect(phase('Active', scope)).toBe('failed');
    expect(pages.readings).toHaveLength(3);
    // The next one that is read is another occasion.
    await (await begin('History', scope))?.give([]);
    expect(pages.readings).toHaveLength(5);
  });

  it('is due once, though it may take a moment before that begins, and not by what has not come to its end', () => {
    const refusals = new Refusals();
    const failed = { phase: 'failed', failure: expired } as const;
    const due = (startedAt: number, phase: FeedPhase): number =>
      refusals.due(listing(knowledge([], failed), knowledge([], { state: 'History', startedAt, phase }))).length;
    expect(due(now, 'complete')).toBe(0);
    expect(due(now + 1, 'reading')).toBe(0);
    // What is refused on its second page, by turns with this one, would go on for ever.
    expect(due(now + 1, 'failed')).toBe(0);
    expect(due(now + 1, 'complete')).toBe(1);
    expect(due(now + 1, 'complete')).toBe(0);
    expect(due(now + 2, 'complete')).toBe(1);
  });

  it('is left alone by what had begun before it, by another profile, and if it was something else', async () => {
    const { pages, begin } = reading();
    const before = await begin('History', scope);
    await (await begin('Active', scope))?.give(expired);
    await before?.give([]);
    await (await begin('Active', other))?.give([]);
    expect(pages.readings).toHaveLength(3);
    await (await begin('Active', elsewhere))?.give({ code: 'accessDenied', message: '' });
    await (await begin('History', other))?.give([]);
    expect(pages.readings).toHaveLength(5);
  });
});
