import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clock } from '../../../src/cli/clock';
import { failureOf } from '../../../src/core/base/failure';
import { english } from '../../../src/core/base/l10n';
import { sessionsOf } from '../../../src/core/listing/listing';
import { serviceAhead } from '../../../src/core/listing/serviceClock';
import { SessionStore } from '../../../src/core/listing/store';
import type { Aws, SessionPage } from '../../../src/core/ports';
import { sessionsByScope } from '../../../src/core/presentation/scopes/sessionsByScope';
import { summaryOf } from '../../../src/core/presentation/tree/summary';
import type { DescribeSessionsRequest } from '../../../src/core/request/request';
import { type Emulator, startEmulator } from '../../emulator/server';
import { secretAccessKey } from '../../emulator/http/signature';
import { type AwsEnvironment, awsEnvironment } from '../../support/awsEnvironment';

const account = '111122223333';
const scope = { profile: undefined, region: 'eu-west-1' };

let emulator: Emulator;
let environment: AwsEnvironment;
let aws: Aws;

async function begin(options: Parameters<typeof startEmulator>[0]): Promise<void> {
  emulator = await startEmulator({ seed: 3, still: true, ...options });
  environment = awsEnvironment();
  environment.variable('AWS_ACCESS_KEY_ID', `AKIA${account}`);
  environment.variable('AWS_SECRET_ACCESS_KEY', secretAccessKey);
  aws = environment.aws({ endpointUrl: emulator.url });
}

afterEach(async () => {
  environment.end();
  await emulator.stop();
});

describe('one page', () => {
  const request: DescribeSessionsRequest = { State: 'History', MaxResults: 20 };
  const page = (more: Partial<DescribeSessionsRequest> = {}): Promise<SessionPage> =>
    aws.sessions.page(scope, { ...request, ...more }, new AbortController().signal);

  beforeEach(() => begin({ sessions: 60 }));

  it('is the one that the chain of pages has there', async () => {
    const chain: SessionPage[] = [];
    for await (const each of aws.sessions.pages(scope, request, new AbortController().signal)) {
      chain.push(each);
    }
    const first = await page();
    expect(first.sessions).toEqual(chain[0]?.sessions);
    expect((await page({ NextToken: first.nextToken ?? '' })).sessions).toEqual(chain[1]?.sessions);
  });

  it('is asked for once where AWS throttles: waiting is the caller’s', async () => {
    emulator.faults.set({ kind: 'throttle', times: 1 });
    const failure = await page().then(
      () => undefined,
      (thrown: unknown) => failureOf(thrown),
    );
    expect(failure).toMatchObject({ code: 'throttled', name: 'ThrottlingException', message: 'Rate exceeded' });
    expect(emulator.calls.length).toBe(1);
  });

  it('is asked for again where the service had an internal error', async () => {
    emulator.faults.set({ kind: 'serverError', times: 1 });
    expect((await page()).sessions.length).toBe(20);
    expect(emulator.calls.length).toBe(2);
  });
});

describe('a store that reads through the real SDK', () => {
  it.each(['pre', 'post'] as const)(
    'has the truth of 5000 sessions, filters read %s the page cut',
    async (filterMode) => {
      await begin({ sessions: 5000, filterMode });
      const store = new SessionStore(aws, clock);
      store.ask({ scopes: [scope], filters: [] });
      await Promise.all([store.refresh('Active'), store.refresh('History')]);
      for (const state of ['Active', 'History'] as const) {
        const truth = emulator.worlds.of(account, scope.region).sessions(state, emulator.worlds.now());
        expect(sessionsOf(store.listing, state).map(({ session }) => session.SessionId)).toEqual(
          truth.map(({ SessionId }) => SessionId),
        );
      }
      const windows = emulator.calls.filter(({ body }) => JSON.stringify(body).includes('InvokedBefore')).length;
      expect(filterMode === 'pre' ? windows > 4 : windows === 1).toBe(true);
      store.dispose();
    },
  );

  it('waits while AWS throttles, and then has all there is', async () => {
    await begin({ sessions: 60 });
    emulator.faults.set({ kind: 'throttle', times: 1 });
    const store = new SessionStore(aws, clock);
    store.ask({ scopes: [scope], filters: [] });
    const until: number[] = [];
    store.onDidChange(({ feeds }) => until.push(...feeds.flatMap(({ throttledUntil }) => throttledUntil ?? [])));
    await store.refresh('Active');
    expect(emulator.calls.length).toBe(2);
    expect(until[0]).toBeGreaterThan(Date.now() - 2000);
    expect(store.listing.feeds[0]).toMatchObject({ phase: 'complete', throttledUntil: undefined });
    store.dispose();
  });
});

describe('the clock of the service', () => {
  const hours = 3_600_000;

  it.each([2 * hours, -2 * hours, 90_000, 0])('is measured to seconds: %d ms ahead', async (ahead) => {
    await begin({ sessions: 20, ahead });
    const page = await aws.sessions.page(scope, { State: 'Active' }, new AbortController().signal);
    expect(Math.abs((page.ahead ?? Number.NaN) - ahead)).toBeLessThan(2500);
  });

  it.each([2 * hours, -2 * hours])('may have been learnt, and ours be set right since: %d ms ahead', async (ahead) => {
    await begin({ sessions: 20, ahead });
    const ask = () => aws.sessions.page(scope, { State: 'Active' }, new AbortController().signal);
    await ask();
    emulator.ahead = 0;
    const page = await ask();
    expect(Math.abs(page.ahead ?? Number.NaN)).toBeLessThan(2500);
  });

  it('tells how long sessions run, whatever ours says', async () => {
    await begin({ sessions: 60, ahead: 2 * hours, now: Date.now() + 2 * hours });
    const store = new SessionStore(aws, clock);
    store.ask({ scopes: [scope], filters: [] });
    await store.refresh('Active');
    const ahead = serviceAhead(store.listing);
    expect(Math.abs(ahead - 2 * hours)).toBeLessThan(2500);
    const display = { now: clock.now() + ahead, ahead, zone: () => 0, l10n: { t: english } };
    const newest = sessionsOf(store.listing, 'Active')[0];
    const age = display.now - (newest?.session.StartDate ?? 0) * 1000;
    expect(age).toBeGreaterThan(-5000);
    const places = sessionsByScope(store.listing, 'Active', () => undefined);
    const asked = { scopes: [scope], filters: [], samples: false, restricted: false };
    expect(summaryOf(store.listing, places, asked, display).message).toMatch(/this machine’s clock is 2 h behind$/);
    store.dispose();
  });
});
