import type { Aws } from '../../src/core/ports';
import { scope } from './builders';
import { type MemoryPages, memoryPages } from './memoryPages';

/** AWS whose pages come when a test gives them, and whose other answers a test replaces. */
export interface FakeAws extends Aws, MemoryPages {
  /** Names of the members that were called, in order. */
  readonly called: (keyof Aws)[];
}

/** Makes one. The default scope is that of the builders. */
export function fakeAws(): FakeAws {
  const called: (keyof Aws)[] = [];
  const answers: Omit<Aws, keyof MemoryPages> = {
    callerIn: () => Promise.resolve({ account: '111122223333', arn: 'arn:aws:iam::111122223333:user/jane' }),
    list: () => Promise.resolve({ profiles: [], files: [] }),
    resolve: () => Promise.resolve(scope),
    credentialSource: () => Promise.resolve({ kind: 'environment' }),
    endpoints: () => Promise.resolve([]),
    knownIdentity: () => Promise.resolve(undefined),
    settings: () => Promise.resolve({ output: undefined, timestamps: undefined, parameterValidation: true }),
    stamp: () => Promise.resolve('same'),
    renew: () => Promise.resolve(),
    dispose: () => undefined,
  };
  const aws: Aws & MemoryPages = { ...memoryPages(), ...answers };
  return Object.assign(
    new Proxy(aws, {
      get: (target, key, receiver): unknown => {
        const member: unknown = Reflect.get(target, key, receiver);
        if (typeof member === 'function') {
          called.push(key as keyof Aws);
        }
        return member;
      },
    }),
    { called },
  );
}
