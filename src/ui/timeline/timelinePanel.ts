import { states } from '../../core/request/request';
import { commands, l10n, ViewColumn, type WebviewPanel } from 'vscode';
import { type Disposable, disposeAll } from '../../core/base/event';
import { findSession } from '../../core/listing/find';
import type { ListedSession, Listing } from '../../core/listing/listing';
import { titleText } from '../../core/presentation/text/sinkText';
import { type SessionKey, timelineData } from '../../core/presentation/timeline/data';
import type { PageAction } from '../../core/presentation/text/pageActions';
import { timelineHead } from '../../core/presentation/timeline/head';
import { firstLaneKind } from '../../core/presentation/timeline/lanes';
import type { TimelineFormat, ToTimelinePage } from '../../core/presentation/timeline/messages';
import { withRange } from '../../core/request/range';
import { scopeKey } from '../../core/sessions/scope';
import { saveTimeline } from './saveTimeline';
import { everyMinute } from '../../app/everyMinute';
import { coalesce } from '../../app/coalesce';
import type { Commands } from '../host/commands';
import { applyFilters } from '../filters/applyFilters';
import { guard } from '../host/guard';
import { Looker } from '../../app/looker';
import { createPanel, titlePanel } from '../sinks/panel';
import type { SessionsTree } from '../tree/sessionsTree';
import { Page } from '../host/page';
import type { Services } from '../host/services';
import { pageDisplayContext } from '../host/pageDisplayContext';
import { readFromTimelinePage } from './messages';
import { viewTypes } from '../host/pageNames';
import { displayContext } from '../../app/displayContext';

/** The sources that the panel draws from, and the listeners that it tells. */
export interface TimelineSources
  extends Pick<Services, 'extensionUri' | 'store' | 'source' | 'view' | 'reader' | 'callers' | 'clock' | 'log'> {
  readonly trees: readonly SessionsTree[];
  /** Shows a session's page beside. */
  readonly open: (listed: ListedSession) => void;
  /** The session that was selected before there was a timeline. */
  readonly selected: ListedSession | undefined;
}

const commandOf = {
  refresh: 'ssmSessions.refresh',
  pickScope: 'ssmSessions.pickScope',
  clearFilters: 'ssmSessions.clearFilters',
  signIn: 'ssmSessions.signIn',
  copyPolicy: 'ssmSessions.copyPolicy',
  showLog: 'ssmSessions.showLog',
} as const satisfies Record<PageAction, keyof Commands>;

/** The one panel that shows the timeline of the current view. */
export class TimelinePanel implements Disposable {
  readonly #drawing: ReturnType<typeof coalesce>;
  readonly #subscriptions: readonly Disposable[];
  #page: Page<ToTimelinePage> | undefined;
  /** The listing that the page was told last; undefined before it has spoken. */
  #told: Listing | undefined;
  #count = 0;
  /** The session selected last, here or elsewhere, and whether the page does not know of it. */
  #selected: SessionKey | undefined;
  #missed = false;
  #ticking: Disposable | undefined;
  readonly #looker: Looker;
  readonly #hear: (message: unknown) => Promise<void>;

  constructor(private readonly from: TimelineSources) {
    const { store, view, reader, callers, clock, trees, log, selected } = from;
    this.#selected = selected && keyOf(selected);
    this.#looker = new Looker(reader);
    this.#drawing = coalesce(
      clock,
      () => Math.min(2000, 100 + this.#count / 25),
      () => this.#send(),
    );
    this.#hear = guard('timeline', log, (message: unknown) => this.#answer(message));
    const schedule = (): void => {
      if (this.#page?.visible) {
        this.#drawing.schedule();
      }
    };
    this.#subscriptions = [
      store.onDidChange(schedule),
      view.onDidChange(schedule),
      reader.onDidChange(schedule),
      callers.onDidChange(() => {
        // Whose account a scope is decides which sessions are one.
        this.#told = undefined;
        schedule();
      }),
      ...trees.map((tree) => tree.onDidSelect((listed) => this.#mark(keyOf(listed)))),
    ];
  }

  /** Tells whether somebody sees it. */
  get visible(): boolean {
    return this.#page?.visible ?? false;
  }

  /** Shows the timeline: where it is, or in the place of the active editor. */
  show(): void {
    if (this.#page) {
      this.#page.panel.reveal();
    } else {
      const panel = createPanel(viewTypes.timeline, titleText(''), ViewColumn.Active);
      this.#missed = true;
      this.#adopt(panel);
    }
  }

  /** Takes over the panel that VS Code brings back after a reload. */
  restore(panel: WebviewPanel): void {
    if (this.#page) {
      panel.dispose();
    } else {
      this.#adopt(panel);
    }
  }

  /** Changes between picture and table. */
  toggleTable(): void {
    this.#needPage().say({ kind: 'toggleTable' });
  }

  /** Asks the page for what is seen; it is saved when it comes. */
  export(format: TimelineFormat): void {
    this.#needPage().say({ kind: 'export', format });
  }

  #needPage(): Page<ToTimelinePage> {
    if (!this.#page?.visible) {
      throw new Error(l10n.t('Open the timeline first.'));
    }
    return this.#page;
  }

  #adopt(panel: WebviewPanel): void {
    titlePanel(panel, titleText(l10n.t('Timeline of Sessions')));
    this.#told = undefined;
    this.#page = new Page<ToTimelinePage>(panel, this.from.extensionUri, 'timeline', {
      message: (message) => void this.#hear(message),
      visible: (visible) => this.#seen(visible),
      gone: () => {
        this.#page = undefined;
        this.#seen(false);
      },
    });
    this.#seen(panel.visible);
  }

  /** Marks a session that was selected elsewhere: now, or as soon as the page can be seen. */
  #mark(session: SessionKey): void {
    this.#selected = session;
    this.#missed = this.#told === undefined || !this.visible;
    if (!this.#missed) {
      this.#page?.say({ kind: 'select', session });
    }
  }

  /** While somebody looks, both states are read with each refresh, and ages grow with the minute. */
  #seen(visible: boolean): void {
    this.#ticking?.dispose();
    this.#ticking = visible ? everyMinute(this.from.clock, () => this.#send()) : undefined;
    this.#looker.lookAt(visible ? states : []);
    if (!visible) {
      this.#told = undefined;
    }
  }

  async #answer(message: unknown): Promise<void> {
    const { view, clock, open, trees } = this.from;
    const said = readFromTimelinePage(message);
    switch (said?.kind) {
      case 'ready':
        this.#told = undefined;
        this.#send();
        break;
      case 'open': {
        const listed = this.#find(said.session);
        if (listed) {
          open(listed);
        }
        break;
      }
      case 'select': {
        this.#selected = said.session;
        const listed = this.#find(said.session);
        await Promise.all(listed ? trees.map((tree) => tree.reveal(listed)) : []);
        break;
      }
      case 'filter':
        applyFilters(view, withRange(view.filters, said.from, said.to));
        break;
      case 'act':
        await commands.executeCommand(commandOf[said.action]);
        break;
      case 'save':
        await saveTimeline(said.format, said.content, clock.now());
        break;
      case 'lost':
        this.#told = undefined;
        this.from.log.warn('timeline: the page could not read what it was told');
        break;
      case undefined:
        this.from.log.warn('timeline: a message that is none of ours was dropped');
        break;
    }
  }

  #send(): void {
    const page = this.#page;
    if (!page?.visible) {
      return;
    }
    const { store, source, view, reader, callers, clock } = this.from;
    const { listing } = store;
    const drawn = displayContext(listing, clock, l10n);
    const asked = {
      scopes: reader.scopes,
      filters: view.filters,
      samples: source.samples,
      restricted: reader.restricted,
    };
    const head = timelineHead(listing, asked, callers.accountOf, drawn);
    const display = pageDisplayContext(drawn.now);
    if (this.#told === listing) {
      page.say({ kind: 'head', display, head });
      return;
    }
    const data = timelineData(listing, callers.accountOf, l10n);
    this.#told = listing;
    this.#count = data.id.length;
    page.say({ kind: 'sessions', display, data, head, lanes: firstLaneKind(view.grouping) });
    if (this.#missed && this.#selected) {
      page.say({ kind: 'select', session: this.#selected });
    }
    this.#missed = false;
  }

  #find({ scope, id }: SessionKey): ListedSession | undefined {
    return findSession(this.from.store.listing, scope, id);
  }

  dispose(): void {
    this.#ticking?.dispose();
    this.#looker.dispose();
    this.#drawing.dispose();
    disposeAll(this.#subscriptions);
    this.#page?.dispose();
  }
}

function keyOf({ session, scope }: ListedSession): SessionKey {
  return { scope: scopeKey(scope), id: session.SessionId };
}
