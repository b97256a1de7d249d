// One process in which the extension's core lists a History: `node core.js '{"url":…,"runs":…,"parallel":…}'`.
import { writeFileSync } from 'node:fs';
import { createAws } from '../src/aws/createAws';
import { clock } from '../src/cli/clock';
import { sessionsOf } from '../src/core/listing/listing';
import { SessionStore } from '../src/core/listing/store';
import type { SessionPages } from '../src/core/ports';
import type { DescribeSessionsRequest } from '../src/core/request/request';

/** A call of a listing: what it asks, whose answer gave the token, and how many answers there were when it was made. */
export interface PlannedCall {
  readonly request: DescribeSessionsRequest<string>;
  readonly follows: number | undefined;
  readonly answers: number;
}

interface Order {
  readonly url: string;
  readonly region: string;
  readonly runs: number;
  readonly parallel: boolean;
  /** Where the plan of the last listing is written. */
  readonly plan: string;
}

void main(JSON.parse(process.argv[2] ?? '{}') as Order);

async function main({ url, region, runs, parallel, plan }: Order): Promise<void> {
  const aws = createAws({ endpointUrl: url });
  const scope = { profile: undefined, region };
  const listings: unknown[] = [];
  let calls: PlannedCall[] = [];
  for (let run = 0; run < runs; run += 1) {
    const recorded = recording(aws.sessions);
    const store = new SessionStore({ sessions: recorded.pages }, clock, { parallel: () => parallel });
    store.ask({ scopes: [scope], filters: [] });
    const cpu = process.cpuUsage();
    const began = performance.now();
    let first: number | undefined;
    store.onDidChange(({ feeds }) => {
      first ??= feeds.some(({ pages }) => pages.length > 0) ? performance.now() - began : undefined;
    });
    await store.refresh('History', 'whole');
    const sessions = sessionsOf(store.listing, 'History').length;
    const ms = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    const [failure] = store.listing.feeds.flatMap((feed) => feed.failure ?? []);
    listings.push({
      ms,
      first,
      cpu: (user + system) / 1000,
      peak: process.resourceUsage().maxRSS / 1024,
      calls: recorded.calls.length,
      throttled: recorded.throttled(),
      sessions,
      failure: failure?.code,
    });
    calls = recorded.calls;
    store.dispose();
  }
  aws.dispose();
  writeFileSync(plan, JSON.stringify(calls));
  console.log(JSON.stringify(listings));
}

/** The same pages, with what was asked and when. */
function recording(pages: SessionPages): {
  readonly pages: SessionPages;
  readonly calls: PlannedCall[];
  throttled(): number;
} {
  const calls: PlannedCall[] = [];
  const tokens = new Map<string, number>();
  let answers = 0;
  let throttled = 0;
  return {
    calls,
    throttled: () => throttled,
    pages: {
      pages: (...asked) => pages.pages(...asked),
      identity: (...asked) => pages.identity(...asked),
      page: async (scope, request, signal) => {
        const { NextToken: token, ...rest } = request;
        const call = calls.push({
          request: rest,
          follows: token === undefined ? undefined : tokens.get(token),
          answers,
        });
        try {
          const page = await pages.page(scope, request, signal);
          if (page.nextToken !== undefined) {
            tokens.set(page.nextToken, call - 1);
          }
          return page;
        } catch (thrown) {
          throttled += 1;
          throw thrown;
        } finally {
          answers += 1;
        }
      },
    },
  };
}
