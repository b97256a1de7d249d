import { l10n, type WebviewPanel } from 'vscode';
import { failureOf } from '../../core/base/failure';
import { type Disposable, disposeAll } from '../../core/base/event';
import { own } from '../../core/base/own';
import { clean } from '../../core/base/text';
import { findSession } from '../../core/listing/find';
import { type ListedSession, listingOf } from '../../core/listing/listing';
import { changedMembers } from '../../core/presentation/sessionPage/changes';
import { detailOf, referenceTo } from '../../core/presentation/sessionPage/detail';
import type { SessionReference } from '../../core/listing/lookUp';
import type { Change } from '../../core/presentation/sessionPage/facts';
import { sessionNote } from '../../core/presentation/sessionPage/sessionNote';
import type { FromSessionPage, ToSessionPage } from '../../core/presentation/sessionPage/messages';
import { type TitleText, titleText } from '../../core/presentation/text/sinkText';
import { type CallerIdentity, scopeKey } from '../../core/sessions/scope';
import { everyMinute } from '../../app/everyMinute';
import { coalesce } from '../../app/coalesce';
import { guard } from '../host/guard';
import { Looker } from '../../app/looker';
import { titlePanel } from '../sinks/panel';
import { Page } from '../host/page';
import type { Services } from '../host/services';
import { pageDisplayContext } from '../host/pageDisplayContext';
import { readFromSessionPage } from './messages';
import { displayContext } from '../../app/displayContext';

/** The sources that a panel draws from. */
export type SessionPanelSources = Pick<
  Services,
  'extensionUri' | 'store' | 'reader' | 'callers' | 'connections' | 'clock' | 'log'
>;

/** The wish of the page besides saying how it is, with the session as it is known. */
export type SessionPageRequest = Exclude<FromSessionPage, { readonly kind: 'ready' | 'lost' }>;

const nothing = listingOf([]);

/** A panel that shows one session, and follows it. */
export class SessionPanel implements Disposable {
  readonly #page: Page<ToSessionPage>;
  /** Aborts when the panel is closed. */
  readonly #ending = new AbortController();
  readonly #drawing: ReturnType<typeof coalesce>;
  readonly #subscriptions: readonly Disposable[];
  /** The session as it was last seen; stays when it is no longer listed. */
  #seen: ListedSession | undefined;
  /** The owner of the scope then, and who that is; a session of somebody else's is another one, whatever its id. */
  #owner: number;
  #caller: CallerIdentity | undefined;
  #changes: readonly Change[] = [];
  #ticking: Disposable | undefined;
  readonly #looker: Looker;

  constructor(
    panel: WebviewPanel,
    private readonly from: SessionPanelSources,
    public reference: SessionReference,
    /** A pinned panel keeps its session; the next one gets a panel of its own. */
    public pinned: boolean,
    on: {
      readonly wish: (wish: SessionPageRequest, panel: SessionPanel, listed: ListedSession) => void | Promise<void>;
      readonly gone: (panel: SessionPanel) => void;
    },
  ) {
    const { store, reader, callers, connections, clock, extensionUri, log } = from;
    this.#looker = new Looker(reader);
    const hear = guard('session', log, (message: unknown) => this.#hear(message, on.wish));
    this.#page = new Page<ToSessionPage>(panel, extensionUri, 'session', {
      message: (message) => void hear(message),
      visible: () => this.#attend(),
      gone: () => on.gone(this),
    });
    this.#drawing = coalesce(
      clock,
      () => 100,
      () => {
        this.#follow();
        this.#send();
      },
    );
    this.#subscriptions = [
      store.onDidChange(() => this.#drawing.schedule()),
      callers.onDidChange(() => this.#drawing.schedule()),
      connections.onDidChange(() => this.#drawing.schedule()),
    ];
    this.#owner = store.ownerOf(reference.scope);
    this.#follow();
    titlePanel(panel, this.#title);
    this.#attend();
  }

  get panel(): WebviewPanel {
    return this.#page.panel;
  }

  /** Returns the session as it is known; undefined before it has been found. */
  get listed(): ListedSession | undefined {
    this.#follow();
    return this.#seen;
  }

  /** Shows another session in this panel. */
  show(listed: ListedSession): void {
    const reference = referenceTo(listed);
    if (JSON.stringify(reference) !== JSON.stringify(this.reference)) {
      this.reference = reference;
      this.#changes = [];
    }
    this.#seen = listed;
    this.#owner = this.from.store.ownerOf(listed.scope);
    this.#attend();
    this.#send();
  }

  /** Asks AWS for the session if it is not among those that are shown: filters may leave it out. Never throws. */
  async lookUp(): Promise<void> {
    const { store, reader, log } = this.from;
    const { reference } = this;
    if (this.listed || reader.restricted) {
      return;
    }
    try {
      const found = await store.lookUp(reference, this.#ending.signal);
      if (found && reference === this.reference && this.#now === undefined) {
        this.#seen = found;
        this.#send();
      }
    } catch (thrown) {
      log.info(`session page: ${failureOf(thrown).message}`);
    }
  }

  pin(pinned: boolean): void {
    this.pinned = pinned;
    this.#send();
  }

  async #hear(
    message: unknown,
    wish: (wish: SessionPageRequest, panel: SessionPanel, listed: ListedSession) => void | Promise<void>,
  ): Promise<void> {
    const said = readFromSessionPage(message);
    if (said === undefined) {
      this.from.log.warn('session page: a message that is none of ours was dropped');
    } else if (said.kind === 'lost') {
      this.from.log.warn('session page: it could not read what it was told');
    } else if (said.kind === 'ready') {
      this.#follow();
      this.#send();
    } else if (this.listed) {
      await wish(said, this, this.listed);
    }
  }

  get #now(): ListedSession | undefined {
    return findSession(this.from.store.listing, scopeKey(this.reference.scope), this.reference.sessionId);
  }

  /** Takes in what is listed now, and notes what has changed since it was last seen. */
  #follow(): void {
    const { store, callers } = this.from;
    const now = this.#now;
    if (now && this.#isForeign) {
      this.#owner = store.ownerOf(this.reference.scope);
      this.#changes = [];
      this.#seen = now;
    }
    if (!this.#isForeign) {
      this.#caller = callers.in(this.reference.scope);
    }
    const before = this.#seen;
    if (now && before && now.session !== before.session) {
      const at = this.from.clock.now();
      const changed = changedMembers(before.session, now.session).map((member) => {
        const value = own(before.session, member);
        return {
          member,
          at,
          before: value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value),
        };
      });
      const members = new Set(changed.map(({ member }) => member));
      this.#changes = [...this.#changes.filter(({ member }) => !members.has(member)), ...changed];
    }
    this.#seen = now ?? before;
  }

  get #isForeign(): boolean {
    return this.from.store.ownerOf(this.reference.scope) !== this.#owner;
  }

  #send(): void {
    const { store, reader, connections, clock } = this.from;
    const { reference, pinned } = this;
    titlePanel(this.panel, this.#title);
    if (!this.#page.visible) {
      return;
    }
    const display = displayContext(store.listing, clock, l10n);
    const context = {
      caller: this.#caller,
      endpoints: connections.of(reference.scope).endpoints,
      note: sessionNote(
        store.listing,
        {
          now: this.#now,
          seen: this.#seen,
          foreign: this.#isForeign,
          changes: this.#changes,
          restricted: reader.restricted,
        },
        display,
      ),
      pinned,
      changes: this.#changes,
      // What was around it is not among the sessions of somebody else.
      listing: this.#isForeign ? nothing : store.listing,
    };
    const detail = detailOf(reference, this.#seen, context, display);
    this.#page.say({ kind: 'session', display: pageDisplayContext(display.now), detail });
  }

  get #title(): TitleText {
    return titleText(clean(this.reference.sessionId, 60));
  }

  /** While somebody looks, the state that the session is in is read with each refresh, and ages change with the minute. */
  #attend(): void {
    const { visible } = this.#page;
    this.#ticking?.dispose();
    this.#ticking = visible ? everyMinute(this.from.clock, () => this.#send()) : undefined;
    this.#looker.lookAt(visible ? [this.reference.state] : []);
  }

  /** Lets go of everything but the panel, which VS Code has closed or is to close. */
  dispose(): void {
    this.#ending.abort();
    this.#ticking?.dispose();
    this.#looker.dispose();
    this.#drawing.dispose();
    disposeAll(this.#subscriptions);
  }
}
