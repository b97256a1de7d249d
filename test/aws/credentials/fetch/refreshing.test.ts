import { describe, expect, it, vi } from 'vitest';
import {
  type CredentialProvider,
  type Credentials,
  refreshing,
} from '../../../../src/aws/credentials/fetch/refreshing';
import { failureOf } from '../../../../src/core/base/failure';
import { type HandClock, handClock } from '../../../support/handClock';

const minute = 60_000;

/** Fetches that are ended by hand. */
interface Fetches {
  readonly clock: HandClock;
  readonly provide: CredentialProvider;
  readonly signals: readonly AbortSignal[];
  /** Ends the nth fetch (from 0) with keys of that number, good for so many minutes. */
  readonly bring: (index: number, minutes?: number) => Promise<void>;
  readonly fail: (index: number) => Promise<void>;
}

function fetches(): Fetches {
  const clock = handClock(Date.UTC(2030, 0));
  const signals: AbortSignal[] = [];
  const open: { readonly resolve: (value: Credentials) => void; readonly reject: (error: Error) => void }[] = [];
  const provide = refreshing(
    (signal) => {
      signals.push(signal);
      return new Promise((resolve, reject) => open.push({ resolve, reject }));
    },
    () => clock.now(),
  );
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    clock,
    provide,
    signals,
    bring: (index, minutes) => {
      const expiration = minutes === undefined ? {} : { expiration: new Date(clock.now() + minutes * minute) };
      open[index]?.resolve({ accessKeyId: `key ${index}`, secretAccessKey: 's', ...expiration });
      return settled();
    },
    fail: (index) => {
      open[index]?.reject(new Error(`no ${index}`));
      return settled();
    },
  };
}

const keyOf = (asked: Promise<Credentials>): Promise<string> =>
  asked.then(
    ({ accessKeyId }) => accessKeyId,
    (thrown: unknown) => failureOf(thrown).message || failureOf(thrown).code,
  );

/** Fetches whose first one has brought keys that are good for so many minutes. */
async function begun(minutes?: number): Promise<Fetches> {
  const all = fetches();
  const first = keyOf(all.provide());
  await all.bring(0, minutes);
  expect(await first).toBe('key 0');
  return all;
}

describe('credentials', () => {
  it('are fetched when they are first wanted, once for all who ask meanwhile', async () => {
    const { provide, signals, bring } = fetches();
    expect(signals).toHaveLength(0);
    const asked = [provide(), provide(new AbortController().signal), provide()].map(keyOf);
    await bring(0);
    expect(await Promise.all(asked)).toEqual(['key 0', 'key 0', 'key 0']);
    expect(await keyOf(provide())).toBe('key 0');
    expect(signals).toHaveLength(1);
  });

  it('that do not end are kept for ever', async () => {
    const { clock, provide } = await begun();
    clock.advance(1e12);
    expect(await keyOf(provide())).toBe('key 0');
  });

  it('are kept until 15 minutes before their end, and looked for then', async () => {
    const { clock, provide, signals, bring } = await begun(60);
    clock.advance(45 * minute - 1);
    expect(await keyOf(provide())).toBe('key 0');
    expect(signals).toHaveLength(1);
    clock.advance(1);
    const asked = [keyOf(provide()), keyOf(provide())];
    await bring(1, 60);
    expect(await Promise.all(asked)).toEqual(['key 1', 'key 1']);
    expect(signals).toHaveLength(2);
  });

  it('do until 10 minutes before their end if there are no newer ones, and are looked for each time', async () => {
    const { clock, provide, signals, fail } = await begun(60);
    clock.advance(50 * minute - 1);
    for (const index of [1, 2]) {
      const asked = keyOf(provide());
      await fail(index);
      expect(await asked).toBe('key 0');
    }
    clock.advance(1);
    const asked = keyOf(provide());
    await fail(3);
    expect(await asked).toBe('no 3');
    expect(signals).toHaveLength(4);
  });

  it('that were just fetched are not fetched again within a minute, however soon they end', async () => {
    const { clock, provide, signals, bring } = await begun(2);
    clock.advance(minute - 1);
    expect(await keyOf(provide())).toBe('key 0');
    clock.advance(1);
    const asked = keyOf(provide());
    await bring(1, 2);
    expect(await asked).toBe('key 1');
    expect(signals).toHaveLength(2);
  });

  it('that have ended are fetched again even within that minute', async () => {
    const { clock, provide, bring } = await begun(0.5);
    clock.advance(minute / 2);
    const asked = keyOf(provide());
    await bring(1, 60);
    expect(await asked).toBe('key 1');
  });

  it('that could not be had are looked for again the next time', async () => {
    const { provide, fail, bring } = fetches();
    const both = [keyOf(provide()), keyOf(provide())];
    await fail(0);
    expect(await Promise.all(both)).toEqual(['no 0', 'no 0']);
    const asked = keyOf(provide());
    await bring(1);
    expect(await asked).toBe('key 1');
  });
});

describe('waiting for credentials', () => {
  it('ends for who does not want them any more, and goes on for others', async () => {
    const { provide, signals, bring } = fetches();
    const one = new AbortController();
    const asked = [keyOf(provide(one.signal)), keyOf(provide())];
    one.abort();
    expect(await asked[0]).toBe('cancelled');
    expect(signals[0]?.aborted).toBe(false);
    await bring(0);
    expect(await asked[1]).toBe('key 0');
  });

  it('ends the fetch if nobody wants them any more', async () => {
    const { provide, signals } = fetches();
    const [one, two] = [new AbortController(), new AbortController()];
    const asked = [keyOf(provide(one.signal)), keyOf(provide(two.signal))];
    one.abort();
    two.abort();
    expect(await Promise.all(asked)).toEqual(['cancelled', 'cancelled']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('begins anew after that, with one fetch for all, though the old one ends only now', async () => {
    const { provide, signals, fail, bring } = fetches();
    const one = new AbortController();
    const first = keyOf(provide(one.signal));
    one.abort();
    expect(await first).toBe('cancelled');
    const second = keyOf(provide());
    await fail(0);
    const third = keyOf(provide());
    await bring(1);
    expect(await Promise.all([second, third])).toEqual(['key 1', 'key 1']);
    expect(signals).toHaveLength(2);
  });

  it('leaves nothing at a signal that lives on', async () => {
    const { provide, bring, fail } = fetches();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const one = keyOf(provide(signal));
    await fail(0);
    const two = keyOf(provide(signal));
    await bring(1);
    expect(await Promise.all([one, two])).toEqual(['no 0', 'key 1']);
    expect(added.mock.calls.map(([name, listener]) => [name, listener])).toEqual(removed.mock.calls);
    expect(removed).toHaveBeenCalledTimes(2);
  });

  it('does not begin for who does not want them any more', async () => {
    const { provide, signals } = fetches();
    expect(await keyOf(provide(AbortSignal.abort()))).toBe('cancelled');
    expect(signals).toHaveLength(0);
  });

  it('is no failure for who asks 15 to 10 minutes before the end', async () => {
    const { clock, provide, signals } = await begun(60);
    clock.advance(46 * minute);
    const one = new AbortController();
    const asked = keyOf(provide(one.signal));
    one.abort();
    expect(await asked).toBe('key 0');
    expect(signals[1]?.aborted).toBe(true);
  });

  it('is not ended by a signal that comes after the answer', async () => {
    const { clock, provide, signals, bring } = fetches();
    const one = new AbortController();
    const first = keyOf(provide(one.signal));
    await bring(0, 60);
    expect(await first).toBe('key 0');
    clock.advance(55 * minute);
    const second = keyOf(provide());
    one.abort();
    const third = keyOf(provide());
    await bring(1, 60);
    expect(await Promise.all([second, third])).toEqual(['key 1', 'key 1']);
    expect(signals).toHaveLength(2);
  });
});
