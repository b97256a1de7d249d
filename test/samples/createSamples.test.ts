import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/core/base/failure';
import type { DescribeSessionsRequest } from '../../src/core/request/request';
import { createSamples } from '../../src/samples/createSamples';
import { type HandClock, handClock } from '../support/handClock';
import { settled } from '../support/services/memoryPages';

const noon = Date.UTC(2026, 10, 25, 12);
const scope = { profile: 'sample data', region: 'eu-west-1' };
const never = new AbortController().signal;

/** Lets a clock run until a promise has settled. */
async function run<T>(clock: HandClock, promise: Promise<T>): Promise<T> {
  const state = { over: false };
  const done = (): void => {
    state.over = true;
  };
  promise.then(done, done);
  for (let step = 0; step < 100 && !state.over; step += 1) {
    clock.advance(200);
    await settled();
  }
  return promise;
}

async function walked(request: DescribeSessionsRequest<string>): Promise<readonly number[]> {
  const clock = handClock(noon);
  const samples = createSamples(clock);
  const sizes: number[] = [];
  const walk = async (): Promise<void> => {
    for await (const { sessions } of samples.sessions.pages(scope, request, never)) {
      sizes.push(sessions.length);
    }
  };
  await run(clock, walk());
  return sizes;
}

describe('the samples in place of AWS', () => {
  it('are walked page by page to the last', async () => {
    const sizes = await walked({ State: 'History', MaxResults: 200 });
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.slice(0, -1).every((size) => size === 200)).toBe(true);
  });

  it('know their own profiles, and whose they are, without asking anybody', async () => {
    const clock = handClock(noon);
    const samples = createSamples(clock);
    const [first] = (await samples.profiles.list()).profiles;
    expect(first).toEqual({ name: 'sample data', region: 'eu-west-1' });
    expect(await samples.profiles.resolve()).toEqual(scope);
    const caller = await run(clock, samples.identities.callerIn(scope, never));
    expect(caller.account).toBe('111122223333');
    expect(caller.arn).toContain(':111122223333:');
  });

  it('have nothing in regions that are not theirs', async () => {
    const clock = handClock(noon);
    const page = createSamples(clock).sessions.page({ ...scope, region: 'eu-west-3' }, { State: 'History' }, never);
    expect(await run(clock, page)).toMatchObject({ sessions: [], nextToken: undefined });
  });

  it('refuse profiles that are not theirs', async () => {
    const thrown: unknown = await createSamples(handClock(noon))
      .profiles.resolve('prod')
      .catch((error: unknown) => error);
    expect(failureOf(thrown)).toMatchObject({ code: 'profileNotFound', profile: 'prod' });
  });

  it('stop at once when they are told to, and leave no timer', async () => {
    const clock = handClock(noon);
    const controller = new AbortController();
    const page = createSamples(clock).sessions.page(scope, { State: 'Active' }, controller.signal);
    controller.abort();
    expect(failureOf(await page.catch((error: unknown) => error)).code).toBe('cancelled');
    expect(clock.waiting).toBe(0);
  });
});
