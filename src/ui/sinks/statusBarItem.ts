import { StatusBarAlignment, window } from 'vscode';
import type { Disposable } from '../../core/base/event';
import type { StatusBarText, TooltipText } from '../../core/presentation/text/sinkText';

/** The contents of the item in the status bar, and the command that a click runs. */
export interface StatusBarFace {
  readonly text: StatusBarText;
  readonly tooltip: TooltipText;
  readonly command: string;
}

/** Makes the item in the status bar: there while it has a face. */
export function createStatusBarItem(
  id: string,
  name: string,
): Disposable & { show(face: StatusBarFace | undefined): void } {
  const item = window.createStatusBarItem(id, StatusBarAlignment.Left, 0);
  item.name = name;
  return {
    show: (face) => {
      if (face === undefined) {
        item.hide();
        return;
      }
      item.text = face.text;
      item.tooltip = face.tooltip;
      item.command = face.command;
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
