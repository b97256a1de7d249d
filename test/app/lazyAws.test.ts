import { describe, expect, it } from 'vitest';
import { lazyAws } from '../../src/app/lazyAws';
import { scope } from '../support/builders';
import { type FakeAws, fakeAws } from '../support/fakeAws';
import { settled } from '../support/memoryPages';

const { signal } = new AbortController();

function made() {
  const loaded: FakeAws[] = [];
  const aws = lazyAws(() => {
    const next = fakeAws();
    loaded.push(next);
    return Promise.resolve(next);
  });
  return { aws, loaded };
}

describe('AWS that is loaded when it is needed', () => {
  it('is loaded at the first call, and once for all calls', async () => {
    const { aws, loaded } = made();
    expect(loaded).toEqual([]);
    await Promise.all([aws.list(), aws.resolve(), aws.stamp()]);
    await aws.list();
    expect(loaded.map(({ called }) => called)).toEqual([['list', 'resolve', 'stamp', 'list']]);
  });

  it('is not loaded only to fetch credentials again, to be made anew or to be let go of', async () => {
    const { aws, loaded } = made();
    await aws.renew();
    aws.remake();
    aws.dispose();
    expect(loaded).toEqual([]);
  });

  it('gives each answer on', async () => {
    const { aws, loaded } = made();
    await aws.list();
    const [fake] = loaded;
    const page = aws.page(scope, { State: 'Active' }, signal);
    await settled();
    await fake?.readings[0]?.give([]);
    expect(await page).toMatchObject({ sessions: [] });
    const pages = aws.pages(scope, { State: 'History' }, signal)[Symbol.asyncIterator]();
    const first = pages.next();
    await settled();
    await fake?.readings[1]?.give([]);
    expect(await first).toMatchObject({ done: false, value: { sessions: [] } });
    expect(await aws.identity(scope, signal)).toBe('here.nobody');
    expect(await aws.callerIn(scope, signal)).toMatchObject({ account: '111122223333' });
    expect(await aws.resolve()).toEqual(scope);
    expect(await aws.credentialSource()).toEqual({ kind: 'environment' });
    expect(await aws.endpoints()).toEqual([]);
    expect(await aws.knownIdentity(scope)).toBeUndefined();
    expect(await aws.settings()).toMatchObject({ parameterValidation: true });
    expect(await aws.stamp()).toBe('same');
    await aws.renew();
    expect(new Set(fake?.called)).toEqual(
      new Set(
        ['list', 'page', 'pages', 'identity', 'callerIn', 'resolve', 'credentialSource', 'endpoints'].concat([
          'knownIdentity',
          'settings',
          'stamp',
          'renew',
        ]),
      ),
    );
  });

  it.each(['remake', 'dispose'] as const)(
    'lets go of the old one at %s, and the next call has a new one',
    async (drop) => {
      const { aws, loaded } = made();
      await aws.list();
      aws[drop]();
      await settled();
      expect(loaded.map(({ called }) => called)).toEqual([['list', 'dispose']]);
      await aws.stamp();
      expect(loaded.map(({ called }) => called)).toEqual([['list', 'dispose'], ['stamp']]);
    },
  );
});
