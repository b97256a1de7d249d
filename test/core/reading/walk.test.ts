import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/core/base/failure';
import { Limiter, maxCalls } from '../../../src/core/reading/limiter';
import { inServiceOrder, type PlacedPage } from '../../../src/core/reading/merge';
import { type Step, walk } from '../../../src/core/reading/walk';
import type { SessionPage, SessionPages } from '../../../src/core/ports';
import type { SessionFilter } from '../../../src/core/request/request';
import type { Session } from '../../../src/core/sessions/session';
import { now, scope } from '../../support/builders';
import { hastyClock, listService, manySessions, type ServiceManners } from '../../support/services/listService';

const newest = now / 1000 - 100.25;
const usual: ServiceManners = { filters: 'pre', dates: 'exact', most: 200 };
const soon = async (answer: () => SessionPage): Promise<SessionPage> => {
  await new Promise((resolve) => setImmediate(resolve));
  return answer();
};

interface Told {
  readonly sessions: readonly string[];
  readonly calls: number;
  readonly atOnce: number;
  readonly steps: readonly Step[];
  readonly failure: string | undefined;
}

/** Walks a service to the end; what counts at the end, in order. */
async function walked(
  service: ReturnType<typeof listService>,
  {
    filters = [],
    parallel = true,
    from,
  }: { readonly filters?: readonly SessionFilter[]; readonly parallel?: boolean; readonly from?: number } = {},
): Promise<Told> {
  const limiter = new Limiter(hastyClock(now));
  const steps: Step[] = [];
  let pages: PlacedPage[] = [];
  let failure: string | undefined;
  try {
    for await (const step of walk({
      scope,
      request: { State: 'History', ...(filters.length > 0 ? { Filters: filters } : {}) },
      pages: service,
      limiter: () => limiter,
      signal: new AbortController().signal,
      parallel,
      from,
    })) {
      steps.push(step);
      if (step.kind === 'page') {
        pages.push({ ...step.page, before: step.before });
      } else if (step.kind === 'plain') {
        pages = pages.filter(({ before }) => before === undefined);
      }
    }
  } catch (thrown) {
    failure = failureOf(thrown).code;
  }
  return {
    sessions: [...inServiceOrder(pages).keys()],
    calls: service.calls.length,
    atOnce: Math.max(...service.calls.map(({ atOnce }) => atOnce)),
    steps,
    failure,
  };
}

const idsOf = (sessions: readonly Session[]): readonly string[] => sessions.map(({ SessionId }) => SessionId);

describe('a walk through History', () => {
  const world = fc.record({
    count: fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 2000, max: 9000 })),
    seed: fc.string({ maxLength: 5 }),
    skew: fc.constantFrom(0, 0.3, 1, 1.5, 4),
  });
  const manners = fc.record({
    filters: fc.constantFrom('pre', 'post'),
    dates: fc.constantFrom('exact', 'floor', 'round'),
    most: fc.oneof({ weight: 3, arbitrary: fc.constant(200) }, fc.integer({ min: 20, max: 300 })),
  }) satisfies fc.Arbitrary<ServiceManners>;
  const day = (days: number): string => `${new Date((newest - days * 86_400) * 1000).toISOString().slice(0, 19)}Z`;
  const filters = fc.constantFrom<readonly SessionFilter[]>(
    [],
    [{ key: 'Owner', value: 'jane' }],
    [{ key: 'InvokedAfter', value: day(20) }],
    [{ key: 'InvokedBefore', value: day(3) }],
    [
      { key: 'InvokedBefore', value: day(3) },
      { key: 'InvokedAfter', value: day(17) },
      { key: 'Owner', value: 'joe' },
    ],
  );

  it('brings what the plain chain brings, in the service’s order, whatever arrives first', async () => {
    await fc.assert(
      fc.asyncProperty(world, manners, filters, fc.scheduler(), async ({ count, seed, skew }, how, asked, s) => {
        const sessions = manySessions(count, newest, seed, skew);
        const plain = await walked(listService(sessions, how, soon), { filters: asked, parallel: false });
        const deliver = (answer: () => SessionPage): Promise<SessionPage> =>
          s.schedule(Promise.resolve()).then(() => answer());
        const told = await s.waitFor(walked(listService(sessions, how, deliver), { filters: asked }));
        expect(told.failure).toBeUndefined();
        expect(told.sessions).toEqual(plain.sessions);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('asks at most 16 times more than the chain where filters are read after the page is cut', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.constantFrom('exact', 'floor', 'round'), filters, async (of, dates, asked) => {
        const sessions = manySessions(of.count, newest, of.seed, of.skew);
        const how = { filters: 'post', dates, most: 200 } as const;
        const plain = await walked(listService(sessions, how, soon), { filters: asked, parallel: false });
        const told = await walked(listService(sessions, how, soon), { filters: asked });
        expect(told.calls - plain.calls).toBeLessThanOrEqual(16);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('has up to 16 calls under way, and few more than pages', async () => {
    const sessions = manySessions(50_000, newest, 'x', 1.5);
    const told = await walked(listService(sessions, usual, soon));
    expect(told.sessions).toEqual(idsOf(sessions));
    expect(told.atOnce).toBe(maxCalls);
    expect(told.calls).toBeLessThanOrEqual(250 + 16);
  });

  it('brings all there is of it though throttled here and there, and waits in between', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }), async (of, throttled) => {
        const sessions = manySessions(of.count, newest, of.seed, of.skew);
        const refusal: ServiceManners['refusal'] = (call) =>
          throttled.includes(call) && call % 5 !== 0 ? { code: 'throttled', message: 'Rate exceeded' } : undefined;
        const told = await walked(listService(sessions, { ...usual, refusal }, soon));
        expect(told.failure).toBeUndefined();
        expect(told.sessions).toEqual(idsOf(sessions));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('that breaks off anywhere has told of nothing that is not there, and of nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.integer({ min: 1, max: 70 }), async (of, at) => {
        const sessions = manySessions(of.count, newest, of.seed, of.skew);
        const refusal: ServiceManners['refusal'] = (call) =>
          call === at ? { code: 'timeout', message: '' } : undefined;
        const service = listService(sessions, { ...usual, refusal }, soon);
        const told = await walked(service);
        expect(told.failure).toBe(service.calls.length < at ? undefined : 'timeout');
        const order = new Map(idsOf(sessions).map((id, index) => [id, index]));
        const places = told.sessions.map((id) => order.get(id) ?? -1);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it.each(['all', 'three'] as const)(
    'finds out that windows leave out %s, wherever the calls are',
    async (hides) => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 4000, max: 9000 }), fc.scheduler(), async (count, s) => {
          const sessions = manySessions(count, newest, String(count), 1.3);
          const deliver = (answer: () => SessionPage): Promise<SessionPage> =>
            s.schedule(Promise.resolve()).then(() => answer());
          const told = await s.waitFor(walked(listService(sessions, { ...usual, hides }, deliver)));
          expect(told.sessions).toEqual(idsOf(sessions));
          expect(told.failure).toBeUndefined();
        }),
        { numRuns: 30 },
      );
    },
    60_000,
  );

  it('does without windows where the service refuses their dates', async () => {
    const sessions = manySessions(5000, newest, 'refused');
    const refusal: ServiceManners['refusal'] = (_, { Filters = [] }) =>
      Filters.length > 0 ? { code: 'invalidRequest', message: 'Invalid date format' } : undefined;
    const service = listService(sessions, { ...usual, refusal }, soon);
    const told = await walked(service);
    expect([told.failure, told.sessions, service.calls.length]).toEqual([undefined, idsOf(sessions), 26]);
    expect((await walked(service, { filters: [{ key: 'Owner', value: 'x' }] })).failure).toBe('invalidRequest');
  });

  it('that nobody follows any more stops the calls that are under way', async () => {
    const stopped: boolean[] = [];
    const service = listService(manySessions(9000, newest, 'left'), usual, soon);
    const watched: SessionPages = {
      ...service,
      page: (of, request, signal) => {
        signal.addEventListener('abort', () => stopped.push(true));
        return service.page(of, request, signal);
      },
    };
    const limiter = new Limiter(hastyClock(now));
    const signal = new AbortController().signal;
    const request = { State: 'History' } as const;
    let pages = 0;
    for await (const { kind } of walk({
      scope,
      request,
      pages: watched,
      limiter: () => limiter,
      signal,
      parallel: true,
    })) {
      pages += kind === 'page' ? 1 : 0;
      if (pages === 9) {
        break;
      }
    }
    expect(stopped.length).toBeGreaterThan(1);
    expect(stopped.length).toBeLessThan(maxCalls);
  });
});
