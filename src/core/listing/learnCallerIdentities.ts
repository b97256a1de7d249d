import { type Disposable, disposeAll } from '../base/event';
import type { CallerIdentities } from './callerIdentities';
import type { SessionStore } from './store';

/**
 * Learns who we are in a scope as soon as AWS has answered there: its credentials are good then. If they become
 * somebody else's, whoever it was is forgotten at once.
 */
export function learnCallerIdentities(store: SessionStore, callers: CallerIdentities): Disposable {
  const subscriptions = [
    store.onDidChangeHands((scope) => {
      const identity = store.identityOf(scope);
      if (identity !== undefined) {
        callers.follow(scope, identity);
      }
    }),
    store.onDidChange(({ feeds }) => {
      for (const { feed, pages } of feeds) {
        const identity = pages.length > 0 ? store.identityOf(feed.scope) : undefined;
        if (identity !== undefined) {
          callers.learn(feed.scope, identity);
        }
      }
    }),
  ];
  return {
    dispose: () => {
      disposeAll(subscriptions);
    },
  };
}
