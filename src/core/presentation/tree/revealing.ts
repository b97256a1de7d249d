import type { Disposable } from '../../base/event';
import type { ListedSession } from '../../listing/listing';
import type { Clock } from '../../ports';

/** Milliseconds after which a row is looked for again that VS Code could not find: it was drawing. */
const pause = 300;
const maxTries = 5;

/** A tree whose elements are row ids; `vscode.TreeView` is one. */
interface Tree {
  readonly visible: boolean;
  readonly selection: readonly string[];
  reveal(id: string, how: { readonly select: boolean; readonly focus: boolean }): PromiseLike<void>;
}

/** The selector of rows of a tree that somebody else has named. */
export interface Revealing extends Disposable {
  /** Selects the row of a session, if it has one and the tree can be seen. */
  reveal(listed: ListedSession): Promise<void>;
  /** Tells whether a row is being selected by {@link reveal}, and not by the user. */
  has(id: string): boolean;
}

/**
 * Reveals rows. VS Code refuses to reveal one of a tree that it is drawing anew: that is no failure of anything, and
 * the row is revealed when the next picture stands.
 */
export function revealing(tree: Tree, clock: Clock, idOf: (listed: ListedSession) => string | undefined): Revealing {
  const running = new Set<string>();
  let waiting: Disposable | undefined;
  let latest = 0;

  const attempt = async (listed: ListedSession, order: number, tries: number): Promise<void> => {
    const id = tree.visible ? idOf(listed) : undefined;
    if (id === undefined || tree.selection.includes(id)) {
      return;
    }
    running.add(id);
    try {
      await tree.reveal(id, { select: true, focus: false });
    } catch {
      if (order === latest && tries < maxTries) {
        waiting?.dispose();
        waiting = clock.after(pause, () => void attempt(listed, order, tries + 1));
      }
    } finally {
      running.delete(id);
    }
  };

  return {
    reveal: (listed) => {
      waiting?.dispose();
      latest += 1;
      return attempt(listed, latest, 1);
    },
    has: (id) => running.has(id),
    dispose: () => {
      latest += 1;
      waiting?.dispose();
    },
  };
}
