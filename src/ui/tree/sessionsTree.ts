import { l10n, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { type Disposable, disposeAll, Emitter } from '../../core/base/event';
import { sameList } from '../../core/base/sameList';
import { type FeedKnowledge, feedsOf, type ListedSession, type Listing } from '../../core/listing/listing';
import { findRow } from '../../core/presentation/tree/findRow';
import { type GroupRequest, groupRequest } from '../../core/presentation/tree/groupRequest';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import { childrenOf, noRows, type Rows } from '../../core/presentation/tree/row';
import { sessionsByScope } from '../../core/presentation/scopes/sessionsByScope';
import { type Revealing, revealing } from '../../core/presentation/tree/revealing';
import { rowChanges } from '../../core/presentation/tree/rowChanges';
import { rowsOf } from '../../core/presentation/tree/rows';
import { rowText, treeMessage, type TooltipMarkdown } from '../../core/presentation/text/sinkText';
import { summaryOf } from '../../core/presentation/tree/summary';
import { GivenTooltips } from '../../core/presentation/tree/givenTooltips';
import type { State } from '../../core/request/request';
import type { Scope } from '../../core/sessions/scope';
import { everyMinute } from '../../app/everyMinute';
import { localZone } from '../../app/localZone';
import { coalesce } from '../../app/coalesce';
import { setContextKey, welcomeKeys } from '../host/contextKeys';
import { displayContext } from '../../app/displayContext';
import { Looker } from '../../app/looker';
import type { Services } from '../host/services';
import { viewSettings } from '../host/settings';
import { createTree, giveTooltip, goneRow, showHead, type Tree } from '../sinks/tree';
import { viewProgress } from '../sinks/viewProgress';
import { countBadge } from './countBadge';
import { drawingDelay } from './drawingDelay';
import { treeItem, treeTooltip } from './treeItem';

const viewIds = { Active: 'ssmSessions.active', History: 'ssmSessions.history' } as const;

/**
 * One of the two views. Its elements are row ids, which stay the same from one picture to the next; what they mean is
 * looked up in the picture drawn last.
 */
export class SessionsTree implements TreeDataProvider<string>, Disposable {
  readonly #tree: Tree<string>;
  readonly #changed = new EventEmitter<string[] | undefined>();
  readonly #progress: ReturnType<typeof viewProgress>;
  readonly #drawing: ReturnType<typeof coalesce>;
  readonly #subscriptions: readonly Disposable[];
  /** Descriptions as drawn last, of the rows that VS Code has asked for. */
  readonly #drawn = new Map<string, string>();
  readonly #tooltips = new GivenTooltips();
  /** The number of times that more was asked for, by row. */
  readonly #more = new Map<string, number>();
  #rows: Rows = noRows;
  /** The feeds that the picture was made of, and whether another is due when the view is seen again. */
  #from: readonly FeedKnowledge[] = [];
  #due = false;
  #ticking: Disposable | undefined;
  readonly #looker: Looker;
  /** Ids that were selected when last looked at. */
  #chosen: readonly string[] = [];
  readonly #revealing: Revealing;

  readonly onDidChangeTreeData = this.#changed.event;
  readonly #selected = new Emitter<ListedSession>();

  /** The event of the user selecting a session, with the one that came to the others if there are several. */
  readonly onDidSelect = this.#selected.event;

  constructor(
    readonly state: State,
    private readonly from: Pick<Services, 'store' | 'source' | 'view' | 'reader' | 'callers' | 'identityIn' | 'clock'>,
  ) {
    const { store, view, reader, callers, clock } = from;
    this.#looker = new Looker(reader);
    this.#progress = viewProgress(viewIds[state]);
    this.#drawing = coalesce(
      clock,
      () => drawingDelay(this.#drawn.size),
      () => this.#draw(),
    );
    this.#tree = createTree<string>(viewIds[state], {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#revealing = revealing(this.#tree, clock, (listed) => findRow(this.#rows, listed));
    const schedule = (): void => this.#drawing.schedule();
    this.#subscriptions = [
      store.onDidChange((listing) => {
        if (!sameList(this.#from, this.#feeds(listing)) || listing.blocked) {
          schedule();
        }
      }),
      // What was somebody else's goes at once, too.
      store.onDidChangeHands(() => this.#draw()),
      view.onDidChange(() => this.#draw()),
      // Other scopes: what is drawn of the old ones goes at once.
      reader.onDidChange(() => this.#draw()),
      callers.onDidChange(schedule),
      viewSettings.badge.onDidChange(schedule),
      viewSettings.badge.onDidChange(() => this.#attend()),
      viewSettings.rowsPerGroup.onDidChange(schedule),
      this.#tree.onDidChangeVisibility(({ visible }) => this.#seen(visible)),
      this.#tree.onDidChangeSelection(({ selection }) => this.#select(selection)),
    ];
    this.#draw();
    this.#seen(this.#tree.visible);
  }

  /** Returns the sessions of the rows with these ids that the view has; a group stands for none. */
  sessionsAt(ids: readonly string[]): readonly ListedSession[] {
    return ids.flatMap((id) => {
      const row = this.#rows.byId.get(id);
      return row?.kind === 'session' ? [row.listed] : [];
    });
  }

  /** Returns requests for the sessions of the groups with these ids that the view has; a session stands for none. */
  groupsAt(ids: readonly string[]): readonly (GroupRequest & { readonly state: State })[] {
    return ids.flatMap((id) => {
      const request = groupRequest(this.#rows, id, this.from.view.filters, localZone);
      return request ? [{ ...request, state: this.state }] : [];
    });
  }

  /** Returns the scope that a row is about: its own, or the one whose reading failed. */
  scopeAt(id: string): Scope | undefined {
    const row = this.#rows.byId.get(id);
    return row?.kind === 'scope' || row?.kind === 'failure' ? row.scope : undefined;
  }

  #select(selection: readonly string[]): void {
    const added = selection.filter((id) => !this.#chosen.includes(id));
    this.#chosen = selection;
    const last = (added.length > 0 ? added : selection).at(-1);
    const [listed] = last === undefined || this.#revealing.has(last) ? [] : this.sessionsAt([last]);
    if (listed) {
      this.#selected.fire(listed);
    }
  }

  /** Shows more of the rows that this one stands for. */
  more(id: string): void {
    if (this.#rows.byId.get(id)?.kind === 'more') {
      this.#more.set(id, (this.#more.get(id) ?? 0) + 1);
      this.#draw();
    }
  }

  /** Ids of the selected rows. */
  get selection(): readonly string[] {
    return this.#tree.selection;
  }

  /** Selects the row of a session, if this tree can be seen and has one. */
  reveal(listed: ListedSession): Promise<void> {
    return this.#revealing.reveal(listed);
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
      return goneRow();
    }
    const item = treeItem(row, this.#display());
    this.#drawn.set(id, String(item.description));
    return item;
  }

  resolveTreeItem(item: TreeItem, id: string): TreeItem {
    const tooltip = this.#tooltipOf(id);
    if (tooltip) {
      giveTooltip(item, tooltip);
      if (this.scopeAt(id)) {
        this.#tooltips.give(id, tooltip);
      }
    }
    return item;
  }

  #tooltipOf(id: string): TooltipMarkdown | undefined {
    return treeTooltip(this.#rows.byId.get(id), this.from.identityIn, this.#display());
  }

  #display(): DisplayContext {
    return displayContext(this.from.store.listing, this.from.clock, l10n);
  }

  #seen(visible: boolean): void {
    this.#ticking?.dispose();
    this.#ticking = visible ? everyMinute(this.from.clock, () => this.#drawOlder()) : undefined;
    this.#attend();
    if (visible && this.#due) {
      this.#draw();
    }
  }

  /** Looks while the view can be seen; once it was, the badge with its number is seen though the view is not. */
  #attend(): void {
    const badge = this.#looker.looks && this.state === 'Active' && viewSettings.badge.value;
    this.#looker.lookAt(this.#tree.visible || badge ? [this.state] : []);
  }

  /** Returns all that the picture depends on: of Active also History, which knows what has ended. */
  #feeds(listing: Listing): readonly FeedKnowledge[] {
    return this.state === 'Active' ? listing.feeds : feedsOf(listing, this.state);
  }

  /** Draws those rows again whose ages are others now. */
  #drawOlder(): void {
    const display = this.#display();
    const older = [...this.#drawn].flatMap(([id, description]) => {
      const row = this.#rows.byId.get(id);
      return row && treeItem(row, display).description !== description ? [id] : [];
    });
    if (older.length > 0) {
      this.#changed.fire(older);
    }
  }

  #draw(): void {
    const { store, source, view, reader, callers } = this.from;
    const { listing } = store;
    const display = this.#display();
    const places = sessionsByScope(listing, this.state, callers.accountOf);
    const asked = {
      scopes: reader.scopes,
      filters: view.filters,
      samples: source.samples,
      restricted: reader.restricted,
    };
    const summary = summaryOf(listing, places, asked, display);
    setContextKey(welcomeKeys[this.state], summary.empty);
    showHead(this.#tree, {
      message: treeMessage(summary.message ?? ''),
      description: rowText(summary.description),
      badge: this.state === 'Active' ? countBadge(summary.count) : undefined,
    });
    this.#progress.show(summary.reading);
    this.#from = this.#feeds(listing);
    this.#due = !this.#tree.visible;
    if (this.#due) {
      return;
    }
    const before = this.#rows;
    this.#rows =
      summary.empty === undefined
        ? rowsOf(listing, this.state, places, {
            grouping: view.grouping,
            zone: display.zone,
            pageSize: viewSettings.rowsPerGroup.value,
            more: this.#more,
          })
        : noRows;
    const changes = rowChanges(before, this.#rows);
    const old = this.#tooltips.takeOld((id) => this.#tooltipOf(id));
    if (changes === 'all') {
      this.#drawn.clear();
      this.#changed.fire(undefined);
    } else if (changes.length + old.length > 0) {
      this.#changed.fire([...new Set([...changes, ...old])]);
    }
  }

  dispose(): void {
    this.#ticking?.dispose();
    this.#looker.dispose();
    this.#drawing.dispose();
    this.#revealing.dispose();
    this.#progress.dispose();
    disposeAll(this.#subscriptions);
    this.#tree.dispose();
    this.#changed.dispose();
    this.#selected.dispose();
  }
}
