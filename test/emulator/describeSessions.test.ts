import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Behaviour, describeSessions } from './describeSessions';
import { ServiceError } from './errors';
import { createWorld, type WireSession } from './world';

const now = 1_795_600_000_000;
const world = createWorld('7', '111122223333', 120, now);

function walk(
  body: object,
  behaviour: Behaviour,
): { readonly sessions: readonly WireSession[]; readonly sizes: number[] } {
  const sessions: WireSession[] = [];
  const sizes: number[] = [];
  let token: string | undefined;
  do {
    const answer = describeSessions(world, token === undefined ? body : { ...body, NextToken: token }, now, behaviour);
    sessions.push(...answer.Sessions);
    sizes.push(answer.Sessions.length);
    token = answer.NextToken;
  } while (token !== undefined);
  return { sessions, sizes };
}

function refusal(body: object): string {
  try {
    describeSessions(world, body, now, { filterMode: 'pre', defaultPageSize: 50 });
  } catch (error) {
    return error instanceof ServiceError ? `${error.code}: ${error.message}` : String(error);
  }
  return 'accepted';
}

describe('describeSessions', () => {
  it('gives the whole truth, newest first, whatever the page size and the way of filtering', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Active' as const, 'History' as const),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('pre' as const, 'post' as const),
        (State, MaxResults, filterMode) => {
          const { sessions } = walk({ State, MaxResults }, { filterMode, defaultPageSize: 50 });
          expect(sessions).toEqual(world.sessions(State, now));
        },
      ),
    );
    const starts = world.sessions('History', now).map(({ StartDate }) => StartDate ?? 0);
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
    expect(starts.length).toBeGreaterThan(90);
  });

  it('filters alike in both ways, with empty pages in one of them', () => {
    const [{ Target }] = world.sessions('History', now) as [WireSession];
    const body = { State: 'History', MaxResults: 3, Filters: [{ key: 'Target', value: Target }] };
    const pre = walk(body, { filterMode: 'pre', defaultPageSize: 50 });
    const post = walk(body, { filterMode: 'post', defaultPageSize: 50 });
    expect(post.sessions).toEqual(pre.sessions);
    expect(pre.sessions).toEqual(world.sessions('History', now).filter((session) => session['Target'] === Target));
    expect(post.sizes).toContain(0);
    expect(pre.sizes).not.toContain(0);
  });

  it('splits time without overlap: after is at and after, before is before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 * 86_400 }), (secondsAgo) => {
        const value = `${new Date(now - secondsAgo * 1000).toISOString().slice(0, 19)}Z`;
        const part = (key: string): readonly WireSession[] =>
          walk({ State: 'History', Filters: [{ key, value }] }, { filterMode: 'pre', defaultPageSize: 50 }).sessions;
        expect([...part('InvokedAfter'), ...part('InvokedBefore')]).toEqual(world.sessions('History', now));
      }),
    );
  });

  it('refuses what the service refuses, in its words', () => {
    expect(refusal({})).toContain("Value null at 'state' failed to satisfy constraint: Member must not be null");
    expect(refusal({ State: 'Foo' })).toContain("Value 'Foo' at 'state'");
    expect(refusal({ State: 'Active', MaxResults: 201 })).toContain('less than or equal to 200');
    expect(refusal({ State: 'Active', MaxResults: 0 })).toContain('greater than or equal to 1');
    expect(refusal({ State: 'Active', Filters: [] })).toContain("at 'filters'");
    expect(refusal({ State: 'Active', Filters: Array(7).fill({ key: 'Owner', value: 'x' }) })).toContain('equal to 6');
    expect(refusal({ State: 'Active', Filters: [{ key: 'Nope', value: 'x' }] })).toBe('InvalidFilterKey: ');
    expect(refusal({ State: 'Active', Filters: [{ key: 'Owner', value: 'x'.repeat(401) }] })).toContain('equal to 400');
    expect(refusal({ State: 'Active', NextToken: 'garbage' })).toContain('InvalidNextToken');
    expect(refusal({ State: 'Active', Filters: [{ key: 'InvokedAfter', value: 'soon' }] })).toContain('Invalid date');
  });

  it('lets sessions begin and end as its clock goes on', () => {
    const later = now + 3_600_000;
    const before = new Set(world.sessions('Active', now).map(({ SessionId }) => SessionId));
    const after = new Set(world.sessions('Active', later).map(({ SessionId }) => SessionId));
    expect([...before].some((id) => !after.has(id))).toBe(true);
    expect([...after].some((id) => !before.has(id))).toBe(true);
  });
});
