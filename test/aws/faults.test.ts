import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../src/core/base/failure';
import { sessionsOf } from '../../src/core/listing/listing';
import { SessionStore } from '../../src/core/listing/store';
import type { Aws, Clock } from '../../src/core/ports';
import type { State } from '../../src/core/request/request';
import type { Scope } from '../../src/core/sessions/scope';
import type { FaultKind } from '../emulator/faults';
import { type Emulator, startEmulator } from '../emulator/server';
import { secretAccessKey } from '../emulator/http/signature';
import { type AwsEnvironment, awsEnvironment } from '../support/awsEnvironment';

const account = '111122223333';
const regions = ['eu-west-1', 'eu-central-1', 'us-east-1', 'us-west-2', 'ap-southeast-2', 'sa-east-1', 'eu-west-2'];
const scopes: readonly Scope[] = [...regions, 'ca-central-1'].map((region) => ({ profile: undefined, region }));
const [ill] = scopes;

const codes = {
  throttle: 'throttled',
  expired: 'credentialsExpired',
  denied: 'accessDenied',
  invalidKeys: 'credentialsInvalid',
  hang: 'timeout',
  stall: 'timeout',
  endless: 'malformedAnswer',
  reset: 'unreachable',
  serverError: 'serviceError',
  unavailable: 'serviceError',
  html: 'malformedAnswer',
  empty: 'malformedAnswer',
  cutBody: 'unreachable',
  cutJson: 'malformedAnswer',
  endlessToken: 'sameToken',
  invalidToken: 'invalidToken',
} as const satisfies Partial<Record<FaultKind, FailureCode>>;

/** Waits a hundredth of the time. */
const began = Date.now();
const clock: Clock = {
  now: () => began + (Date.now() - began) * 100,
  after: (delay, task) => {
    const timer = setTimeout(task, delay / 100);
    return { dispose: () => clearTimeout(timer) };
  },
};

describe('a listing through the real SDK, when a page goes wrong', { timeout: 120_000 }, () => {
  let emulator: Emulator;
  let environment: AwsEnvironment;

  beforeAll(async () => {
    emulator = await startEmulator({ sessions: 750, seed: 3, still: true });
    environment = awsEnvironment();
    environment.variable('AWS_ACCESS_KEY_ID', `AKIA${account}`);
    environment.variable('AWS_SECRET_ACCESS_KEY', secretAccessKey);
  });
  afterAll(async () => {
    environment.end();
    await emulator.stop();
  });

  const awsThatWaits = (readTimeout: number): Aws =>
    environment.aws({ endpointUrl: emulator.url, readTimeout, maxAttempts: 1 });
  const truth = (state: State, region: string): readonly string[] =>
    emulator.worlds
      .of(account, region)
      .sessions(state, emulator.worlds.now())
      .map(({ SessionId }) => SessionId);
  const shown = (store: SessionStore, state: State, region: string): readonly string[] =>
    sessionsOf(store.listing, state)
      .filter(({ scope }) => scope.region === region)
      .map(({ session }) => session.SessionId);

  it.each(Object.entries(codes) as (readonly [FaultKind, FailureCode])[])(
    'says what it was, keeps what it had, keeps no other scope back, and recovers: %s',
    async (kind, code) => {
      const aws = awsThatWaits(kind === 'hang' || kind === 'stall' ? 1.5 : 20);
      for (const count of [1, 8]) {
        for (const page of [1, 2, 4]) {
          const at = `${String(count)} scopes, page ${String(page)}`;
          const store = new SessionStore(aws, clock);
          store.ask({ scopes: scopes.slice(0, count), filters: [] });
          const both = async (): Promise<void> => {
            await Promise.all([store.refresh('Active', 'whole'), store.refresh('History', 'whole')]);
          };
          // Once with nothing known, and once with everything.
          for (const known of [[], truth('History', ill?.region ?? '')]) {
            emulator.faults.set({ kind, page, region: ill?.region ?? '' });
            await both();
            emulator.faults.clear();
            const failed = store.listing.feeds.filter(({ failure }) => failure !== undefined);
            expect(
              failed.map(({ feed, failure }) => [feed.scope, failure?.code]),
              at,
            ).toEqual(failed.map(() => [ill, code]));
            expect(
              failed.some(({ feed }) => feed.request.State === 'History'),
              at,
            ).toBe(true);
            const ids = shown(store, 'History', ill?.region ?? '');
            expect(new Set(ids).size, at).toBe(ids.length);
            expect(ids.length, at).toBeGreaterThanOrEqual(Math.max(known.length, Math.min(200 * (page - 1), 200)));
            for (const { region } of scopes.slice(1, count)) {
              expect(shown(store, 'History', region), at).toEqual(truth('History', region));
            }
            await both();
            for (const state of ['Active', 'History'] as const) {
              for (const { region } of scopes.slice(0, count)) {
                expect(shown(store, state, region), at).toEqual(truth(state, region));
              }
            }
            expect(
              store.listing.feeds.every(({ phase, failure }) => phase === 'complete' && !failure),
              at,
            ).toBe(true);
          }
          store.dispose();
        }
      }
    },
  );
});
