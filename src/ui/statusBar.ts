import { StatusBarAlignment, window } from 'vscode';
import type { Disposable } from '../core/base/event';

/** The one status bar item: what is watched; a click picks another scope. Hidden until the extension is in use. */
export function createStatusBar(): Disposable & { show(text: string, tooltip: string): void } {
  const item = window.createStatusBarItem('ssmSessions.scope', StatusBarAlignment.Left, 0);
  item.name = 'SSM Sessions';
  item.command = 'ssmSessions.pickScope';
  return {
    show: (text, tooltip) => {
      item.text = text;
      item.tooltip = tooltip;
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
