import { describe, expect, it } from 'vitest';
import { type Window, WindowPlan } from '../../../src/core/reading/windows';
import type { SessionPage } from '../../../src/core/ports';
import type { DescribeSessionsRequest, SessionFilter } from '../../../src/core/request/request';
import type { Session } from '../../../src/core/sessions/session';
import { now } from '../../support/builders';

const newest = now / 1000;

/** A page of sessions that began one every so many seconds, the first at `start`. */
function page(start: number, every = 60, size = 200, more = true): SessionPage {
  const sessions = Array.from(
    { length: size },
    (_, index): Session => ({ SessionId: `s${String(start - index * every)}`, StartDate: start - index * every }),
  );
  return { sessions, nextToken: more ? 'more' : undefined };
}

/** A plan whose first page has come, and what it asks next. */
function begun(
  Filters: readonly SessionFilter[] = [],
  options: ConstructorParameters<typeof WindowPlan>[1] = { parallel: true },
  first: SessionPage = page(newest),
): { readonly plan: WindowPlan; readonly requests: readonly DescribeSessionsRequest[]; readonly windows: Window[] } {
  const plan = new WindowPlan({ State: 'History', ...(Filters.length > 0 ? { Filters } : {}) }, options);
  const chain = plan.next();
  if (!chain) {
    throw new Error('Nothing is asked.');
  }
  plan.answered(chain, first);
  const windows: Window[] = [];
  for (let window = plan.next(); window; window = plan.next()) {
    windows.push(window);
  }
  return { plan, windows, requests: windows.map((window) => plan.requestOf(window)) };
}

const dates = (requests: readonly DescribeSessionsRequest[]): readonly (readonly string[])[] =>
  requests.map(({ Filters = [] }) => Filters.map(({ key }) => key));

describe('a plan of windows', () => {
  it('asks for the chain’s next page and for one older half, and for no more until that one has shown itself', () => {
    const { requests, windows } = begun();
    expect(dates(requests)).toEqual([[], ['InvokedBefore']]);
    expect(requests[0]).toMatchObject({ MaxResults: 200, NextToken: 'more' });
    const border = Date.parse(requests[1]?.Filters?.[0]?.value ?? '') / 1000;
    // A second more, for services that round.
    expect(windows[1]?.before).toBe(border - 1);
    expect(newest - border).toBeGreaterThan(14 * 86_400);
    expect(newest - border).toBeLessThan(16 * 86_400);
  });

  it('keeps the filters that are there, within the six that the service takes', () => {
    const own = (key: string): SessionFilter => ({ key, value: 'x' });
    const five = ['Target', 'Owner', 'Status', 'SessionId', 'AccessType'].map(own);
    expect(dates(begun(five).requests)[1]).toEqual([...five.map(({ key }) => key), 'InvokedBefore']);
    expect(dates(begun([...five, { key: 'InvokedAfter', value: '2020-01-01T00:00:00Z' }]).requests).length).toBe(1);
  });

  it('puts its border in the place of the user’s own, which it lies within', () => {
    const before = { key: 'InvokedBefore', value: new Date(now + 1000).toISOString() };
    const { requests } = begun([before, { key: 'Owner', value: 'x' }]);
    expect(dates(requests)[1]).toEqual(['InvokedBefore', 'Owner']);
    expect(Date.parse(requests[1]?.Filters?.[0]?.value ?? '')).toBeLessThan(now - 86_400_000);
    expect(dates(begun([before, before]).requests).length).toBe(1);
  });

  it('goes no further back than the user’s InvokedAfter', () => {
    const days = (count: number): string => new Date(now - count * 86_400_000).toISOString();
    const { requests } = begun([{ key: 'InvokedAfter', value: days(6) }]);
    const border = Date.parse(requests[1]?.Filters?.[1]?.value ?? '');
    expect(now - border).toBeLessThan(3.2 * 86_400_000);
  });

  it('begins no windows for Active, for few pages, or where they are turned off', () => {
    expect(begun([], { parallel: false }).windows.length).toBe(1);
    expect(begun([], { parallel: true }, page(newest, 1300)).windows.length).toBe(1);
    const active = new WindowPlan({ State: 'Active' }, { parallel: true });
    expect(active.parallel).toBe(false);
  });

  it('trusts no window that is short with a token, has sessions of another time, or none in order', () => {
    const answer = (of: (border: number) => SessionPage): unknown => {
      const { plan, windows } = begun();
      const window = windows[1];
      return window && plan.answered(window, of(window.before ?? 0));
    };
    expect(answer((border) => page(border - 1))).toBeUndefined();
    expect(answer((border) => page(border - 1, 60, 199))).toBe('short');
    expect(answer(() => ({ sessions: [], nextToken: 'more' }))).toBe('short');
    expect(answer((border) => page(border - 1, 60, 3, false))).toBeUndefined();
    expect(answer((border) => page(border + 2, 60))).toBe('outside');
    expect(answer((border) => page(border - 90_000, -60))).toBe('disordered');
    expect(answer((border) => ({ ...page(border), sessions: [{ SessionId: 'undated' }] }))).toBe('disordered');
  });

  it('trusts no window that has not what the newer one found beyond its end', () => {
    const beyond = (ids: (border: number) => SessionPage): unknown => {
      const { plan, windows } = begun();
      const [chain, older] = windows;
      if (!chain || !older) {
        return 'no window';
      }
      plan.answered(older, ids(older.before ?? 0));
      return plan.answered(chain, page((older.before ?? 0) + 600));
    };
    // Its own last sessions, which the overlap of a second brings to the older one as well, say nothing.
    expect(beyond((border) => page(border, 100_000))).toBe('incomplete');
    expect(beyond((border) => page(border - 60))).toBeUndefined();
    expect(beyond((border) => page(border - 100_000))).toBe('incomplete');
    expect(beyond(() => ({ sessions: [], nextToken: undefined }))).toBe('incomplete');
  });

  it('gives a window that was refused before it began back to the newer one', () => {
    const { plan, windows } = begun();
    const [chain, older] = windows;
    if (chain && older) {
      expect(chain.after).toBe(older.before);
      plan.refused(older);
      expect(chain.after).toBe(Number.NEGATIVE_INFINITY);
      // It is not asked for itself any more.
      expect(plan.next()).not.toBe(older);
    }
    expect(plan.complete).toBe(false);
  });
});
