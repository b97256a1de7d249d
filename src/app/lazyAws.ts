import type { Aws } from '../core/ports';

/**
 * Makes an AWS that is loaded when it is first needed (the SDK is heavy), and made anew after {@link
 * Disposable.dispose}d parts: `remake` lets the next call start with the settings of then.
 */
export function lazyAws(load: () => Promise<Aws>): Aws & { remake(): void } {
  let aws: Promise<Aws> | undefined;
  const loaded = (): Promise<Aws> => (aws ??= load());
  const drop = (): void => {
    void aws?.then((old) => old.dispose());
    aws = undefined;
  };
  return {
    page: async (scope, request, signal) => (await loaded()).page(scope, request, signal),
    async *pages(scope, request, signal) {
      yield* (await loaded()).pages(scope, request, signal);
    },
    identity: async (scope, signal) => (await loaded()).identity(scope, signal),
    renew: async () => {
      await (await aws)?.renew();
    },
    callerIn: async (scope, signal) => (await loaded()).callerIn(scope, signal),
    list: async () => (await loaded()).list(),
    stamp: async () => (await loaded()).stamp(),
    resolve: async (profile) => (await loaded()).resolve(profile),
    credentialSource: async (profile) => (await loaded()).credentialSource(profile),
    endpoints: async (profile) => (await loaded()).endpoints(profile),
    knownIdentity: async (scope) => (await loaded()).knownIdentity(scope),
    settings: async (profile) => (await loaded()).settings(profile),
    remake: drop,
    dispose: drop,
  };
}
