import { type ViewColumn, type WebviewPanel, window } from 'vscode';
import type { TitleText } from '../../core/presentation/text/sinkText';

/** Makes a panel, still without a page. */
export function createPanel(
  viewType: string,
  title: TitleText,
  place: ViewColumn | { readonly viewColumn: ViewColumn; readonly preserveFocus?: boolean },
): WebviewPanel {
  return window.createWebviewPanel(viewType, title, place, { enableFindWidget: true });
}

/** Gives a panel its name in its tab. */
export function titlePanel(panel: WebviewPanel, title: TitleText): void {
  panel.title = title;
}
