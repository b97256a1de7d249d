import { type Disposable, disposeAll } from '../core/base/event';
import type { SessionStore } from '../core/listing/store';
import { setContextKey } from './host/contextKeys';
import type { CurrentView } from '../app/currentView';
import type { Source } from '../app/source';

/** Keeps the context keys true that are about both views. */
export function trackContext(store: SessionStore, view: CurrentView, source: Source): Disposable {
  const track = (): void => {
    setContextKey(
      'ssmSessions.reading',
      store.listing.feeds.some(({ phase }) => phase === 'reading'),
    );
    setContextKey('ssmSessions.filtered', view.filters.length > 0);
    setContextKey('ssmSessions.samples', source.samples);
  };
  const subscriptions = [store.onDidChange(track), view.onDidChange(track), source.onDidChange(track)];
  return {
    dispose: () => {
      disposeAll(subscriptions);
    },
  };
}
