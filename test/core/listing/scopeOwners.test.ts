import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../src/core/base/failure';
import { isComplete } from '../../../src/core/listing/complete';
import { sessionsOf } from '../../../src/core/listing/listing';
import { SessionStore } from '../../../src/core/listing/store';
import type { State } from '../../../src/core/request/request';
import type { Scope } from '../../../src/core/sessions/scope';
import { now, scope, session } from '../../support/builders';
import { handClock } from '../../support/handClock';
import { memoryPages, settled } from '../../support/services/memoryPages';
import { type TwoAccounts, twoAccounts } from '../../support/services/twoAccounts';

const shown = ({ store }: TwoAccounts, state: State): unknown =>
  sessionsOf(store.listing, state).map(({ session: one }) => one);
const vanished = ({ store }: TwoAccounts): number =>
  sessionsOf(store.listing, 'Active').filter((one) => one.vanished).length;
const both = async ({ store }: TwoAccounts): Promise<void> => {
  await Promise.all([store.refresh('Active'), store.refresh('History')]);
};
/** Both views have what the service has for whoever asks, complete, and nothing that is called ended. */
function expectTruth(of: TwoAccounts): void {
  for (const state of ['Active', 'History'] as const) {
    expect(shown(of, state)).toEqual(of.service.truth(state));
    expect(isComplete(of.store.listing, state)).toBe(true);
  }
  expect(vanished(of)).toBe(0);
}
/** Two readings of an account, so that History is read by what can have changed. */
async function readAsA(of: TwoAccounts): Promise<void> {
  await both(of);
  of.clock.advance(60_000);
  await both(of);
  await settled();
  expect(of.callers.in(scope)?.account).toBe('111111111111');
  expectTruth(of);
}

describe('a scope whose keys become those of another account', () => {
  it.each<[string, (of: TwoAccounts) => Promise<void>]>([
    ['a refresh of both views', both],
    ['a refresh of Active', ({ store }) => store.refresh('Active')],
    ['a refresh of History', ({ store }) => store.refresh('History')],
    ['a reading of everything', ({ store }) => store.refresh('History', 'whole')],
  ])('has nothing of the old one after %s, in either view, and calls nothing ended', async (_, act) => {
    const of = twoAccounts();
    await readAsA(of);
    of.clock.advance(300_000);
    of.become('b');
    await act(of);
    await settled();
    expectTruth(of);
    expect(of.callers.in(scope)?.account).toBe('222222222222');
    of.clock.advance(1_800_000);
    await both(of);
    expectTruth(of);
  });

  it('is the other one’s in both views, though only one is read, by a filter or by being opened', async () => {
    const of = twoAccounts();
    await of.store.refresh('Active');
    await settled();
    of.become('b');
    await of.store.ensure('History');
    await settled();
    expectTruth(of);
    of.become('a');
    of.store.ask({ scopes: [scope], filters: [{ key: 'Owner', value: 'x' }] });
    await of.store.ensure('Active');
    await settled();
    expect(of.callers.in(scope)?.account).toBe('111111111111');
    expect(shown(of, 'History')).toEqual([]);
  });

  it('is the other one’s when what failed is asked again', async () => {
    const of = twoAccounts();
    await readAsA(of);
    of.service.failing.push('timeout');
    await of.store.refresh('Active');
    of.become('b');
    await of.store.retry(() => true);
    await settled();
    expectTruth(of);
  });

  it('shows nothing of the old one from the moment on at which that is known', async () => {
    const of = twoAccounts();
    await readAsA(of);
    of.become('b');
    const seen: (readonly [string | undefined, readonly string[]])[] = [];
    of.store.onDidChange((listing) => {
      const ids = (['Active', 'History'] as const)
        .flatMap((state) => sessionsOf(listing, state))
        .map(({ session: { SessionId } }) => SessionId[0] ?? '');
      seen.push([of.callers.in(scope)?.account, [...new Set(ids)]]);
    });
    await both(of);
    const [, ...later] = seen.slice(seen.findIndex(([, of_]) => of_.length === 0));
    expect(later.length).toBeGreaterThan(5);
    expect(later.every(([account, names]) => account === '222222222222' && names.every((name) => name === 'b'))).toBe(
      true,
    );
  });

  it('asks once who the new one is, however many readings want to know', async () => {
    const of = twoAccounts();
    await readAsA(of);
    of.asked = 0;
    of.become('b');
    await both(of);
    await settled();
    expect(of.asked).toBe(1);
  });
});

describe('a scope whose keys are renewed', () => {
  it('keeps what it shows, and reads no more than what can have changed', async () => {
    const of = twoAccounts();
    await readAsA(of);
    of.become('renewed');
    of.service.calls = 0;
    const before = sessionsOf(of.store.listing, 'History').at(-1);
    await both(of);
    // Neither the last of the three pages of History, nor all of it.
    expect(of.service.calls).toBe(2);
    expect(sessionsOf(of.store.listing, 'History').at(-1)).toBe(before);
    expect(of.callers.in(scope)?.account).toBe('111111111111');
    expectTruth(of);
  });

  it('begins anew where nobody says whose they are, where it takes too long, and at another endpoint', async () => {
    const silent = twoAccounts();
    await readAsA(silent);
    silent.silent = true;
    silent.become('renewed');
    silent.service.calls = 0;
    await both(silent);
    expect(silent.service.calls).toBe(4);
    expectTruth(silent);

    const elsewhere = twoAccounts();
    await readAsA(elsewhere);
    elsewhere.become('a', 'there');
    elsewhere.service.calls = 0;
    await both(elsewhere);
    expect(elsewhere.service.calls).toBe(4);

    const slow = twoAccounts({ sameCaller: () => new Promise<boolean>(() => undefined) });
    await both(slow);
    slow.become('renewed');
    slow.service.calls = 0;
    const reading = both(slow);
    await settled();
    expect(slow.service.calls).toBe(0);
    slow.clock.advance(5000);
    await reading;
    expect(slow.service.calls).toBe(4);
  });
});

it('a scope is somebody else’s where nobody says within five seconds who that is', async () => {
  const of = twoAccounts({ sameCaller: () => new Promise<boolean>(() => undefined) });
  await readAsA(of);
  of.become('b');
  const reading = both(of);
  await settled();
  of.clock.advance(5000);
  await reading;
  await settled();
  expectTruth(of);
});

it('a reading goes on where it could not be told whose the credentials are because AWS throttled, once it can', async () => {
  const pages = memoryPages();
  const clock = handClock(now);
  const store = new SessionStore({ sessions: pages }, clock);
  store.ask({ scopes: [scope], filters: [] });
  void store.refresh('Active');
  await settled();
  await pages.readings[0]?.give([session({ SessionId: 'before' })]);
  const identity = pages.identity.bind(pages);
  pages.identity = () => {
    pages.identity = identity;
    return Promise.reject(new FailureError({ code: 'throttled', message: '' }));
  };
  void store.refresh('Active');
  await settled();
  expect(store.listing.feeds[0]?.throttledUntil).toBe(now + 1000);
  clock.advance(1000);
  await settled();
  await pages.readings.at(-1)?.give([session({ SessionId: 'after' })]);
  expect(sessionsOf(store.listing, 'Active').map((one) => one.session.SessionId)).toEqual(['after']);
  expect(isComplete(store.listing, 'Active')).toBe(true);
});

const other: Scope = { profile: 'other', region: 'eu-west-1' };

describe('a reading under way with old credentials', () => {
  function reading() {
    const pages = memoryPages();
    const store = new SessionStore({ sessions: pages }, handClock(now));
    store.ask({ scopes: [scope, other], filters: [] });
    const ids = (state: State = 'Active'): readonly string[] =>
      sessionsOf(store.listing, state).map(({ session: { SessionId } }) => SessionId);
    const begin = async (act: Promise<void>): Promise<void> => {
      act.catch(() => undefined);
      await settled();
    };
    return { pages, store, ids, begin };
  }
  const one = (id: string): ReturnType<typeof session> => session({ SessionId: id });

  it('is dropped where a page comes to somebody else, and begun anew as he', async () => {
    const { pages, store, ids, begin } = reading();
    await begin(store.refresh('Active', 'changes', ({ profile }) => profile === 'prod'));
    await pages.readings[0]?.give([one('old')], false);
    pages.identities = { prod: 'here.b' };
    // This page was asked for as the old one; the next one is not.
    await pages.readings[0]?.give([one('older')], false);
    expect(ids()).toEqual(['old', 'older']);
    await pages.readings[0]?.give([one('mixed')], false);
    expect(ids()).toEqual([]);
    expect(pages.readings[0]?.signal.aborted).toBe(true);
    await pages.readings.at(-1)?.give([one('new')]);
    expect(ids()).toEqual(['new']);
  });

  it('is stopped, and its late answers are not taken in, when another view finds out', async () => {
    const { pages, store, ids, begin } = reading();
    await begin(store.refresh('Active', 'changes', ({ profile }) => profile === 'prod'));
    const [late] = pages.readings;
    await late?.give([one('old')], false);
    pages.identities = { prod: 'here.b' };
    await begin(store.ensure('History'));
    expect(ids()).toEqual([]);
    expect(late?.signal.aborted).toBe(true);
    await late?.give([one('late')]);
    expect(ids()).toEqual([]);
    const again = pages.readings.filter(({ scope: { profile } }) => profile === 'prod').slice(1);
    expect(again.map(({ request: { State } }) => State).sort()).toEqual(['Active', 'History']);
    for (const begun of again) {
      await begun.give([one(`new ${begun.request.State}`)]);
    }
    expect([ids(), ids('History')]).toEqual([['new Active'], ['new History']]);
  });

  it('leaves other scopes as they are', async () => {
    const { pages, store, ids, begin } = reading();
    await begin(store.refresh('Active'));
    for (const begun of [...pages.readings]) {
      await begun.give([one(begun.scope.profile ?? '')]);
    }
    expect(ids()).toEqual(['prod', 'other']);
    pages.identities = { prod: 'here.b' };
    await begin(store.refresh('Active', 'changes', ({ profile }) => profile === 'prod'));
    expect(ids()).toEqual(['other']);
    expect(store.ownerOf(scope)).toBe(1);
    expect(store.ownerOf(other)).toBe(0);
  });

  it('ends for whoever waits for it when the one in its place has ended', async () => {
    const { pages, store, begin } = reading();
    await begin(store.refresh('Active', 'changes', ({ profile }) => profile === 'prod'));
    await pages.readings[0]?.give([one('a')]);
    pages.identities = { prod: 'here.b' };
    let ended = false;
    void store.refresh('Active', 'changes', ({ profile }) => profile === 'prod').then(() => (ended = true));
    await settled();
    expect(ended).toBe(false);
    await pages.readings.at(-1)?.give([one('b')]);
    expect(ended).toBe(true);
  });

  it('fails with what the credentials fail with, and keeps what was there', async () => {
    const { pages, store, ids, begin } = reading();
    await begin(store.refresh('Active', 'changes', ({ profile }) => profile === 'prod'));
    await pages.readings[0]?.give([one('a')]);
    pages.identity = () => Promise.reject(new Error('no credentials'));
    await begin(store.refresh('Active', 'changes', ({ profile }) => profile === 'prod'));
    expect(store.listing.feeds[0]?.failure?.message).toBe('no credentials');
    expect(ids()).toEqual(['a']);
    pages.identity = () => Promise.resolve('here.nobody');
    await begin(store.refresh('Active', 'changes', ({ profile }) => profile === 'prod'));
    await pages.readings.at(-1)?.give([one('b')]);
    expect(ids()).toEqual(['b']);
  });
});
