import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Behaviour, createDescribeSessions, usualBehaviour } from './describeSessions';
import { createWorld, type State, type WireSession, type World } from './worlds/world';

const now = 1_795_600_000_000;
const states = ['Active', 'History'] as const;
const modes = ['pre', 'post'] as const;

let world: World;
beforeEach(() => {
  world = createWorld('7', '111122223333', 120, now);
});

/** All pages of a request; `between` happens after each. */
function walk(
  body: object,
  behaviour: Partial<Behaviour> = {},
  between: () => void = () => undefined,
): readonly (readonly WireSession[])[] {
  const describeSessions = createDescribeSessions({ ...usualBehaviour, ...behaviour });
  const pages: (readonly WireSession[])[] = [];
  for (let token: string | undefined, more = true; more; more = token !== undefined) {
    const answer = describeSessions(world, token === undefined ? body : { ...body, NextToken: token }, now);
    pages.push(answer.Sessions);
    token = answer.NextToken;
    between();
  }
  return pages;
}

const truth = (state: State): readonly WireSession[] => world.sessions(state, now);
const sizes = (pages: readonly (readonly unknown[])[]): readonly number[] => pages.map(({ length }) => length);

describe('the pages of a listing', () => {
  it('are together the whole truth in order, whatever their size and the way of filtering', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(...modes),
        fc.constantFrom('none', 'Target', 'Owner', 'Status', 'AccessType'),
        fc.nat(),
        (State, MaxResults, filterMode, key, which) => {
          const all = truth(State);
          const value = String(all[which % all.length]?.[key]);
          const body = { State, MaxResults, ...(key === 'none' ? {} : { Filters: [{ key, value }] }) };
          const expected = key === 'none' ? all : all.filter((session) => session[key] === value);
          const pages = walk(body, { filterMode });
          expect(pages.flat()).toEqual(expected);
          expect(Math.max(...sizes(pages))).toBeLessThanOrEqual(MaxResults);
        },
      ),
    );
  });

  it('are newest first', () => {
    const starts = walk({ State: 'History' }).flatMap((page) => page.map(({ StartDate }) => StartDate ?? 0));
    expect(starts.length).toBeGreaterThan(90);
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
  });

  it('have 50 sessions where nothing else is said, or what the flag says', () => {
    expect(sizes(walk({ State: 'History' }))).toEqual([50, 50, truth('History').length - 100]);
    expect(sizes(walk({ State: 'History' }, { defaultPageSize: 60 }))[0]).toBe(60);
  });

  it('are as few as needed: a last page that is full has no token', () => {
    world.replace(Array.from({ length: 6 }, (_, index) => ({ SessionId: `s-${index}`, Status: 'Connected' })));
    expect(sizes(walk({ State: 'Active', MaxResults: 3 }))).toEqual([3, 3]);
    world.replace([]);
    expect(sizes(walk({ State: 'Active', MaxResults: 3 }))).toEqual([0]);
  });

  it('are full when filtered before, short and empty when filtered after they were counted', () => {
    const [{ Target }] = truth('History') as [WireSession];
    const body = { State: 'History', MaxResults: 3, Filters: [{ key: 'Target', value: Target }] };
    expect(sizes(walk(body, { filterMode: 'pre' }).slice(0, -1)).every((size) => size === 3)).toBe(true);
    expect(sizes(walk(body, { filterMode: 'post' }))).toContain(0);
  });

  it('go on in what was there at first, whatever begins and ends meanwhile', () => {
    const before = truth('Active');
    const [first] = before;
    const happen = (): void => {
      world.add({ SessionId: crypto.randomUUID(), Status: 'Connected', StartDate: now / 1000 });
      world.terminate(first?.SessionId ?? '', now);
    };
    expect(walk({ State: 'Active', MaxResults: 2 }, {}, happen).flat()).toEqual(before);
    expect(truth('Active')).not.toEqual(before);
  });

  it('end even where sessions have the same id and no date', () => {
    world.replace(Array.from({ length: 7 }, () => ({ SessionId: 'x', Status: 'Connected' })));
    expect(sizes(walk({ State: 'Active', MaxResults: 2 }))).toEqual([2, 2, 2, 1]);
  });
});

describe('a token', () => {
  const describeSessions = createDescribeSessions();
  const body = { State: 'History', MaxResults: 5 };
  const first = (): { readonly NextToken?: string } => describeSessions(world, body, now);

  it('brings the same page each time, in another size if asked for', () => {
    const { NextToken } = first();
    expect(describeSessions(world, { ...body, NextToken }, now)).toEqual(
      describeSessions(world, { ...body, NextToken }, now),
    );
    const larger = describeSessions(world, { ...body, MaxResults: 9, NextToken }, now);
    expect(larger.Sessions).toEqual(truth('History').slice(5, 14));
  });

  it.each([
    ['that was never given', {}, 'garbage'],
    ['that is empty', {}, ''],
    ['of another state', { State: 'Active' }, undefined],
    ['of other filters', { Filters: [{ key: 'Status', value: 'Terminated' }] }, undefined],
  ])('%s is refused', (_, others, token) => {
    const NextToken = token ?? first().NextToken;
    const ask = (): unknown => describeSessions(world, { ...body, ...others, NextToken }, now);
    expect(ask).toThrow(expect.objectContaining({ code: 'InvalidNextToken' }));
  });

  it('of another account is refused', () => {
    const { NextToken } = first();
    const other = createWorld('7', '444455556666', 120, now);
    expect(() => describeSessions(other, { ...body, NextToken }, now)).toThrow('not valid');
  });

  it('is forgotten when many other listings have been begun', () => {
    const { NextToken } = first();
    for (let others = 0; others < 64; others += 1) {
      first();
    }
    expect(() => describeSessions(world, { ...body, NextToken }, now)).toThrow('not valid');
  });
});
