import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/core/base/failure';
import { SessionStore } from '../../../src/core/listing/store';
import type { State } from '../../../src/core/request/request';
import { now, scope, session } from '../../support/builders';
import { handClock } from '../../support/handClock';
import { memoryPages, settled } from '../../support/services/memoryPages';

describe('looking one session up', () => {
  let pages: ReturnType<typeof memoryPages>;
  let store: SessionStore;

  beforeEach(() => {
    pages = memoryPages();
    store = new SessionStore({ sessions: pages }, handClock(now));
    store.ask({ scopes: [scope], filters: [{ key: 'Owner', value: 'somebody else' }] });
  });

  const lookUp = (state: State) =>
    store.lookUp({ scope, state, sessionId: 'jane-1' }, new AbortController().signal).catch(failureOf);

  it('asks for its id alone, whatever the filters are, and leaves the listing as it is', async () => {
    const { listing } = store;
    const looking = lookUp('History');
    await settled();
    expect(pages.readings.map(({ request }) => request)).toEqual([
      { State: 'History', MaxResults: 200, Filters: [{ key: 'SessionId', value: 'jane-1' }] },
    ]);
    await pages.readings[0]?.give([session({ SessionId: 'jane-1' })], true);
    expect(await looking).toMatchObject({ session: { SessionId: 'jane-1' }, scope, state: 'History', asOf: now });
    expect(store.listing).toBe(listing);
  });

  it('finds one that was active in History', async () => {
    const looking = lookUp('Active');
    await settled();
    await pages.readings[0]?.give([], true);
    await settled();
    expect(pages.readings[1]?.request.State).toBe('History');
    await pages.readings[1]?.give([session({ SessionId: 'jane-1' })], true);
    expect(await looking).toMatchObject({ state: 'History' });
  });

  it('finds none that AWS does not have', async () => {
    const looking = lookUp('History');
    await settled();
    await pages.readings[0]?.give([], true);
    expect(await looking).toBeUndefined();
  });

  it('fails as the reading does', async () => {
    const looking = lookUp('History');
    await settled();
    await pages.readings[0]?.give({ code: 'accessDenied', message: 'no' });
    expect(await looking).toMatchObject({ code: 'accessDenied' });
  });
});
