import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '../../../src/core/reading/feed';
import { isComplete } from '../../../src/core/listing/complete';
import {
  advance,
  blockedListing,
  feedsOf,
  type Listing,
  listingOf,
  sessionsOf,
} from '../../../src/core/listing/listing';
import type { State } from '../../../src/core/request/request';
import type { Scope } from '../../../src/core/sessions/scope';
import type { Session } from '../../../src/core/sessions/session';
import { unreadListing } from '../../../src/core/listing/unreadListing';
import { knowledge, listed, listing, now, scope, session } from '../../support/builders';

const feedOf = (state: State, where: Scope = scope) => ({ scope: where, request: { State: state } });
const active = feedOf('Active');
const history = feedOf('History');

const started = (feed = active, at = now): FeedEvent => ({ kind: 'started', feed, at });
const done = (feed = active, at = now): FeedEvent => ({ kind: 'done', feed, at });
const failed = (feed = active, at = now): FeedEvent => ({
  kind: 'failed',
  feed,
  at,
  failure: { code: 'timeout', message: '' },
});
const page = (sessions: readonly (Session | string)[], feed = active, at = now): FeedEvent => ({
  kind: 'page',
  feed,
  at,
  page: {
    sessions: sessions.map((one) => (typeof one === 'string' ? session({ SessionId: one }) : one)),
    nextToken: undefined,
  },
});

const after = (events: readonly FeedEvent[], from: Listing = listingOf([active, history])): Listing =>
  events.reduce((before, event) => advance(before, event), from);
const ids = (listing: Listing, state: State = 'Active'): readonly string[] =>
  sessionsOf(listing, state).map((listed) => listed.session.SessionId);

/** Events of one feed in an order in which a store can fire them: readings, some overtaken, some failing. */
const readings = fc
  .array(
    fc.record({
      pages: fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')), { maxLength: 4 }),
      end: fc.constantFrom(done, failed, undefined),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all
      .flatMap(({ pages, end }) => [
        () => started(),
        ...pages.map((some) => (at: number) => page(some, active, at)),
        ...(end ? [(at: number) => end(active, at)] : []),
      ])
      .map((event, index) => event(now + index)),
  );

describe('a listing', () => {
  it('never loses a session before a reading is done, and never has one twice', () => {
    fc.assert(
      fc.property(readings, (events) => {
        let listing = listingOf([active]);
        for (const event of events) {
          const before = ids(listing);
          listing = advance(listing, event);
          const shown = ids(listing);
          expect(new Set(shown).size).toBe(shown.length);
          if (event.kind !== 'done') {
            expect(shown).toEqual(expect.arrayContaining([...before]));
          }
        }
      }),
    );
  });

  it('has, when a reading is done, what that reading brought and nothing else', () => {
    fc.assert(
      fc.property(readings, (events) => {
        events.forEach((event, index) => {
          if (event.kind === 'done') {
            const reading = events.slice(
              events.findLastIndex(({ kind }, at) => kind === 'started' && at < index),
              index,
            );
            const brought = reading.flatMap((one) => (one.kind === 'page' ? one.page.sessions : []));
            expect(ids(after(events.slice(0, index + 1)))).toEqual([...new Set(brought.map((one) => one.SessionId))]);
          }
        });
      }),
    );
  });

  it('knows of every session when its page came last', () => {
    fc.assert(
      fc.property(readings, (events) => {
        const came = new Map<string, number>();
        for (const event of events) {
          for (const { SessionId } of event.kind === 'page' ? event.page.sessions : []) {
            came.set(SessionId, event.at);
          }
        }
        for (const { session: one, asOf } of sessionsOf(after(events), 'Active')) {
          expect(asOf).toBe(came.get(one.SessionId));
        }
      }),
    );
  });

  it('calls stale what was not seen since a failure, until a reading is done', () => {
    const stale = (listing: Listing): readonly string[] =>
      sessionsOf(listing, 'Active').flatMap((listed) => (listed.stale ? [listed.session.SessionId] : []));
    const broken = after([started(), page(['a', 'b']), done(), started(), page(['b']), failed()]);
    expect(stale(broken)).toEqual(['a']);
    const again = after([started(), page(['a'])], broken);
    expect(stale(again)).toEqual(['b']);
    expect(stale(after([page(['b']), done()], again))).toEqual([]);
  });

  it('calls nothing stale only because it is read again', () => {
    const again = after([started(), page(['a']), done(), started()]);
    expect(sessionsOf(again, 'Active').map(({ stale }) => stale)).toEqual([false]);
  });

  it('shows a session as the later of two pages has it, where the earlier one had it', () => {
    const renewed = session({ SessionId: 'a', Status: 'Disconnected' });
    const listing = after([started(), page(['a', 'b']), page([renewed])]);
    expect(sessionsOf(listing, 'Active').map((listed) => listed.session.Status)).toEqual(['Disconnected', 'Connected']);
  });

  it('keeps a failure beside the sessions until a reading is done', () => {
    const broken = after([started(), failed()]);
    expect(feedsOf(broken, 'Active')[0]).toMatchObject({ phase: 'failed', failure: { code: 'timeout' } });
    const again = after([started()], broken);
    expect(feedsOf(again, 'Active')[0]).toMatchObject({ phase: 'reading', failure: { code: 'timeout' } });
    expect(feedsOf(after([done()], again), 'Active')[0]?.failure).toBeUndefined();
  });

  it('is complete when all feeds of a state are, and was so when the last one was', () => {
    const elsewhere = feedOf('Active', { ...scope, region: 'us-east-1' });
    const half = after([started(), done()], listingOf([active, elsewhere, history]));
    expect(isComplete(half, 'Active')).toBe(false);
    const whole = after([started(elsewhere), done(elsewhere, now + 5)], half);
    expect(isComplete(whole, 'Active')).toBe(true);
    expect(feedsOf(whole, 'Active').map(({ asOf }) => asOf)).toEqual([now, now + 5]);
    expect(isComplete(whole, 'History')).toBe(false);
    expect(isComplete(after([started()], whole), 'Active')).toBe(false);
    expect(isComplete(listingOf([]), 'Active')).toBe(false);
  });

  it('lists feeds in the order in which they are asked, whichever answers first', () => {
    const elsewhere = feedOf('Active', { ...scope, region: 'us-east-1' });
    const events = [started(elsewhere), page(['z'], elsewhere), started(), page(['a'])];
    expect(ids(after(events, listingOf([active, elsewhere])))).toEqual(['a', 'z']);
  });

  it('takes no notice of feeds that it does not have', () => {
    const listing = listingOf([active]);
    expect(after([started(history), page(['a'], history), failed(history)], listing)).toEqual(listing);
  });

  it('keeps what it knows of the feeds that are still asked', () => {
    const listing = after([started(), page(['a']), done(), started(history), page(['h'], history)]);
    expect(ids(listingOf([active], listing))).toEqual(['a']);
    expect(ids(listingOf([active], listing), 'History')).toEqual([]);
    expect(ids(listingOf([feedOf('Active', { ...scope, profile: undefined })], listing))).toEqual([]);
  });

  it('that is blocked says why, and has nothing', () => {
    const listing = blockedListing({ code: 'noRegion', message: '' });
    expect([ids(listing), listing.blocked?.code]).toEqual([[], 'noRegion']);
    expect(listingOf([active], listing).blocked).toBeUndefined();
  });
});

describe('a session that ended between the readings', () => {
  const over = session({ SessionId: 'a', Status: 'Terminated', EndDate: now / 1000 });
  const seen = [started(), page(['a', 'b']), done()];

  it('leaves Active as soon as History has it, done or not', () => {
    expect(ids(after([...seen, started(history), page([over], history)]))).toEqual(['b']);
  });

  it('stays gone while History is read again or fails', () => {
    const listing = after([...seen, started(history), page([over], history), done(history), started(history)]);
    expect(ids(listing)).toEqual(['b']);
    expect(ids(after([failed(history)], listing))).toEqual(['b']);
  });

  it('is known by its end alone: History can have one that runs', () => {
    expect(ids(after([...seen, started(history), page(['a'], history)]))).toEqual(['a', 'b']);
  });

  it('is another one than that of the same name in another scope', () => {
    const elsewhere = feedOf('History', { ...scope, region: 'us-east-1' });
    const listing = after([...seen, started(elsewhere), page([over], elsewhere)], listingOf([active, elsewhere]));
    expect(ids(listing)).toEqual(['a', 'b']);
  });

  it('lets go of what a reading of changes should have brought and has not, and keeps what is older', () => {
    const at = (id: string, start: number): Session => session({ SessionId: id, StartDate: start });
    const whole = after([
      started(history),
      page([at('new', 300), at('gone', 250), at('old', 100)], history),
      { kind: 'done', feed: history, at: now, ordered: true },
    ]);
    const changes = after(
      [
        { kind: 'started', feed: history, at: now, from: 200 },
        page([at('newest', 400), at('new', 300)], history),
        { kind: 'done', feed: history, at: now, ordered: true },
      ],
      whole,
    );
    const ids = sessionsOf(changes, 'History').map(({ session: { SessionId } }) => SessionId);
    expect(ids).toEqual(['newest', 'new', 'old']);
  });
});

it('a listing that has to begin anew in a scope knows nothing of it, neither what vanished nor what ran, in either state', () => {
  const gone = listed({ SessionId: 'gone' }, { vanished: true });
  const running = { sessions: [listed()], startedAt: now };
  const full = (state: State, at: Scope): ReturnType<typeof knowledge> =>
    knowledge([session()], { state, at, running, vanished: [{ listed: gone, since: now }], kept: [gone] });
  const others = [full('Active', { ...scope, profile: 'other' }), full('History', { ...scope, region: 'us-east-1' })];
  const begun = unreadListing(listing(full('Active', scope), full('History', scope), ...others), scope);
  expect(begun.feeds).toEqual([...listingOf([active, history]).feeds, ...others]);
});

it('a session that Active lists again is one of those that run, once, and is called ended no longer', () => {
  const readOnce = (sessions: readonly string[]): readonly FeedEvent[] => [started(), page(sessions), done()];
  const told = (of: Listing): unknown =>
    sessionsOf(of, 'Active').map(({ session: { SessionId }, vanished }) => [SessionId, vanished]);
  const gone = after([started(history), done(history), ...readOnce(['a', 'b']), ...readOnce(['a'])]);
  expect(told(gone)).toEqual([
    ['a', false],
    ['b', true],
  ]);
  expect(told(after(readOnce(['a', 'b']), gone))).toEqual([
    ['a', false],
    ['b', false],
  ]);
});

it('a session that ended is in one list only from the page of History on that has it, though more pages are to come', () => {
  const gone = after([
    started(history),
    done(history),
    ...[started(), page(['a', 'b']), done()],
    ...[started(), page(['a']), done()],
  ]);
  const arriving = after([started(history), page(['b'], history)], gone);
  expect([ids(gone), ids(arriving), ids(arriving, 'History')]).toEqual([['a', 'b'], ['a'], ['b']]);
});

it('there is more to read as long as a page has a token, and after a stop at such a page', () => {
  const more = (...events: readonly FeedEvent[]): boolean | undefined => after(events).feeds[0]?.more;
  const first: FeedEvent = { kind: 'page', feed: active, at: now, page: { sessions: [session()], nextToken: 't' } };
  expect([more(started(), first), more(started(), first, failed())]).toEqual([true, true]);
  expect([more(started(), first, page(['b'])), more(started(), first, page(['b']), done())]).toEqual([false, false]);
});

it('a reading of what can have changed keeps what is older, though it starts over', () => {
  const at = (id: string, seconds: number): Session => session({ SessionId: id, StartDate: now / 1000 - seconds });
  const whole = after([started(history), page([at('a', 100), at('old', 10_000)], history), done(history)]);
  const again = after(
    [
      { ...started(history), from: now / 1000 - 1000 } as FeedEvent,
      page([at('a', 100)], history),
      { kind: 'again', feed: history, at: now, pages: 'all', whole: false },
      page([at('new', 10), at('a', 100)], history),
      done(history),
    ],
    whole,
  );
  expect(ids(again, 'History')).toEqual(['new', 'a', 'old']);
});

it('all that a failed reading did not bring is marked as old, also what the failed one before it had brought', () => {
  const stale = (of: Listing): readonly string[] =>
    sessionsOf(of, 'Active').flatMap((one) => (one.stale ? [one.session.SessionId] : []));
  const once = after([started(), page(['a', 'b']), done(), started(), page(['b']), failed()]);
  expect(stale(once)).toEqual(['a']);
  expect([...stale(after([started(), failed()], once))].sort()).toEqual(['a', 'b']);
});

it('a session that ended in one scope stays until the History of that scope has it, whatever another scope reads', () => {
  const elsewhere: Scope = { ...scope, profile: 'other' };
  const [there, past] = [feedOf('Active', elsewhere), feedOf('History', elsewhere)];
  const readOnce = (sessions: readonly string[], feed = active, at = now): readonly FeedEvent[] => [
    started(feed, at),
    page(sessions, feed, at),
    done(feed, at),
  ];
  const begun = [...readOnce([], past), ...readOnce(['a', 'b'], there), ...readOnce(['a'], there)];
  const gone = after(begun, listingOf([active, history, there, past]));
  expect(ids(after(readOnce([], history, now + 120_000), gone))).toEqual(['a', 'b']);
  expect(ids(after(readOnce([], past, now + 120_000), gone))).toEqual(['a']);
});
