import { beforeEach, describe, expect, it } from 'vitest';
import { isComplete } from '../../../src/core/listing/complete';
import { sessionsOf } from '../../../src/core/listing/listing';
import { SessionStore } from '../../../src/core/listing/store';
import type { SessionPages } from '../../../src/core/ports';
import type { State } from '../../../src/core/request/request';
import { now, scope, session } from '../../support/builders';
import { type HandClock, handClock } from '../../support/handClock';
import { memoryPages, settled } from '../../support/services/memoryPages';

const denied = { code: 'accessDenied', message: 'no' } as const;

describe('the session store', () => {
  let pages: ReturnType<typeof memoryPages>;
  let clock: HandClock;
  let store: SessionStore;

  beforeEach(() => {
    pages = memoryPages();
    clock = handClock(now);
    store = new SessionStore({ sessions: pages }, clock);
    store.ask({ scopes: [scope], filters: [] });
  });

  const ids = (state: State = 'Active'): readonly string[] =>
    sessionsOf(store.listing, state).map((listed) => listed.session.SessionId);
  const one = (id: string): ReturnType<typeof session> => session({ SessionId: id });

  /** Begins a reading and answers its handle. */
  async function reading(state: State = 'Active'): Promise<(typeof pages.readings)[number]> {
    void store.refresh(state);
    await settled();
    const begun = pages.readings.at(-1);
    if (!begun) {
      throw new Error('Nothing was read.');
    }
    return begun;
  }

  it('reads nothing before it is told to', () => {
    expect(pages.readings).toEqual([]);
  });

  it('asks for the largest pages, with the filters, in the state', async () => {
    store.ask({ scopes: [scope], filters: [{ key: 'Owner', value: 'x' }] });
    const { request } = await reading('History');
    expect(request).toEqual({ State: 'History', MaxResults: 200, Filters: [{ key: 'Owner', value: 'x' }] });
  });

  it('leaves Filters out where there are none, since the service refuses an empty list', async () => {
    expect((await reading()).request).toEqual({ State: 'Active', MaxResults: 200 });
  });

  it('shows the first page before the second is asked for', async () => {
    const seen: (readonly [number, number])[] = [];
    const first = await reading();
    store.onDidChange(() => seen.push([ids().length, first.asked]));
    await first.give([one('a')], false);
    expect(seen[0]).toEqual([1, 1]);
    expect(first.asked).toBe(2);
  });

  it('goes on after an empty page, and is complete only at the last one', async () => {
    const first = await reading();
    await first.give([], false);
    expect(isComplete(store.listing, 'Active')).toBe(false);
    await first.give([one('a')], true);
    expect(ids()).toEqual(['a']);
    expect(isComplete(store.listing, 'Active')).toBe(true);
  });

  it('keeps what was shown while it reads again, and lets go of it at the end only', async () => {
    await (await reading()).give([one('a'), one('b')]);
    const again = await reading();
    expect(ids()).toEqual(['a', 'b']);
    await again.give([one('c')], false);
    expect(ids()).toEqual(['c', 'a', 'b']);
    await again.give([one('b')], true);
    expect(ids()).toEqual(['c', 'b']);
  });

  it('keeps what was there when a reading fails, marked with its age, and recovers', async () => {
    await (await reading()).give([one('a'), one('b')]);
    clock.advance(60_000);
    const failing = await reading();
    await failing.give([one('b')], false);
    await failing.give(denied);
    const listed = sessionsOf(store.listing, 'Active');
    expect(listed.map((entry) => [entry.session.SessionId, entry.stale, entry.asOf])).toEqual([
      ['b', false, now + 60_000],
      ['a', true, now],
    ]);
    expect(store.listing.feeds[0]?.failure).toEqual(denied);
    expect(isComplete(store.listing, 'Active')).toBe(false);
    await (await reading()).give([one('a')]);
    expect(ids()).toEqual(['a']);
    expect(store.listing.feeds[0]?.failure).toBeUndefined();
  });

  it('stops an older reading when a newer one begins, and does not listen to it any more', async () => {
    const older = await reading();
    const newer = await reading();
    expect(older.signal.aborted).toBe(true);
    await older.give([one('old')]);
    expect(newer.signal.aborted).toBe(false);
    const newest = await reading();
    expect(newer.signal.aborted).toBe(true);
    await newest.give([one('new')]);
    await newer.give([one('old')]);
    expect(ids()).toEqual(['new']);
  });

  it('takes nothing of a reading that was stopped, though its answers come all the same', async () => {
    let answer: (sessions: readonly ReturnType<typeof one>[]) => void = () => undefined;
    const deaf: SessionPages = {
      ...pages,
      page: () =>
        new Promise((resolve) => {
          answer = (sessions) => resolve({ sessions, nextToken: undefined, identity: 'here.nobody' });
        }),
    };
    const stopping = new SessionStore({ sessions: deaf }, clock);
    stopping.ask({ scopes: [scope], filters: [] });
    const listedIds = (): readonly string[] =>
      sessionsOf(stopping.listing, 'Active').map((listed) => listed.session.SessionId);
    void stopping.refresh('Active');
    await settled();
    const late = answer;
    void stopping.refresh('Active');
    await settled();
    late([one('late')]);
    await settled();
    expect(listedIds()).toEqual([]);
    expect(stopping.listing.feeds[0]?.phase).toBe('reading');
    answer([one('new')]);
    await settled();
    expect(listedIds()).toEqual(['new']);
    void stopping.refresh('Active');
    await settled();
    stopping.ask({ scopes: [scope], filters: [{ key: 'Owner', value: 'x' }] });
    stopping.ask({ scopes: [scope], filters: [] });
    void stopping.refresh('Active');
    await settled();
    const before = stopping.listing;
    stopping.cancel('Active');
    answer([one('stopped')]);
    await settled();
    expect(listedIds()).toEqual([]);
    expect(stopping.listing.feeds[0]?.failure?.code).toBe('cancelled');
    expect(before.feeds[0]?.pages).toEqual([]);
  });

  it('starts over without the pages of before where the service knows its token no more', async () => {
    const first = await reading();
    await first.give([one('a'), one('gone')], false);
    await first.give({ code: 'invalidToken', message: '' });
    const again = pages.readings.at(-1);
    expect(again).not.toBe(first);
    expect(store.listing.feeds[0]?.pages).toEqual([]);
    expect(ids()).toEqual(['a', 'gone']);
    await again?.give([one('a'), one('b')]);
    expect(ids()).toEqual(['a', 'b']);
    expect(store.listing.feeds[0]?.pages.length).toBe(1);
    expect(isComplete(store.listing, 'Active')).toBe(true);
  });

  it('forgets the answer to another question, and stops reading it', async () => {
    const older = await reading();
    await older.give([one('a')], false);
    store.ask({ scopes: [scope], filters: [{ key: 'Target', value: 'i-2' }] });
    expect(older.signal.aborted).toBe(true);
    expect(ids()).toEqual([]);
  });

  it('keeps the answer when the same question is put again', async () => {
    await (await reading()).give([one('a')]);
    store.ask({ scopes: [{ ...scope }], filters: [] });
    expect(ids()).toEqual(['a']);
  });

  it('goes on reading what the next question asks too', async () => {
    const first = await reading();
    await first.give([one('a')], false);
    store.ask({ scopes: [scope, { ...scope, region: 'us-east-1' }], filters: [] });
    expect(first.signal.aborted).toBe(false);
    await first.give([one('b')]);
    expect(ids()).toEqual(['a', 'b']);
  });

  it('asks a scope once, though it is named twice', async () => {
    store.ask({ scopes: [scope, { ...scope }], filters: [] });
    await (await reading()).give([one('a')]);
    expect(pages.readings.length).toBe(1);
    expect(ids()).toEqual(['a']);
  });

  it('reads scopes side by side, and one that fails keeps no other back', async () => {
    const other = { profile: undefined, region: 'us-east-1' };
    store.ask({ scopes: [scope, other], filters: [] });
    await reading();
    const [first, second] = pages.readings;
    await second?.give([one('b')]);
    expect(ids()).toEqual(['b']);
    await first?.give(denied);
    expect(ids()).toEqual(['b']);
    expect(store.listing.feeds.filter(({ failure }) => failure).map(({ feed }) => feed.scope)).toEqual([scope]);
  });

  it('resolves a refresh that was overtaken, and one that failed', async () => {
    const older = store.refresh('Active');
    const newer = store.refresh('Active');
    await older;
    await pages.readings.at(-1)?.give(denied);
    await newer;
    expect(store.listing.feeds[0]?.failure).toEqual(denied);
  });

  it('ensures by reading once', async () => {
    void store.ensure('Active');
    void store.ensure('Active');
    await settled();
    expect(pages.readings.length).toBe(1);
    await pages.readings[0]?.give([one('a')]);
    await store.ensure('Active');
    expect(pages.readings.length).toBe(1);
  });

  it('ensures what is being read by waiting for its end', async () => {
    const first = await reading();
    let ensured = false;
    void store.ensure('Active').then(() => (ensured = true));
    await first.give([one('a')], false);
    expect(ensured).toBe(false);
    await first.give([one('b')]);
    expect(ensured).toBe(true);
  });

  it('stops when it is told to, keeps what came, and says that it is not all', async () => {
    const first = await reading();
    await first.give([one('a')], false);
    let changes = 0;
    store.onDidChange(() => (changes += 1));
    store.cancel('Active');
    store.cancel('Active');
    expect(changes).toBe(1);
    expect(ids()).toEqual(['a']);
    expect(store.listing.feeds[0]?.failure?.code).toBe('cancelled');
    expect(first.signal.aborted).toBe(true);
    await first.give([one('b')]);
    expect(ids()).toEqual(['a']);
    await (await reading()).give([one('b')]);
    expect(ids()).toEqual(['b']);
  });

  it('does not call a listing that is complete a broken one when it is told to stop', async () => {
    await (await reading()).give([one('a')]);
    store.cancel('Active');
    expect(isComplete(store.listing, 'Active')).toBe(true);
  });

  it('says why nothing can be asked, and at no time that there is nothing', async () => {
    const first = await reading();
    const heard: unknown[] = [];
    store.onDidChange(({ blocked }) => heard.push(blocked?.code));
    store.block({ code: 'noRegion', message: '' });
    expect(heard).toEqual(['noRegion']);
    expect(first.signal.aborted).toBe(true);
    expect(store.listing.blocked?.code).toBe('noRegion');
    expect(ids()).toEqual([]);
    store.ask({ scopes: [scope], filters: [] });
    expect(store.listing.blocked).toBeUndefined();
  });

  it('lets a session that ended outrank its own past', async () => {
    await (await reading('Active')).give([one('a'), one('b')]);
    await (await reading('History')).give([session({ SessionId: 'a', Status: 'Terminated', EndDate: now / 1000 })]);
    expect(ids('Active')).toEqual(['b']);
    expect(ids('History')).toEqual(['a']);
  });

  it('counts a session once, though two pages have it', async () => {
    const first = await reading();
    await first.give([one('a'), one('b')], false);
    await first.give([one('b'), one('c')]);
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('tells nobody of anything once it is disposed', () => {
    let told = 0;
    store.onDidChange(() => (told += 1));
    store.dispose();
    store.block({ code: 'noRegion', message: '' });
    expect(told).toBe(0);
  });

  it('stops everything when it is disposed', async () => {
    const first = await reading();
    store.dispose();
    expect(first.signal.aborted).toBe(true);
  });
});
