import { describe, expect, it } from 'vitest';
import { feedsOf, type Listing, sessionsOf } from '../../../src/core/listing/listing';
import { SessionStore } from '../../../src/core/listing/store';
import { overlapsOf } from '../../../src/core/presentation/sessionPage/overlaps';
import { exported } from '../../../src/core/presentation/requests/exported';
import { rowItemOf } from '../../../src/core/presentation/tree/rowItems';
import { factsOf } from '../../../src/core/presentation/sessionPage/facts';
import type { Row } from '../../../src/core/presentation/tree/row';
import { summaryOf } from '../../../src/core/presentation/tree/summary';
import { timelineData } from '../../../src/core/presentation/timeline/data';
import { timelineHead } from '../../../src/core/presentation/timeline/head';
import { display, nobody, now, placesIn, rowsIn, scope } from '../../support/builders';
import { handClock } from '../../support/handClock';
import { movingService } from '../../support/services/movingService';

const start = now / 1000 - 3600;
const asked = { scopes: [scope], filters: [], samples: false, restricted: false };

/** Of two sessions on one target one has ended a moment ago, and History does not have it yet. */
async function oneVanished(): Promise<Listing> {
  const spans = [
    { id: 'runs', start, end: start + 100_000 },
    { id: 'ended', start: start - 60, end: now / 1000 + 30 },
  ];
  const service = movingService(spans, now / 1000, 20);
  const clock = handClock(now);
  const store = new SessionStore({ sessions: service }, clock);
  store.ask({ scopes: [scope], filters: [] });
  service.lag = 1000;
  await store.refresh('History');
  await store.refresh('Active');
  service.now += 40;
  clock.advance(40_000);
  await store.refresh('Active');
  return store.listing;
}

describe('a session that has ended and is not in History yet', async () => {
  const listing = await oneVanished();
  const [gone] = sessionsOf(listing, 'Active').filter(({ vanished }) => vanished);
  if (!gone) {
    throw new Error('One has vanished.');
  }
  const rows = rowsIn(listing, 'Active', ['status']);
  const faces = [...rows.byId.values()].map((row: Row) => rowItemOf(row, display));

  it('is shown, and neither counted by the badge nor by the message', () => {
    expect(sessionsOf(listing, 'Active').length).toBe(2);
    const { count, message } = summaryOf(listing, placesIn(listing, 'Active'), asked, display);
    expect(count).toBe(1);
    expect(message).toMatch(/^1 session as of/);
    expect(timelineHead(listing, asked, nobody, display).lines.join()).toMatch(/1 session as of/);
  });

  it('is offered nothing that is for running ones', () => {
    const tags = faces.filter((face) => face.tags.includes('session')).map((face) => [face.label, face.tags[1]]);
    expect(tags).toEqual([
      ['runs', 'active'],
      ['ended', 'ended'],
    ]);
  });

  it('is counted apart by its group and its scope, whatever they are grouped by', () => {
    expect(faces[0]).toMatchObject({ label: 'Connected', description: '1 connected · 1 ended' });
    const [target] = rowsIn(listing, 'Active', ['target']).byId.values();
    expect(target && rowItemOf(target, display).description).toBe('1 connected · 1 ended');
    const [knowledge] = feedsOf(listing, 'Active');
    if (!knowledge) {
      throw new Error('Active is read.');
    }
    const row = { kind: 'scope', id: '', parent: undefined, scope, elsewhere: 0, open: true, children: [] } as const;
    const scopeSays = (sessions: typeof knowledge.kept, phase: typeof knowledge.phase): string =>
      rowItemOf({ ...row, knowledge: { ...knowledge, phase, asOf: undefined }, sessions }, display).description;
    const all = sessionsOf(listing, 'Active');
    expect(scopeSays(all, 'complete')).toMatch(/^1 connected · 1 ended$/);
    expect(scopeSays(all, 'reading')).toMatch(/^1 so far · 1 ended · /);
    expect(scopeSays([gone], 'reading')).toMatch(/^1 ended · loading page/);
  });

  it('has no bar up to now on the timeline, and none on the page of a session around it', () => {
    const data = timelineData(listing, nobody, display.l10n);
    expect(data.id).toEqual(['runs']);
    const around = overlapsOf(listing, gone, display);
    expect(around?.neighbours[0]).toMatchObject({ from: 0, to: 0 });
  });

  it('is not said to run for so long, nor to have time left', () => {
    const who = { caller: undefined, endpoints: [] };
    const of = { ...gone, session: { ...gone.session, MaxSessionDuration: '600' } };
    const names = factsOf(of, who, [], display).map(({ name }) => name);
    expect(names).not.toContain('Running for');
    expect(names).not.toContain('Time left');
    expect(names).toContain('Max duration');
    const runs = factsOf({ ...of, vanished: false }, who, [], display).map(({ name }) => name);
    expect(runs).toEqual(expect.arrayContaining(['Running for', 'Time left']));
  });

  it('is in no export', () => {
    expect(exported(placesIn(listing, 'Active').places, 'json', display)).not.toContain('"ended"');
  });
});
