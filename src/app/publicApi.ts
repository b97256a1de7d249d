import { type Disposable, disposeAll, Emitter } from '../core/base/event';
import { redact } from '../core/base/redact';
import { sameList } from '../core/base/sameList';
import type { Failure } from '../core/base/failure';
import { isComplete } from '../core/listing/complete';
import { feedsOf } from '../core/listing/listing';
import type { CallerIdentities } from '../core/listing/callerIdentities';
import type { SessionStore } from '../core/listing/store';
import type { Clock } from '../core/ports';
import { type AccountOf, answeredSessions } from '../core/presentation/scopes/sessionsByScope';
import { cliObject } from '../core/output/cliObject';
import type { State } from '../core/request/request';
import type { Scope } from '../core/sessions/scope';
import type { SessionList, SsmSessionsApi, ViewName } from './api';
import { localZone } from './localZone';
import { coalesce } from './coalesce';
import { Looker } from './looker';
import type { Reader } from './reader';
import type { Source } from './source';

const states = { active: 'Active', history: 'History' } as const satisfies Record<ViewName, State>;
const viewNames = ['active', 'history'] as const satisfies readonly ViewName[];

/** Makes the extension's API over what is known. `home`: the path that becomes `~` in what failures say. */
export function createApi(
  store: SessionStore,
  source: Source,
  reader: Reader,
  callers: CallerIdentities,
  clock: Clock,
  home: string,
): Disposable & { api: SsmSessionsApi } {
  const changed = new Emitter<ViewName>();
  const { accountOf } = callers;
  let last = store.listing;
  let others = false;
  const telling = coalesce(
    clock,
    () => 100,
    () => {
      const before = last;
      last = store.listing;
      for (const view of viewNames) {
        const [old, now] = [feedsOf(before, states[view]), feedsOf(last, states[view])];
        if (others || before.blocked !== last.blocked || !sameList(old, now)) {
          changed.fire(view);
        }
      }
      others = false;
    },
  );
  const subscriptions = [
    store.onDidChange(() => telling.schedule()),
    callers.onDidChange(() => {
      // Whose account a scope is decides which sessions are one.
      others = true;
      telling.schedule();
    }),
  ];
  // Who asks once wants to hear of it from then on, and nobody says when he has heard enough.
  const looker = new Looker(reader);
  const views = new Set<State>();
  const api: SsmSessionsApi = {
    version: 1,
    sessions: (view) => {
      const state = states[view];
      looker.lookAt([...views.add(state)]);
      return { ...listOf(store, state, accountOf, home), samples: source.samples };
    },
    onDidChangeSessions: changed.event,
  };
  return {
    api,
    dispose: () => {
      disposeAll([...subscriptions, looker]);
      telling.dispose();
      changed.dispose();
    },
  };
}

function listOf(
  { listing }: SessionStore,
  state: State,
  accountOf: AccountOf,
  home: string,
): Omit<SessionList, 'samples'> {
  const feeds = feedsOf(listing, state);
  const times = feeds.map(({ asOf }) => asOf).filter((time) => time !== undefined);
  return {
    sessions: answeredSessions(listing, state, accountOf).map(({ session }) =>
      cliObject(session, localZone, { keepUnknown: true }),
    ),
    complete: isComplete(listing, state),
    asOf: times.length > 0 && times.length === feeds.length ? Math.min(...times) : undefined,
    failures: [
      ...(listing.blocked ? [told(listing.blocked, undefined, home)] : []),
      ...feeds.flatMap(({ feed, failure }) => (failure ? [told(failure, feed.scope, home)] : [])),
    ],
  };
}

function told({ code, message }: Failure, scope: Scope | undefined, home: string): SessionList['failures'][number] {
  return { scope, code, message: redact(message, home) };
}
