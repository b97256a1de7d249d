import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneTable } from '../../src/core/base/zoneTable';
import { detailOf } from '../../src/core/presentation/sessionPage/detail';
import { timelineData } from '../../src/core/presentation/timeline/data';
import { timelineHead } from '../../src/core/presentation/timeline/head';
import { readFromSessionPage, readSessionMemory } from '../../src/ui/sessionPage/messages';
import { readFromTimelinePage } from '../../src/ui/timeline/messages';
import { readToSessionPage, rememberedPlace } from '../../src/webview/sessionPage/messages';
import { readTimelineMemory, readToTimelinePage } from '../../src/webview/timeline/messages';
import { listed, display, nobody, now, scope } from '../support/builders';
import { listingWith } from '../support/timeline';

const pageLook = { now, zone: zoneTable(display.zone, 0, now), strings: undefined, language: 'en' };
const listing = listingWith([listed(), listed({ SessionId: 'b', EndDate: now / 1000 }, { state: 'History' })]);
const head = timelineHead(
  listing,
  { scopes: [scope], filters: [], samples: false, restricted: false },
  nobody,
  display,
);
const sessions = {
  kind: 'sessions',
  display: pageLook,
  data: timelineData(listing, nobody, display.l10n),
  head,
  lanes: 'target',
} as const;
/** As it comes out at the other end: members that are undefined are gone. */
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

describe('what the extension says', () => {
  it('is heard by the timeline', () => {
    expect(readToTimelinePage(sent(sessions))).toEqual(sent(sessions));
    expect(readToTimelinePage(sent({ kind: 'head', display: pageLook, head }))).toBeDefined();
    expect(readToTimelinePage({ kind: 'toggleTable' })).toEqual({ kind: 'toggleTable' });
  });

  it('is not heard where columns differ in length, or hold what is no number', () => {
    expect(readToTimelinePage({ ...sessions, data: { ...sessions.data, start: [1] } })).toBeUndefined();
    expect(readToTimelinePage({ ...sessions, data: { ...sessions.data, end: ['1', '2'] } })).toBeUndefined();
    expect(readToTimelinePage({ ...sessions, data: { ...sessions.data, scopes: [{}] } })).toBeUndefined();
  });

  it('is heard by the session page', () => {
    const reference = { scope, state: 'Active', sessionId: 'jane-1' } as const;
    const context = { caller: undefined, endpoints: [], note: 'Reading…', pinned: true, changes: [], listing };
    const found = { kind: 'session', display: pageLook, detail: detailOf(reference, listed(), context, display) };
    expect(readToSessionPage(sent(found))).toEqual(sent(found));
    const lost = { ...found, detail: detailOf(reference, undefined, context, display) };
    expect(readToSessionPage(sent(lost))).toEqual(sent(lost));
  });
});

describe('what the pages say', () => {
  it.each([
    { kind: 'ready' },
    { kind: 'copy', what: 'json' },
    { kind: 'copyPart', path: ['OutputUrl', 0], what: 'path' },
    { kind: 'act', action: 'pin', format: 'yaml' },
    { kind: 'output', at: 0 },
  ])('is understood: %j', (message) => {
    expect(readFromSessionPage(message)).toEqual(message);
  });

  it.each([
    { kind: 'copy', what: 'password' },
    { kind: 'act', action: 'workbench.action.quit', format: 'json' },
    { kind: 'output', at: -1 },
    { kind: 'ready', more: 1 },
    { kind: 'open', session: { scope: 's', id: 1 } },
  ])('is dropped: %j', (message) => {
    expect(readFromSessionPage(message)).toBeUndefined();
  });

  it('of the timeline is a moment, an action of ours, a session, or something to save', () => {
    expect(readFromTimelinePage({ kind: 'filter', from: 0, to: 1 })).toBeDefined();
    expect(readFromTimelinePage({ kind: 'filter', from: 0, to: Infinity })).toBeUndefined();
    expect(readFromTimelinePage({ kind: 'act', action: 'refresh' })).toBeDefined();
    expect(readFromTimelinePage({ kind: 'act', action: 'ssmSessions.refresh' })).toBeUndefined();
    expect(readFromTimelinePage({ kind: 'save', format: 'exe', content: '' })).toBeUndefined();
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        for (const read of [
          readFromSessionPage,
          readFromTimelinePage,
          readToSessionPage,
          readToTimelinePage,
          readSessionMemory,
          readTimelineMemory,
          rememberedPlace,
        ]) {
          expect(() => read(message)).not.toThrow();
        }
      }),
    );
  });
});

describe('what pages remember', () => {
  it('of a session is where it is, whether it is pinned, and how it was shown; an older one has less', () => {
    expect(readSessionMemory({ scope: { region: 'r' }, state: 'Active', sessionId: 's' })).toMatchObject({
      pinned: false,
      format: 'json',
    });
    expect(readSessionMemory({ scope: { region: 'r' }, state: 'Gone', sessionId: 's' })).toBeUndefined();
    expect(rememberedPlace({ format: 'yaml', scroll: 7 })).toEqual({ format: 'yaml', scroll: 7 });
    expect(rememberedPlace({ format: 'toml' })).toEqual({ format: 'json', scroll: 0 });
    expect(rememberedPlace(7)).toEqual({ format: 'json', scroll: 0 });
  });

  it('of a timeline is what was looked at, if it can be looked at', () => {
    const memory = { range: 'free', from: 1, to: 2, table: true, scroll: 3 };
    expect(readTimelineMemory(memory)).toEqual(memory);
    expect(readTimelineMemory({ ...memory, to: 0 })).toBeUndefined();
    expect(readTimelineMemory('x')).toBeUndefined();
  });
});

describe('what no page could draw', () => {
  const odd = [
    { StartDate: 1e15 },
    { StartDate: -1e15 },
    { EndDate: Number.POSITIVE_INFINITY },
    { StartDate: 1e15, EndDate: 1e15 },
    { StartDate: 8.64e12, EndDate: 8.64e12 },
    { StartDate: Number.NaN },
  ];

  it.each(odd)('is not sent: %j is heard by the session page and by the timeline', (members) => {
    for (const state of ['Active', 'History'] as const) {
      const strange = listed(members, { state });
      const of = listingWith([strange, listed({ SessionId: 'b' })]);
      const reference = { scope, state, sessionId: 'jane-1' };
      const context = { caller: undefined, endpoints: [], note: undefined, pinned: false, changes: [], listing: of };
      const detail = detailOf(reference, strange, context, display);
      expect(readToSessionPage({ kind: 'session', display: pageLook, detail })).toBeDefined();
      expect(JSON.stringify(detail)).not.toMatch(/NaN|Infinity/);
      const data = timelineData(of, nobody, display.l10n);
      expect(readToTimelinePage({ ...sessions, data })).toBeDefined();
      expect(data.start.concat(data.end).every((at) => Math.abs(at) <= 8.64e15)).toBe(true);
    }
  });
});
