import { EventEmitter, l10n, TreeItem, type TreeDataProvider, type TreeView, window } from 'vscode';
import type { Disposable } from '../../core/base/event';
import type { ListedSession } from '../../core/listing/listing';
import type { SessionStore } from '../../core/listing/store';
import type { Clock } from '../../core/ports';
import { type GroupRequest, groupRequest } from '../../core/presentation/groupRequest';
import type { Look } from '../../core/presentation/look';
import { childrenOf, noRows, type Rows } from '../../core/presentation/row';
import { rowChanges } from '../../core/presentation/rowChanges';
import { rowsOf } from '../../core/presentation/rows';
import { summaryOf } from '../../core/presentation/summary';
import type { State } from '../../core/request/request';
import { localZone } from '../clock';
import { coalesce } from '../coalesce';
import { setContextKey, welcomeKeys } from '../contextKeys';
import type { CurrentView } from '../currentView';
import type { Reader } from '../reader';
import { viewSettings } from '../settings';
import { viewProgress } from './progress';
import { treeItem, treeTooltip } from './treeItem';

const viewIds = { Active: 'ssmSessions.active', History: 'ssmSessions.history' } as const satisfies Record<
  State,
  string
>;

const minute = 60_000;

/** What the trees draw from. */
export interface TreeSources {
  readonly store: SessionStore;
  readonly view: CurrentView;
  readonly reader: Reader;
  readonly clock: Clock;
}

/**
 * One of the two views. Its elements are row ids, which stay the same from one picture to the next; what they mean is
 * looked up in the picture drawn last.
 */
export class SessionsTree implements TreeDataProvider<string>, Disposable {
  readonly #tree: TreeView<string>;
  readonly #changed = new EventEmitter<string[] | undefined>();
  readonly #progress: ReturnType<typeof viewProgress>;
  readonly #drawing: ReturnType<typeof coalesce>;
  readonly #subscriptions: readonly Disposable[];
  /** Descriptions as drawn last, of the rows that VS Code has asked for. */
  readonly #drawn = new Map<string, string>();
  #rows: Rows = noRows;
  #ticking: Disposable | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    readonly state: State,
    private readonly from: TreeSources,
  ) {
    const { store, view, reader, clock } = from;
    this.#progress = viewProgress(viewIds[state]);
    this.#drawing = coalesce(
      clock,
      () => drawingDelay(this.#drawn.size),
      () => this.#draw(),
    );
    this.#tree = window.createTreeView(viewIds[state], {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    const wish = (): void => this.#drawing.wish();
    this.#subscriptions = [
      store.onDidChange(wish),
      view.onDidChange(wish),
      reader.onDidChange(wish),
      viewSettings.badge.onDidChange(wish),
      this.#tree.onDidChangeVisibility(({ visible }) => this.#seen(visible)),
    ];
    this.#draw();
    this.#seen(this.#tree.visible);
  }

  /** The sessions of the rows with these ids that the view has; a group stands for none. */
  sessionsAt(ids: readonly string[]): readonly ListedSession[] {
    return ids.flatMap((id) => {
      const row = this.#rows.byId.get(id);
      return row?.kind === 'session' ? [row.listed] : [];
    });
  }

  /** What asks for the sessions of the groups with these ids that the view has; a session stands for none. */
  groupsAt(ids: readonly string[]): readonly (GroupRequest & { readonly state: State })[] {
    return ids.flatMap((id) => {
      const request = groupRequest(this.#rows, id, this.from.view.filters, localZone);
      return request ? [{ ...request, state: this.state }] : [];
    });
  }

  /** Ids of the selected rows. */
  get selection(): readonly string[] {
    return this.#tree.selection;
  }

  getChildren(id?: string): string[] {
    return [...childrenOf(this.#rows, id)];
  }

  getParent(id: string): string | undefined {
    return this.#rows.byId.get(id)?.parent;
  }

  getTreeItem(id: string): TreeItem {
    const row = this.#rows.byId.get(id);
    if (!row) {
      // VS Code may ask for what it showed a moment ago; it learns at once that the row is gone.
      return new TreeItem('');
    }
    const item = treeItem(row, this.#look());
    this.#drawn.set(id, String(item.description));
    return item;
  }

  resolveTreeItem(item: TreeItem, id: string): TreeItem {
    const row = this.#rows.byId.get(id);
    const tooltip = row && treeTooltip(row, this.#look());
    if (tooltip) {
      item.tooltip = tooltip;
    }
    return item;
  }

  #look(): Look {
    return { now: this.from.clock.now(), zone: localZone, l10n };
  }

  #seen(visible: boolean): void {
    this.#ticking?.dispose();
    this.#ticking = undefined;
    if (visible) {
      void this.from.reader.show(this.state);
      this.#tick();
    }
  }

  /** Ages change with the minute: those rows are drawn again whose words are others now. */
  #tick(): void {
    const { clock } = this.from;
    this.#ticking = clock.after(minute - (clock.now() % minute), () => {
      const look = this.#look();
      const older = [...this.#drawn].flatMap(([id, description]) => {
        const row = this.#rows.byId.get(id);
        return row && treeItem(row, look).description !== description ? [id] : [];
      });
      if (older.length > 0) {
        this.#changed.fire(older);
      }
      this.#tick();
    });
  }

  #draw(): void {
    const { store, view, reader } = this.from;
    const asked = { scope: reader.scope, filters: view.filters, restricted: reader.restricted };
    const summary = summaryOf(store.listing, this.state, asked, this.#look());
    const before = this.#rows;
    this.#rows = summary.empty === undefined ? rowsOf(store.listing, this.state, view.grouping, localZone) : noRows;
    setContextKey(welcomeKeys[this.state], summary.empty);
    this.#tree.message = summary.message ?? '';
    this.#tree.description = summary.description;
    this.#showBadge(summary.count);
    this.#progress.show(summary.reading);

    const changes = rowChanges(before, this.#rows);
    if (changes === 'all') {
      this.#drawn.clear();
      this.#changed.fire(undefined);
    } else if (changes.length > 0) {
      this.#changed.fire([...changes]);
    }
  }

  #showBadge(count: number): void {
    const shown = this.state === 'Active' && count > 0 && viewSettings.badge.value;
    this.#tree.badge = shown
      ? { value: count, tooltip: count === 1 ? l10n.t('1 active session') : l10n.t('{0} active sessions', count) }
      : undefined;
  }

  dispose(): void {
    this.#ticking?.dispose();
    this.#drawing.dispose();
    this.#progress.dispose();
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
    this.#tree.dispose();
    this.#changed.dispose();
  }
}

/** Milliseconds between two pictures: VS Code draws every row anew when the top changes, so large trees wait longer. */
function drawingDelay(rows: number): number {
  return Math.min(1000, 100 + rows / 10);
}
