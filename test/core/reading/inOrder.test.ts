import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAtOnce } from '../../../src/core/reading/inOrder';
import type { SessionPage, SessionPages } from '../../../src/core/ports';
import type { DescribeSessionsRequest } from '../../../src/core/request/request';
import { now, scope } from '../../support/builders';
import { hastyClock, listService, manySessions, type ServiceManners } from '../../support/services/listService';
import { memoryPages } from '../../support/services/memoryPages';

const usual: ServiceManners = { filters: 'pre', dates: 'exact', most: 200 };
const soon = async (answer: () => SessionPage): Promise<SessionPage> => {
  await Promise.resolve();
  return answer();
};

async function idsOf(pages: Pick<SessionPages, 'pages'>, request: DescribeSessionsRequest): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of pages.pages(scope, request, new AbortController().signal)) {
    expect(page.nextToken).toBeUndefined();
    ids.push(...page.sessions.map(({ SessionId }) => SessionId));
  }
  return ids;
}

describe('History that is read at once', () => {
  it('comes in the service’s order, each session once, whatever arrives first and however the service reads it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 9000 }),
        fc.constantFrom('pre', 'post'),
        fc.constantFrom('exact', 'floor', 'round'),
        fc.constantFrom(200, 150),
        fc.scheduler(),
        async (count, filters, dates, most, s) => {
          const sessions = manySessions(count, now / 1000, String(count), 1.3);
          const deliver = (answer: () => SessionPage): Promise<SessionPage> =>
            s.schedule(Promise.resolve()).then(() => answer());
          const service = listService(sessions, { filters, dates, most }, deliver);
          const ids = await s.waitFor(idsOf(readAtOnce(service, hastyClock(now)), { State: 'History' }));
          expect(ids).toEqual(sessions.map(({ SessionId }) => SessionId));
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('keeps the order within a second, where a service sorts by seconds and many began in one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3000, max: 9000 }), fc.scheduler(), async (count, s) => {
        const spread = manySessions(count, now / 1000, String(count));
        // Every third began within the same few minutes; the others of 30 days stay where they are.
        const sessions = spread
          .map((one, index) => ({
            ...one,
            StartDate: index % 3 ? (one.StartDate ?? 0) : now / 1000 - 9e5 - index / 10,
          }))
          .sort((a, b) => Math.floor(b.StartDate) - Math.floor(a.StartDate) || (a.Owner === 'jane' ? 1 : -1));
        const deliver = (answer: () => SessionPage): Promise<SessionPage> =>
          s.schedule(Promise.resolve()).then(() => answer());
        const service = listService(sessions, { ...usual, dates: 'floor' }, deliver);
        const ids = await s.waitFor(idsOf(readAtOnce(service, hastyClock(now)), { State: 'History' }));
        expect(ids).toEqual(sessions.map(({ SessionId }) => SessionId));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it.each(['all', 'three'] as const)('is all there is though windows leave out %s', async (hides) => {
    for (const count of [4000, 6500, 9000]) {
      const sessions = manySessions(count, now / 1000, String(count), 1.3);
      const service = listService(sessions, { ...usual, hides }, soon);
      const ids = await idsOf(readAtOnce(service, hastyClock(now)), { State: 'History' });
      expect(ids).toEqual(sessions.map(({ SessionId }) => SessionId));
    }
  });

  it('shows the first page as soon as it is there', async () => {
    const service = listService(manySessions(9000, now / 1000, 'first'), usual, soon);
    const walk = readAtOnce(service, hastyClock(now)).pages(scope, { State: 'History' }, new AbortController().signal);
    for await (const page of walk) {
      expect([page.sessions.length, service.calls.length]).toEqual([200, 1]);
      break;
    }
  });

  it('is only what is asked for from its beginning: the rest is asked for as it is', async () => {
    const pages = memoryPages();
    const request = { State: 'History', MaxResults: 7 } as const;
    for (const asked of [request, { State: 'Active' } as const]) {
      const ids = idsOf(readAtOnce(pages, hastyClock(now)), asked);
      await pages.readings.at(-1)?.give([]);
      expect(await ids).toEqual([]);
      expect(pages.readings.at(-1)?.request).toEqual(asked);
    }
  });
});
