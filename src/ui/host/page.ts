import type { Uri, WebviewPanel } from 'vscode';
import type { Disposable } from '../../core/base/event';
import { pageHtml, pageRoots } from './pageHtml';

/** A panel with one of our pages in it. A hidden page does not exist: it is told nothing, and is made anew when shown. */
export class Page<To> implements Disposable {
  constructor(
    readonly panel: WebviewPanel,
    extensionUri: Uri,
    name: 'session' | 'timeline',
    on: {
      readonly message: (message: unknown) => void;
      readonly visible: (visible: boolean) => void;
      readonly gone: () => void;
    },
  ) {
    panel.webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: pageRoots(extensionUri),
    };
    panel.webview.onDidReceiveMessage(on.message);
    panel.onDidChangeViewState(() => on.visible(panel.visible));
    panel.onDidDispose(on.gone);
    panel.webview.html = pageHtml(panel.webview, extensionUri, name);
  }

  get visible(): boolean {
    return this.panel.visible;
  }

  say(message: To): void {
    if (this.visible) {
      void this.panel.webview.postMessage(message);
    }
  }

  dispose(): void {
    this.panel.dispose();
  }
}
