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
    sessions: {
      page: async (scope, request, signal) => (await loaded()).sessions.page(scope, request, signal),
      async *pages(scope, request, signal) {
        yield* (await loaded()).sessions.pages(scope, request, signal);
      },
      identity: async (scope, signal) => (await loaded()).sessions.identity(scope, signal),
    },
    identities: {
      callerIn: async (scope, signal) => (await loaded()).identities.callerIn(scope, signal),
      knownIdentity: async (scope) => (await loaded()).identities.knownIdentity(scope),
    },
    profiles: {
      list: async () => (await loaded()).profiles.list(),
      resolve: async (profile) => (await loaded()).profiles.resolve(profile),
      credentialSource: async (profile) => (await loaded()).profiles.credentialSource(profile),
      endpoints: async (profile) => (await loaded()).profiles.endpoints(profile),
    },
    settings: {
      read: async (profile) => (await loaded()).settings.read(profile),
    },
    credentialFiles: {
      fingerprint: async () => (await loaded()).credentialFiles.fingerprint(),
    },
    credentials: {
      renew: async () => {
        await (await aws)?.credentials.renew();
      },
    },
    remake: drop,
    dispose: drop,
  };
}
