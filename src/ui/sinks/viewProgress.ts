import { window } from 'vscode';
import type { Disposable } from '../../core/base/event';

/** Makes the moving bar above a view: there from `show(true)` to `show(false)`. */
export function viewProgress(viewId: string): Disposable & { show(busy: boolean): void } {
  let finish: (() => void) | undefined;
  const show = (busy: boolean): void => {
    if (busy && !finish) {
      void window.withProgress(
        { location: { viewId } },
        () =>
          new Promise<void>((resolve) => {
            finish = resolve;
          }),
      );
    } else if (!busy) {
      finish?.();
      finish = undefined;
    }
  };
  return { show, dispose: () => show(false) };
}
