import { describe, expect, it } from 'vitest';
import { createWorld, type State, type WireSession } from './world';
import { createWorlds } from './worlds';

const now = 1_795_600_000_000;
const hour = 3_600_000;
const world = createWorld('1/eu-west-1', '111122223333', 160, now);
const all = [...world.sessions('Active', now), ...world.sessions('History', now)];
const texts = (member: string): string => [...new Set(all.map((session) => session[member]))].join('\n');
const ids = (sessions: readonly WireSession[]): readonly string[] => sessions.map(({ SessionId }) => SessionId);

describe('a world', () => {
  it('has about as many sessions as asked for, some twenty of them active, of the last 30 days', () => {
    expect(all.length).toBe(160);
    expect(world.sessions('Active', now).length).toBe(20);
    const oldest = Math.min(...all.map(({ StartDate }) => StartDate ?? 0)) * 1000;
    expect(now - oldest).toBeGreaterThan(25 * 24 * hour);
    expect(new Set(ids(all)).size).toBe(all.length);
  });

  it('looks like a company', () => {
    expect(texts('SessionId')).toMatch(/^jane\.doe@example\.com-0[0-9a-f]{16}$/m);
    expect(texts('Target')).toMatch(/^i-[0-9a-f]{17}$/m);
    expect(texts('Target')).toMatch(/^mi-[0-9a-f]{17}$/m);
    expect(texts('Target')).toMatch(/^ecs:[\w-]+_[0-9a-f]{32}_[0-9a-f]{32}-\d+$/m);
    expect(texts('Owner')).toMatch(
      /^arn:aws:sts::111122223333:assumed-role\/AWSReservedSSO_\w+_[0-9a-f]{16}\/\S+@example\.com$/m,
    );
    expect(texts('Owner')).toMatch(/^arn:aws:iam::111122223333:user\/github-actions$/m);
    expect(texts('Owner')).toMatch(/\/botocore-session-1764\d{6}$/m);
    expect(texts('Reason')).toMatch(/<script>/);
    expect(texts('Reason')).toMatch(/\u202E/);
    expect(texts('DocumentName').split('\n').length).toBeGreaterThanOrEqual(5);
    expect(texts('Status').split('\n').sort()).toEqual(
      expect.arrayContaining(['Connected', 'Disconnected', 'Failed', 'Terminated']),
    );
    expect(texts('AccessType').split('\n').sort()).toEqual(['JustInTime', 'Standard']);
  });

  it('is the same for the same seed, and another for another', () => {
    const history = (seed: string): readonly WireSession[] =>
      createWorld(seed, '111122223333', 160, now).sessions('History', now + hour);
    expect(history('1/eu-west-1')).toEqual(world.sessions('History', now + hour));
    expect(history('2/eu-west-1')).not.toEqual(world.sessions('History', now + hour));
  });

  it('has sessions that begin and end while one watches, and as many after hours', () => {
    const before = new Set(ids(world.sessions('Active', now)));
    const soon = new Set(ids(world.sessions('Active', now + 5 * 60_000)));
    expect([...before].some((id) => !soon.has(id))).toBe(true);
    expect([...soon].some((id) => !before.has(id))).toBe(true);
    for (const hours of [1, 4, 8]) {
      const active = world.sessions('Active', now + hours * hour).length;
      expect(active).toBeGreaterThan(8);
      expect(active).toBeLessThan(45);
    }
  });

  it('forgets sessions 30 days after their end', () => {
    expect(world.sessions('History', now + 31 * 24 * hour)).toEqual([]);
  });

  it('moves a session from Connecting through Connected to History', () => {
    const later = world.sessions('Active', now + hour).find(({ StartDate = 0 }) => StartDate * 1000 > now);
    const start = Number(later?.StartDate) * 1000;
    const statusAt = (time: number): string | undefined =>
      [...world.sessions('Active', time), ...world.sessions('History', time)].find(
        ({ SessionId }) => SessionId === later?.SessionId,
      )?.Status;
    expect(statusAt(start - 1)).toBeUndefined();
    expect(statusAt(start)).toBe('Connecting');
    expect(statusAt(start + 2000)).toBe('Connected');
    expect(statusAt(start + 2 * hour)).toMatch(/Terminated|Failed/);
  });
});

describe('a session that somebody ends', () => {
  it.each(['a living one', 'a fixed one'])('is terminating, then terminated: %s', (kind) => {
    const place = createWorld('3', '111122223333', 40, now);
    if (kind === 'a fixed one') {
      place.replace([{ SessionId: 'fixed-1', Status: 'Connected', StartDate: 1 }]);
    }
    const [{ SessionId }] = place.sessions('Active', now) as [WireSession];
    const at = (state: State, time: number): WireSession | undefined =>
      place.sessions(state, time).find((session) => session.SessionId === SessionId);
    expect(place.terminate(SessionId, now)).toBe(true);
    expect(at('Active', now)).toBeUndefined();
    expect(at('History', now)).toMatchObject({ Status: 'Terminating', EndDate: now / 1000 });
    expect(at('History', now + 3999)).toMatchObject({ Status: 'Terminating', EndDate: now / 1000 });
    expect(at('History', now + 4000)).toMatchObject({ Status: 'Terminated', EndDate: now / 1000 });
    expect(at('Active', now - 1)).toMatchObject({ SessionId });
    expect(place.terminate(SessionId, now)).toBe(false);
    expect(place.terminate('nobody', now)).toBe(false);
  });
});

describe('an end before its time', () => {
  it('stays as it was when the time comes, and is no failure', () => {
    const place = createWorld('3', '111122223333', 160, now);
    const active = place.sessions('Active', now);
    for (const { SessionId } of active) {
      place.terminate(SessionId, now);
    }
    const later = place.sessions('History', now + 9 * hour);
    const ended = later.filter(({ SessionId }) => active.some((session) => session.SessionId === SessionId));
    expect(ended.length).toBe(active.length);
    expect(new Set(ended.map(({ Status, EndDate }) => `${Status} ${Number(EndDate)}`))).toEqual(
      new Set([`Terminated ${now / 1000}`]),
    );
  });

  it('is told even of a session that was seen after its own end', () => {
    const place = createWorld('3', '111122223333', 160, now);
    const [{ SessionId }] = place.sessions('Active', now) as [WireSession];
    const endOf = (): unknown =>
      place.sessions('History', now + 9 * hour).find((session) => session.SessionId === SessionId)?.['EndDate'];
    expect(endOf()).not.toBe(now / 1000);
    place.terminate(SessionId, now);
    expect(endOf()).toBe(now / 1000);
  });
});

describe('sessions that are put there', () => {
  it('stay as they are, in the state that their status belongs to', () => {
    const place = createWorld('3', '111122223333', 40, now);
    const statuses = ['Connected', 'Connecting', 'Disconnected', 'Terminated', 'Terminating', 'Failed', 'Dreaming'];
    place.replace(statuses.map((Status, index) => ({ SessionId: `s-${index}`, Status, StartDate: -index })));
    place.add({ SessionId: 'over', Status: 'Evaporated', EndDate: 5 });
    const shown = (state: State): readonly string[] => place.sessions(state, now).map(({ Status }) => Status);
    expect(shown('Active')).toEqual(['Connected', 'Connecting', 'Disconnected', 'Dreaming']);
    expect(shown('History')).toEqual(['Evaporated', 'Terminated', 'Terminating', 'Failed']);
  });
});

describe('the worlds', () => {
  it('are of different sizes, and empty where nobody works', () => {
    const worlds = createWorlds({ now, still: true });
    const size = (account: string, region: string): number =>
      worlds.of(account, region).sessions('Active', now).length +
      worlds.of(account, region).sessions('History', now).length;
    expect(size('111122223333', 'eu-west-1')).toBe(160);
    expect(size('444455556666', 'eu-central-1')).toBe(112);
    expect(size('777788889999', 'us-east-1')).toBe(208);
    expect(size('111122223333', 'us-west-2')).toBe(4);
    expect(size('111122223333', 'sa-east-1')).toBe(0);
  });

  it('are each their own', () => {
    const worlds = createWorlds({ now, still: true });
    const places = [
      worlds.of('111122223333', 'eu-west-1'),
      worlds.of('444455556666', 'eu-west-1'),
      worlds.of('111122223333', 'us-east-1'),
    ];
    const every = places.flatMap((place) => ids(place.sessions('History', now)));
    expect(new Set(every).size).toBe(every.length);
    expect(worlds.of('111122223333', 'eu-west-1')).toBe(places[0]);
  });

  it('share a clock that stands still when told to, and can be put forward', () => {
    const worlds = createWorlds({ now, still: true });
    expect(worlds.now()).toBe(now);
    worlds.advance(hour);
    expect(worlds.now()).toBe(now + hour);
  });
});
