import { FailureError } from '../../../src/core/base/failure';
import { CallerIdentities } from '../../../src/core/listing/callerIdentities';
import { learnCallerIdentities } from '../../../src/core/listing/learnCallerIdentities';
import { SessionStore, type StoreOptions } from '../../../src/core/listing/store';
import type { CallerIdentity } from '../../../src/core/sessions/scope';
import { now, scope } from '../builders';
import { type HandClock, handClock } from '../handClock';
import { type MovingService, movingService, type Span } from './movingService';

/** Whoever asks is one of these, by the name of the keys. */
const callers: Readonly<Record<string, CallerIdentity>> = {
  a: { account: '111111111111', arn: 'arn:aws:iam::111111111111:user/ann' },
  renewed: { account: '111111111111', arn: 'arn:aws:iam::111111111111:user/ann' },
  b: { account: '222222222222', arn: 'arn:aws:iam::222222222222:user/bob' },
};

/** A profile behind which the keys may become others, with all that follows them. */
export interface TwoAccounts {
  readonly service: MovingService;
  readonly store: SessionStore;
  readonly callers: CallerIdentities;
  readonly clock: HandClock;
  /** How often AWS was asked who somebody is. */
  asked: number;
  /** Nobody is told who he is from now on. */
  silent: boolean;
  /** The keys are `name`'s from now on, at the endpoint `where`. */
  become(name: string, where?: string): void;
}

/** Sessions of an account that began one each ten minutes and ended after five, the first `running` of which still run. */
function sessionsOfAccount(name: string, count: number, running: number): readonly Span[] {
  return Array.from({ length: count }, (_, index) => {
    const start = now / 1000 - 60 - index * 600;
    return { id: `${name}-${String(index)}`, start, end: index < running ? Number.POSITIVE_INFINITY : start + 300 };
  });
}

/** Two accounts with sessions of their own: `a` (whose keys may be `renewed`) at first, then `b`. */
export function twoAccounts(options: StoreOptions = {}): TwoAccounts {
  const spans = { a: sessionsOfAccount('a', 50, 1), b: sessionsOfAccount('b', 40, 2) };
  const clock = handClock(now);
  const services = new Map<string, MovingService>();
  const service = movingService(spans.a, now / 1000, 20);
  services
    .set('a', service)
    .set('renewed', service)
    .set('b', movingService(spans.b, now / 1000, 20));
  const made = {
    ...service,
    page: (...asked: Parameters<MovingService['page']>) => {
      const { owner } = made;
      const of = services.get(owner.split('.')[1] ?? '') ?? service;
      of.now = clock.now() / 1000;
      made.calls += 1;
      return of.page(...asked).then((page) => ({ ...page, identity: owner }));
    },
    identity: () => Promise.resolve(made.owner),
    owner: 'here.a',
    truth: (state: Parameters<MovingService['truth']>[0]) => {
      const of = services.get(made.owner.split('.')[1] ?? '') ?? service;
      of.now = clock.now() / 1000;
      return of.truth(state);
    },
  };
  const accounts: TwoAccounts = {
    service: made,
    clock,
    asked: 0,
    silent: false,
    become: (name, where = 'here') => {
      made.owner = `${where}.${name}`;
    },
    callers: new CallerIdentities(
      {
        sessions: made,
        identities: {
          callerIn: () => {
            accounts.asked += 1;
            const caller = callers[made.owner.split('.')[1] ?? ''];
            return accounts.silent || caller === undefined
              ? Promise.reject(new FailureError({ code: 'accessDenied', message: '' }))
              : Promise.resolve(caller);
          },
          knownIdentity: () => Promise.resolve(made.owner),
        },
      },
      () => undefined,
    ),
    store: new SessionStore({ sessions: made }, clock, {
      account: (of) => accounts.callers.accountOf(of),
      sameCaller: (...asked) => accounts.callers.sameCaller(...asked),
      ...options,
    }),
  };
  learnCallerIdentities(accounts.store, accounts.callers);
  accounts.store.ask({ scopes: [scope], filters: [] });
  return accounts;
}
