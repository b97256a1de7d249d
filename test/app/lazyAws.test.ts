import { describe, expect, it } from 'vitest';
import { lazyAws } from '../../src/app/lazyAws';
import { scope } from '../support/builders';
import { type FakeAws, fakeAws, type Member } from '../support/fakeAws';
import { settled } from '../support/services/memoryPages';

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
    await Promise.all([aws.profiles.list(), aws.profiles.resolve(), aws.credentialFiles.fingerprint()]);
    await aws.profiles.list();
    expect(loaded.map(({ called }) => called)).toEqual([
      ['profiles.list', 'profiles.resolve', 'credentialFiles.fingerprint', 'profiles.list'],
    ]);
  });

  it('is not loaded only to fetch credentials again, to be made anew or to be let go of', async () => {
    const { aws, loaded } = made();
    await aws.credentials.renew();
    aws.remake();
    aws.dispose();
    expect(loaded).toEqual([]);
  });

  it('gives each answer on', async () => {
    const { aws, loaded } = made();
    await aws.profiles.list();
    const [fake] = loaded;
    const page = aws.sessions.page(scope, { State: 'Active' }, signal);
    await settled();
    await fake?.readings[0]?.give([]);
    expect(await page).toMatchObject({ sessions: [] });
    const pages = aws.sessions.pages(scope, { State: 'History' }, signal)[Symbol.asyncIterator]();
    const first = pages.next();
    await settled();
    await fake?.readings[1]?.give([]);
    expect(await first).toMatchObject({ done: false, value: { sessions: [] } });
    expect(await aws.sessions.identity(scope, signal)).toBe('here.nobody');
    expect(await aws.identities.callerIn(scope, signal)).toMatchObject({ account: '111122223333' });
    expect(await aws.profiles.resolve()).toEqual(scope);
    expect(await aws.profiles.credentialSource()).toEqual({ kind: 'environment' });
    expect(await aws.profiles.endpoints()).toEqual([]);
    expect(await aws.identities.knownIdentity(scope)).toBeUndefined();
    expect(await aws.settings.read()).toMatchObject({ parameterValidation: true });
    expect(await aws.credentialFiles.fingerprint()).toBe('same');
    await aws.credentials.renew();
    expect(new Set(fake?.called)).toEqual(
      new Set<Member>([
        'profiles.list',
        'sessions.page',
        'sessions.pages',
        'sessions.identity',
        'identities.callerIn',
        'profiles.resolve',
        'profiles.credentialSource',
        'profiles.endpoints',
        'identities.knownIdentity',
        'settings.read',
        'credentialFiles.fingerprint',
        'credentials.renew',
      ]),
    );
  });

  it.each(['remake', 'dispose'] as const)(
    'lets go of the old one at %s, and the next call has a new one',
    async (drop) => {
      const { aws, loaded } = made();
      await aws.profiles.list();
      aws[drop]();
      await settled();
      expect(loaded.map(({ called }) => called)).toEqual([['profiles.list', 'dispose']]);
      await aws.credentialFiles.fingerprint();
      expect(loaded.map(({ called }) => called)).toEqual([
        ['profiles.list', 'dispose'],
        ['credentialFiles.fingerprint'],
      ]);
    },
  );
});
