import { workspace } from 'vscode';
import type { Disposable } from '../../core/base/event';
import type { Requests } from './createRequests';

/** Requests that are loaded when they are first needed: by a command, or by a request document that is open. */
export interface LazyRequests extends Disposable {
  get(): Promise<Requests>;
}

/** Makes them; `load` is called once. */
export function lazyRequests(load: () => Promise<Requests>): LazyRequests {
  let loading: Promise<Requests> | undefined;
  const get = (): Promise<Requests> => (loading ??= load());
  const loadFor = (documents: readonly { readonly uri: { readonly path: string } }[]): void => {
    if (documents.some(({ uri }) => /\.ssm-sessions\.(json|ya?ml)$/i.test(uri.path))) {
      void get();
    }
  };
  const opening = workspace.onDidOpenTextDocument((document) => loadFor([document]));
  loadFor(workspace.textDocuments);
  return {
    get,
    dispose: () => {
      opening.dispose();
      void loading?.then((requests) => requests.dispose());
    },
  };
}
