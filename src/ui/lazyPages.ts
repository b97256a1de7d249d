import { EventEmitter, type Uri, window, workspace } from 'vscode';
import { type Disposable, disposeAll } from '../core/base/event';
import type { ListedSession } from '../core/listing/listing';
import type { Pages } from './createPages';
import { sessionScheme, viewTypes } from './host/pageNames';
import type { SessionsTree } from './tree/sessionsTree';

/** Pages that are loaded when they are first needed: by a command, or by VS Code, which brings back what was open. */
export interface LazyPages extends Disposable {
  get(): Promise<Pages>;
}

/** Makes them; `load` is called once, with the session that was selected last. */
export function lazyPages(
  trees: readonly SessionsTree[],
  load: (selected: ListedSession | undefined) => Promise<Pages>,
): LazyPages {
  let selected: ListedSession | undefined;
  let loading: Promise<Pages> | undefined;
  const changed = new EventEmitter<Uri>();
  const start = async (): Promise<Pages> => {
    const pages = await load(selected);
    pages.documents.onDidChange((uri) => changed.fire(uri));
    return pages;
  };
  const get = (): Promise<Pages> => (loading ??= start());
  const subscriptions: readonly Disposable[] = [
    ...trees.map((tree) => tree.onDidSelect((listed) => void (selected = listed))),
    window.registerWebviewPanelSerializer(viewTypes.session, {
      deserializeWebviewPanel: async (panel, remembered: unknown) => (await get()).sessions.restore(panel, remembered),
    }),
    window.registerWebviewPanelSerializer(viewTypes.timeline, {
      deserializeWebviewPanel: async (panel) => (await get()).timeline.restore(panel),
    }),
    workspace.registerTextDocumentContentProvider(sessionScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => (await get()).documents.textOf(uri),
    }),
    changed,
  ];
  return {
    get,
    dispose: () => {
      disposeAll(subscriptions);
      void loading?.then((pages) => pages.dispose());
    },
  };
}
