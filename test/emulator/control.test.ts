import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callSsm } from '../support/signedFetch';
import { type Emulator, startEmulator } from './server';
import type { WireSession } from './worlds/world';

const place = { account: '111122223333', region: 'eu-west-1' };
const now = 1_795_600_000_000;

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator({ sessions: 40, still: true, now });
});
afterEach(() => emulator.stop());

async function ask(method: string, path: string, body?: unknown): Promise<readonly [number, unknown]> {
  const response = await fetch(`${emulator.url}/_emulator/${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return [response.status, await response.json()];
}

async function listed(State: 'Active' | 'History' = 'Active'): Promise<readonly WireSession[] | undefined> {
  const response = await callSsm(emulator.url, 'DescribeSessions', { State, MaxResults: 200 });
  return ((await response.json()) as { readonly Sessions?: readonly WireSession[] }).Sessions;
}

const done = [200, { done: true }];

describe('while it runs, one can', () => {
  it('set faults and clear them', async () => {
    expect(await ask('POST', 'faults', { kind: 'denied' })).toEqual(done);
    expect(await listed()).toBeUndefined();
    expect(await ask('DELETE', 'faults')).toEqual(done);
    expect(await listed()).toBeDefined();
  });

  it('throttle, and lift it', async () => {
    expect(await ask('POST', 'throttle', { perSecond: 0 })).toEqual(done);
    expect(await listed()).toBeUndefined();
    expect(await ask('POST', 'throttle')).toEqual(done);
    expect(await listed()).toBeDefined();
  });

  it('slow it down', async () => {
    expect(await ask('POST', 'latency', { ms: 3 })).toEqual(done);
    expect(emulator.latency).toBe(3);
  });

  it('put its clock forward', async () => {
    expect(await ask('POST', 'clock', { advance: 86_400_000 })).toEqual([200, { now: now + 86_400_000 }]);
    expect(emulator.worlds.now()).toBe(now + 86_400_000);
  });

  it('put sessions there, add one and end it', async () => {
    const one = { SessionId: '<b>1</b>', Status: 'Connected', StartDate: 1, Extra: { deep: [null] } };
    const other = { SessionId: 'other', Status: 'Connected', StartDate: 2 };
    expect(await ask('PUT', 'sessions', { ...place, sessions: [one] })).toEqual(done);
    expect(await listed()).toEqual([one]);
    expect(await ask('POST', 'sessions', { ...place, session: other })).toEqual(done);
    expect(await listed()).toEqual([other, one]);
    expect(await ask('POST', 'end', { ...place, id: 'other' })).toEqual([200, { ended: true }]);
    expect(await ask('POST', 'end', { ...place, id: 'other' })).toEqual([200, { ended: false }]);
    expect(await listed()).toEqual([one]);
    expect(await listed('History')).toEqual([{ ...other, Status: 'Terminating', EndDate: now / 1000 }]);
  });

  it('ask what there is', async () => {
    for (const state of ['Active', 'History'] as const) {
      const query = new URLSearchParams({ ...place, state });
      expect(await ask('GET', `truth?${query.toString()}`)).toEqual([200, await listed(state)]);
    }
  });

  it('ask who called, and forget it', async () => {
    await listed();
    const call = { ...place, action: 'DescribeSessions', page: 1, body: { State: 'Active', MaxResults: 200 } };
    expect(await ask('GET', 'calls')).toEqual([200, [call]]);
    expect(await ask('DELETE', 'calls')).toEqual(done);
    expect(await ask('GET', 'calls')).toEqual([200, []]);
  });
});

describe('a mistake', () => {
  it('is told: an address that is none, a fault that is none, no JSON', async () => {
    expect(await ask('GET', 'nothing')).toEqual([404, { known: expect.arrayContaining(['POST faults']) as unknown }]);
    expect(await ask('POST', 'faults', { kind: 'flood' })).toEqual([
      400,
      { error: expect.stringContaining('There is no fault flood; there are throttle,') as unknown },
    ]);
    expect((await ask('POST', 'faults', '{'))[0]).toBe(400);
  });
});
