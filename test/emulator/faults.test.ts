import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callSsm, callSts, type Signing } from '../support/signedFetch';
import { type Fault, type FaultKind, faultKinds } from './faults';
import { type Emulator, startEmulator } from './server';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator({ sessions: 40, still: true });
});
afterEach(() => emulator.stop());

interface Page {
  readonly Sessions?: readonly unknown[];
  readonly NextToken?: string;
  readonly __type?: string;
}

async function page(members: object = {}, signing?: Signing): Promise<Page> {
  const response = await callSsm(emulator.url, 'DescribeSessions', { State: 'History', ...members }, signing);
  return (await response.json()) as Page;
}

/** What comes in the place of an answer. */
async function outcome(): Promise<string> {
  const response = await callSsm(emulator.url, 'DescribeSessions', { State: 'History' });
  return `${response.status} ${await response.text()}`;
}

/** Faults that bring no answer in full. */
const others = ['hang', 'reset', 'cutBody', 'proxyAuth', 'endlessToken', 'stall', 'drip', 'endless'] as const;

const played: Readonly<Record<Exclude<FaultKind, (typeof others)[number]>, RegExp>> = {
  throttle: /^400 {"__type":"ThrottlingException","message":"Rate exceeded"}$/,
  expired: /^400 {"__type":"ExpiredTokenException","message":"The security token included in the request is expired"}$/,
  invalidKeys: /^400 {"__type":"UnrecognizedClientException",/,
  denied:
    /^400 {"__type":"AccessDeniedException","message":"User: \S+ is not authorized to perform: ssm:DescribeSessions on resource: arn:aws:ssm:eu-west-1:111122223333:\* because no identity-based policy allows the ssm:DescribeSessions action"}$/,
  invalidToken: /^400 {"__type":"InvalidNextToken",/,
  serverError: /^500 {"__type":"InternalServerError",/,
  unavailable: /^503 <h1>/,
  html: /^200 <!doctype html>/,
  empty: /^200 $/,
  wrongTypes: /^200 {"Sessions":\[{"SessionId":17,/,
  skewed: /^400 {"__type":"InvalidSignatureException","message":"Signature expired/,
  cutJson: /^200 {"Sessions":\[{[^}]*$/,
};

describe('the fault', () => {
  it.each(Object.entries(played))('%s is played, and over when it is cleared', async (kind, expected) => {
    emulator.faults.set({ kind: kind as FaultKind });
    expect(await outcome()).toMatch(expected);
    emulator.faults.clear();
    expect(await outcome()).toMatch(/^200 {"Sessions":\[{.*}$/);
  });

  // An answer of 407 is none for fetch: only proxies give it.
  it.each(['reset', 'cutBody', 'proxyAuth'] as const)('%s is no answer', async (kind) => {
    emulator.faults.set({ kind });
    await expect(outcome()).rejects.toThrow();
  });

  it('hang gives no answer until the emulator stops', async () => {
    emulator.faults.set({ kind: 'hang' });
    const asked = outcome().then(
      () => 'answered',
      () => 'broken',
    );
    while (emulator.calls.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve('nothing'), 100))])).toBe(
      'nothing',
    );
    await emulator.stop();
    expect(await asked).toBe('broken');
    emulator = await startEmulator();
  });

  it.each([
    ['stall', 6],
    ['drip', 2],
    ['endless', 1_000_000],
  ] as const)('%s brings the beginning of an answer that has no end', async (kind, least) => {
    emulator.faults.set({ kind });
    const response = await callSsm(emulator.url, 'DescribeSessions', { State: 'History' });
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes >= least) {
        break;
      }
    }
    expect(bytes).toBeGreaterThanOrEqual(least);
  });

  it('endlessToken brings the same page and token again and again', async () => {
    emulator.faults.set({ kind: 'endlessToken' });
    const first = await page();
    expect(first.NextToken).toBeDefined();
    expect(await page({ NextToken: first.NextToken })).toEqual(first);
  });

  it('is known in the flags, the control and here', () => {
    expect([...Object.keys(played), ...others].sort()).toEqual([...faultKinds].sort());
  });

  it('speaks XML to those who asked STS', async () => {
    emulator.faults.set({ kind: 'expired' });
    const response = await callSts(emulator.url, 'GetCallerIdentity');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('<Code>ExpiredToken</Code>');
    emulator.faults.clear();
    emulator.faults.set({ kind: 'denied' });
    const denied = await callSts(emulator.url, 'GetCallerIdentity');
    expect(await denied.text()).toMatch(/<Code>AccessDenied<.*is not authorized to perform: sts:GetCallerIdentity on/);
  });
});

describe('a fault', () => {
  const set = (fault: Omit<Fault, 'kind'>): void => emulator.faults.set({ kind: 'serverError', ...fault });
  const fails = async (signing?: Signing): Promise<boolean> => (await page({}, signing)).__type !== undefined;

  it('befalls as many calls as it says', async () => {
    set({ times: 2 });
    expect([await fails(), await fails(), await fails()]).toEqual([true, true, false]);
  });

  it('befalls one account, one region, one operation', async () => {
    set({ account: '444455556666' });
    expect([await fails(), await fails({ account: '444455556666' })]).toEqual([false, true]);
    emulator.faults.clear();
    set({ region: 'us-east-1' });
    expect([await fails(), await fails({ region: 'us-east-1' })]).toEqual([false, true]);
    emulator.faults.clear();
    set({ action: 'GetCallerIdentity' });
    expect([await fails(), (await callSts(emulator.url, 'GetCallerIdentity')).status]).toEqual([false, 500]);
  });

  it('befalls the third page', async () => {
    set({ page: 3 });
    const first = await page({ MaxResults: 2 });
    const second = await page({ MaxResults: 2, NextToken: first.NextToken });
    const third = await page({ MaxResults: 2, NextToken: second.NextToken });
    expect([first, second, third].map(({ __type }) => __type)).toEqual([undefined, undefined, 'InternalServerError']);
  });
});
