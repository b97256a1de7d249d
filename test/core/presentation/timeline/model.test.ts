import { describe, expect, it } from 'vitest';
import { blockedListing } from '../../../../src/core/listing/listing';
import { indexOf, keyAt, timelineData } from '../../../../src/core/presentation/timeline/data';
import { timelineHead } from '../../../../src/core/presentation/timeline/head';
import { barStyle, sceneLane, timelineModel } from '../../../../src/core/presentation/timeline/model';
import { barLabel, barText, windowLabel } from '../../../../src/core/presentation/timeline/labels';
import { listed, display, nobody, now, scope } from '../../../support/builders';
import { listingWith } from '../../../support/timeline';

const at = now / 1000;
const bob = 'arn:aws:iam::111122223333:user/bob';
const listing = listingWith([
  listed({ SessionId: 'jane-1', StartDate: at - 3600, AccessType: 'JustInTime' }),
  listed(
    { SessionId: 'bob-1', StartDate: at - 7200, EndDate: at - 1800, Status: 'Failed', Owner: bob },
    { state: 'History' },
  ),
  listed({
    SessionId: 'botocore-1',
    Target: 'i-2',
    StartDate: at - 60,
    Owner: 'arn:aws:sts::111122223333:assumed-role/ci/botocore-session-1',
  }),
]);
const data = timelineData(listing, nobody, display.l10n);
const window = { from: now - 86_400_000, to: now };

describe('the data of a timeline', () => {
  it('has both lists by start, ends where they are known, and people apart from machines', () => {
    expect(data.id).toEqual(['bob-1', 'jane-1', 'botocore-1']);
    expect(data.end).toEqual([now - 1_800_000, -1, -1]);
    expect(data.person.map((who) => data.people[who])).toEqual(['bob', 'jane@example.com', undefined]);
  });

  it('has no bar up to now of a session that is over, though nobody knows since when', () => {
    const over = listingWith([listed({ StartDate: at - 3600 }, { state: 'History' })]);
    expect(timelineData(over, nobody, display.l10n).end).toEqual([now - 3_600_000]);
  });

  it('leads from a session to its place and back', () => {
    for (const index of data.id.keys()) {
      expect(indexOf(data, keyAt(data, index))).toBe(index);
    }
    expect(indexOf(data, { scope: 'elsewhere', id: 'jane-1' })).toBeUndefined();
  });

  it('counts those without a start and draws them nowhere', () => {
    const session = { SessionId: 'undated' };
    const found = timelineData(listingWith([{ ...listed(), session }]), nobody, display.l10n);
    expect(found).toMatchObject({ id: [], undated: 1 });
  });
});

describe('a lane', () => {
  it('says what it comes to, then who was there together', () => {
    const model = timelineModel(data, 'target', now);
    expect(sceneLane(model, 0, window, display)).toMatchObject({
      title: 'i-1',
      about: ['2 sessions · 2 people · 2.5 h · peak 2', 'bob and jane@example.com overlapped for 30 min'],
    });
    expect(sceneLane(model, 1, window, display).about).toEqual(['1 session · 1 shared or automated · 0.0 h · peak 1']);
  });

  it('of an owner or a scope has the meetings of its people and targets', () => {
    const owners = timelineModel(data, 'owner', now);
    const lane = owners.lanes.findIndex(({ name }) => data.owners[name] === bob);
    expect(sceneLane(owners, lane, window, display).about).toContain('bob and jane@example.com overlapped for 30 min');
    expect(sceneLane(timelineModel(data, 'scope', now), 0, window, display).title).toBe('prod · eu-west-1');
  });
});

describe('a bar', () => {
  it('looks like its status, shows that it runs, and how access was had', () => {
    expect(barStyle(data, 0)).toMatchObject({ colour: 'red', cross: true, open: false });
    expect(barStyle(data, 1)).toMatchObject({ colour: 'green', open: true, foot: 'purple' });
  });

  it('is labelled by who or where', () => {
    expect([barLabel(data, 'target', 1), barLabel(data, 'owner', 1), barLabel(data, 'scope', 1)]).toEqual([
      'jane@example.com',
      'i-1',
      'jane@example.com → i-1',
    ]);
  });

  it('is a sentence for who cannot see it', () => {
    expect(barText(data, 1, display)).toBe(
      'Session jane-1, Connected, target i-1, owner jane@example.com, started 2026-11-24 13:00:00, 1 h so far, just-in-time access',
    );
    expect(barText(data, 0, display)).toContain('ended 2026-11-24 13:30:00 after 1 h 30 min');
    expect(windowLabel(window, display)).toBe('2026-11-23 14:00 to 2026-11-24 14:00');
  });
});

describe('what the timeline says above the picture', () => {
  const asked = { scopes: [scope], filters: [], samples: false, restricted: false };

  it('is what the tree says of both lists', () => {
    const { lines, notices, reading } = timelineHead(listing, asked, nobody, display);
    expect(lines).toEqual([
      expect.stringMatching(/^Active: 2 sessions/),
      expect.stringMatching(/^History: 1 session /),
    ]);
    expect(notices).toEqual([]);
    expect(reading).toBe(false);
  });

  it('has the next step where there is nothing to show', () => {
    const empty = listingWith([]);
    const none = { ...empty, feeds: listing.feeds.map((feed) => ({ ...feed, pages: [] })) };
    expect(timelineHead(none, asked, nobody, display).notices[0]?.text).toMatch(/^No sessions: none is active/);
    const filtered = { ...asked, filters: [{ key: 'Target', value: 'i-9' }] };
    expect(timelineHead(none, filtered, nobody, display).notices[0]?.actions.map(({ action }) => action)).toEqual([
      'clearFilters',
    ]);
  });

  it('says once what failed, and how to go on: in place of all rows, or above those that are there', () => {
    const denied = { code: 'accessDenied', message: 'no' } as const;
    const failing = (feed: (typeof listing.feeds)[number]): typeof feed => ({
      ...feed,
      phase: 'failed',
      failure: denied,
    });
    const noticesOf = (feeds: typeof listing.feeds) =>
      timelineHead({ ...listing, feeds }, asked, nobody, display).notices.map(({ text, actions }) => [
        text.split('.')[0],
        actions.map(({ action }) => action),
      ]);
    const bare = listing.feeds.map((feed) => ({ ...feed, pages: [] }));
    const alone = [
      ['You don’t have permission to list sessions (ssm:DescribeSessions)', ['copyPolicy', 'pickScope', 'refresh']],
    ];
    expect(noticesOf(bare.map(failing))).toEqual(alone);
    expect(noticesOf(bare.map((feed, at) => (at === 1 ? failing(feed) : feed)))).toEqual(alone);
    expect(noticesOf(listing.feeds.map(failing))).toEqual([
      ['prod · eu-west-1: AWS denied the action', ['copyPolicy', 'refresh', 'showLog']],
    ]);
  });

  it('says once what failed before anything was asked', () => {
    const failed = blockedListing({ code: 'noRegion', message: 'x' });
    expect(
      timelineHead(failed, asked, nobody, display).notices.filter(({ kind }) => kind === 'warning').length,
    ).toBeGreaterThan(0);
  });
});
