// One process that draws History: prints, for three sizes, the milliseconds that rows and their changes take.
import { advance, type Listing, listingOf } from '../src/core/listing/listing';
import { sessionsByScope } from '../src/core/presentation/scopes/sessionsByScope';
import { rowChanges } from '../src/core/presentation/tree/rowChanges';
import { rowsOf } from '../src/core/presentation/tree/rows';
import { summaryOf } from '../src/core/presentation/tree/summary';
import { english } from '../src/core/base/l10n';
import type { Session } from '../src/core/sessions/session';
import { manySessions } from '../test/support/services/listService';

const scope = { profile: 'prod', region: 'eu-west-1' };
const feed = { scope, request: { State: 'History' } } as const;
const now = Date.UTC(2026, 10, 25, 12);
const asked = { scopes: [scope], filters: [], samples: false, restricted: false };
const display = { now, zone: () => 0, l10n: { t: english } };

function picture(listing: Listing): ReturnType<typeof rowsOf> {
  const places = sessionsByScope(listing, 'History', () => undefined);
  summaryOf(listing, places, asked, display);
  return rowsOf(listing, 'History', places, {
    grouping: ['target', 'status'],
    zone: display.zone,
    pageSize: 200,
    more: new Map(),
  });
}

/** A refresh that brought one page, as one that reads what can have changed does. */
function refreshed(listing: Listing, sessions: readonly Session[], from: number): Listing {
  const page = { sessions: sessions.slice(0, 200), nextToken: 'more' };
  return [
    { kind: 'started', feed, at: now, from } as const,
    { kind: 'page', feed, at: now, page } as const,
    { kind: 'done', feed, at: now, ordered: true } as const,
  ].reduce((before, event) => advance(before, event), listing);
}

function timed<T>(task: () => T): readonly [T, number] {
  const began = performance.now();
  const value = task();
  return [value, performance.now() - began];
}

function measured(size: number): { readonly rows: number; readonly changes: number; readonly whole: number } {
  const sessions = manySessions(size, now / 1000, 'rows').map((session, index) => ({
    ...session,
    Target: `i-${String(index % 300)}`,
  }));
  const pages = Array.from({ length: Math.ceil(size / 200) }, (_, index) => ({
    kind: 'page' as const,
    feed,
    at: now,
    page: { sessions: sessions.slice(index * 200, (index + 1) * 200), nextToken: 'more' },
  }));
  let listing: Listing = [
    { kind: 'started', feed, at: now } as const,
    ...pages,
    { kind: 'done', feed, at: now, ordered: true } as const,
  ].reduce((before, event) => advance(before, event), listingOf([feed]));
  let rows = picture(listing);
  const figures: { rows: number; changes: number; whole: number }[] = [];
  for (let time = 0; time < 7; time += 1) {
    const changed = sessions.map((session, index) => (index === 7 ? { ...session, Reason: String(time) } : session));
    const from = Math.floor(sessions[150]?.StartDate ?? 0);
    const brought = structuredClone(changed.slice(0, 200));
    const [after, advancing] = timed(() => refreshed(listing, brought, from));
    const [drawn, drawing] = timed(() => picture(after));
    const [changes, comparing] = timed(() => rowChanges(rows, drawn));
    if (changes === 'all') {
      throw new Error('One session changed, and everything is to be drawn again.');
    }
    figures.push({ rows: drawing, changes: comparing, whole: advancing + drawing + comparing });
    [listing, rows] = [after, drawn];
  }
  return figures.toSorted((a, b) => a.whole - b.whole)[3] ?? { rows: 0, changes: 0, whole: 0 };
}

console.log(JSON.stringify(Object.fromEntries([1000, 10_000, 50_000].map((size) => [size, measured(size)]))));
