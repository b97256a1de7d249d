import { FailureError } from '../core/base/failure';
import type { Aws, Clock, SessionPages, SignedPage } from '../core/ports';
import { identityAt } from '../core/sessions/identity';
import type { Scope } from '../core/sessions/scope';
import { type SampleAccount, sampleAccounts } from './account';
import { describeSessions } from './service';
import { SampleWorld } from './world';

/** Milliseconds before each answer: long enough to see that something is read, short enough not to wait for it. */
const latency = 120;

/**
 * Returns a small company's sessions in place of AWS: made up, the same for everybody at the same time, and nothing of this
 * machine or of any account in it. `region` outranks those of the profiles. The only entry of the bundle that holds them.
 */
export function createSamples(clock: Clock, region?: string): Aws {
  const worlds = new Map<string, SampleWorld>();
  const worldOf = (account: SampleAccount): SampleWorld => {
    const world = worlds.get(account.profile) ?? new SampleWorld(account);
    worlds.set(account.profile, world);
    return world;
  };
  const page = async (...[scope, request, signal]: Parameters<SessionPages['page']>): Promise<SignedPage> => {
    await pause(clock, signal);
    const account = accountOf(scope.profile);
    const world = scope.region === account.region ? worldOf(account) : undefined;
    const answer = describeSessions((state, at) => world?.sessions(state, at) ?? [], request, clock.now());
    return { ...answer, identity: identityOf(account) };
  };
  return {
    sessions: {
      page,
      async *pages(scope, request, signal) {
        for (let question = request; ; ) {
          const answer = await page(scope, question, signal);
          yield answer;
          if (answer.nextToken === undefined) {
            return;
          }
          question = { ...request, NextToken: answer.nextToken };
        }
      },
      // eslint-disable-next-line @typescript-eslint/require-await -- throws as a promise, as the port has it
      identity: async ({ profile }) => identityOf(accountOf(profile)),
    },
    identities: {
      callerIn: async ({ profile }, signal) => {
        await pause(clock, signal);
        return accountOf(profile).caller;
      },
      knownIdentity: ({ profile }) => Promise.resolve(identityOf(accountOf(profile))),
    },
    profiles: {
      list: () =>
        Promise.resolve({
          profiles: sampleAccounts.map(({ profile, region }) => ({ name: profile, region })),
          files: [],
        }),
      credentialSource: () => Promise.resolve({ kind: 'samples' }),
      endpoints: () => Promise.resolve([]),
      // eslint-disable-next-line @typescript-eslint/require-await -- throws as a promise, as the port has it
      resolve: async (profile): Promise<Scope> => {
        const account = accountOf(profile);
        return { profile: account.profile, region: region ?? account.region };
      },
    },
    settings: {
      read: () => Promise.resolve({ output: undefined, timestamps: undefined, parameterValidation: true }),
    },
    credentialFiles: { fingerprint: () => Promise.resolve('') },
    credentials: { renew: () => Promise.resolve() },
    dispose: () => worlds.clear(),
  };
}

/** Returns the identity of an account. It is no digest: nothing else is called so. */
function identityOf({ profile }: SampleAccount): string {
  return identityAt('samples', profile);
}

function accountOf(profile: string | undefined): SampleAccount {
  const [first] = sampleAccounts;
  const account = profile === undefined ? first : sampleAccounts.find((one) => one.profile === profile);
  if (account === undefined) {
    const message = `The config profile (${profile ?? ''}) could not be found`;
    throw new FailureError({ code: 'profileNotFound', message, ...(profile === undefined ? {} : { profile }) });
  }
  return account;
}

function pause(clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(new FailureError({ code: 'cancelled', message: '' }));
    if (signal.aborted) {
      refuse();
      return;
    }
    const stop = (): void => {
      timer.dispose();
      refuse();
    };
    const timer = clock.after(latency, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}
