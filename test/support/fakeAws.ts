import type { Aws } from '../../src/core/ports';
import { scope } from './builders';
import { memoryPages, type Reading } from './services/memoryPages';

type Groups = Omit<Aws, 'dispose'>;

/** The name of a member of AWS, after that of its group. */
export type Member =
  | { readonly [Group in keyof Groups]: `${Group}.${keyof Groups[Group] & string}` }[keyof Groups]
  | 'dispose';

/** AWS whose pages come when a test gives them, and whose other answers a test replaces. */
export interface FakeAws extends Aws {
  readonly readings: Reading[];
  /** Names of the members that were called, in order. */
  readonly called: Member[];
}

/** Makes one. The default scope is that of the builders. */
export function fakeAws(): FakeAws {
  const called: Member[] = [];
  const pages = memoryPages();
  const noted = <Name extends keyof Groups>(name: Name, group: Groups[Name]): Groups[Name] =>
    new Proxy(group, {
      get: (target, key, receiver): unknown => {
        const member: unknown = Reflect.get(target, key, receiver);
        return typeof member !== 'function'
          ? member
          : (...given: unknown[]): unknown => {
              called.push(`${name}.${String(key)}` as Member);
              return Reflect.apply(member, target, given);
            };
      },
    });
  return {
    called,
    readings: pages.readings,
    sessions: noted('sessions', pages),
    identities: noted('identities', {
      callerIn: () => Promise.resolve({ account: '111122223333', arn: 'arn:aws:iam::111122223333:user/jane' }),
      knownIdentity: () => Promise.resolve(undefined),
    }),
    profiles: noted('profiles', {
      list: () => Promise.resolve({ profiles: [], files: [] }),
      resolve: () => Promise.resolve(scope),
      credentialSource: () => Promise.resolve({ kind: 'environment' }),
      endpoints: () => Promise.resolve([]),
    }),
    settings: noted('settings', {
      read: () => Promise.resolve({ output: undefined, timestamps: undefined, parameterValidation: true }),
    }),
    credentialFiles: noted('credentialFiles', { fingerprint: () => Promise.resolve('same') }),
    credentials: noted('credentials', { renew: () => Promise.resolve() }),
    dispose: () => {
      called.push('dispose');
    },
  };
}
