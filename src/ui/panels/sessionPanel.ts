import { l10n, type Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import type { Disposable } from '../../core/base/event';
import { clean } from '../../core/base/text';
import { feedsOf, type ListedSession, sessionsOf } from '../../core/listing/listing';
import type { SessionStore } from '../../core/listing/store';
import type { Clock } from '../../core/ports';
import { detailOf, type SessionReference } from '../../core/presentation/detail';
import type { ToSessionPage } from '../../core/presentation/messages';
import { scopeKey } from '../../core/sessions/scope';
import { copyJson, copyLines } from '../actions/copySession';
import type { Callers } from '../callers';
import { localZone } from '../clock';
import { coalesce } from '../coalesce';
import type { Reader } from '../reader';
import { pageHtml, pageRoots } from './pageHtml';
import { readFromSessionPage, readReference } from './pageMessages';

/** What the panel draws from. */
export interface SessionPanelSources {
  readonly extensionUri: Uri;
  readonly store: SessionStore;
  readonly reader: Reader;
  readonly callers: Callers;
  readonly clock: Clock;
}

const minute = 60_000;

/** The one panel that shows a session; showing another reuses it, and VS Code brings it back after a reload. */
export class SessionPanel implements WebviewPanelSerializer, Disposable {
  readonly viewType = 'ssmSessions.session';
  readonly #drawing: ReturnType<typeof coalesce>;
  readonly #subscriptions: readonly Disposable[];
  #panel: WebviewPanel | undefined;
  #reference: SessionReference | undefined;
  /** The session as it was last seen; stays when it is no longer listed. */
  #listed: ListedSession | undefined;
  #ticking: Disposable | undefined;

  constructor(private readonly from: SessionPanelSources) {
    const { store, callers, clock } = from;
    this.#drawing = coalesce(
      clock,
      () => 100,
      () => this.#send(),
    );
    this.#subscriptions = [
      store.onDidChange(() => this.#drawing.wish()),
      callers.onDidChange(() => this.#drawing.wish()),
      window.registerWebviewPanelSerializer(this.viewType, this),
    ];
  }

  /** Shows a session, in the place where the panel is or beside nothing else. */
  show(listed: ListedSession): void {
    this.#reference = { scope: listed.scope, state: listed.state, sessionId: listed.session.SessionId };
    this.#listed = listed;
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      this.#send();
    } else {
      const place = { viewColumn: ViewColumn.Active, preserveFocus: true };
      this.#adopt(window.createWebviewPanel(this.viewType, '', place, { enableFindWidget: true }));
    }
  }

  deserializeWebviewPanel(panel: WebviewPanel, remembered: unknown): Promise<void> {
    const reference = readReference(remembered);
    if (reference === undefined || this.#panel) {
      panel.dispose();
      return Promise.resolve();
    }
    this.#reference = reference;
    this.#listed = undefined;
    this.#adopt(panel);
    return this.from.reader.show(reference.state);
  }

  #adopt(panel: WebviewPanel): void {
    const { extensionUri } = this.from;
    this.#panel = panel;
    panel.webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: pageRoots(extensionUri),
    };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#ticking?.dispose();
    });
    panel.title = this.#title();
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'session');
    this.#tick();
  }

  #hear(message: unknown): void {
    const said = readFromSessionPage(message);
    const listed = this.#find();
    if (said?.kind === 'ready') {
      this.#send();
    } else if (said?.kind === 'copy' && listed) {
      void (said.what === 'json' ? copyJson([listed]) : copyLines([listed], said.what));
    }
  }

  #send(): void {
    const reference = this.#reference;
    if (!this.#panel || !reference) {
      return;
    }
    const { callers, clock } = this.from;
    const listed = this.#find();
    const look = { now: clock.now(), zone: localZone, l10n };
    const detail = detailOf(reference, listed, callers.in(reference.scope), this.#note(), look);
    this.#panel.title = this.#title();
    void this.#panel.webview.postMessage({ kind: 'session', detail } satisfies ToSessionPage);
  }

  #title(): string {
    return clean(this.#reference?.sessionId ?? '');
  }

  /** The session as it is listed now (one that ended has moved to the other state), else as it was seen last. */
  #find(): ListedSession | undefined {
    this.#listed = this.#listedNow() ?? this.#listed;
    return this.#listed;
  }

  #listedNow(): ListedSession | undefined {
    const { listing } = this.from.store;
    const reference = this.#reference;
    return (
      reference &&
      (['History', 'Active'] as const)
        .flatMap((state) => sessionsOf(listing, state))
        .find(
          ({ session, scope }) =>
            session.SessionId === reference.sessionId && scopeKey(scope) === scopeKey(reference.scope),
        )
    );
  }

  #note(): string | undefined {
    const { store, reader } = this.from;
    const listed = this.#listedNow();
    if (listed) {
      return listed.stale ? l10n.t('It could not be read again and may have changed.') : undefined;
    }
    if (reader.restricted) {
      return l10n.t('Nothing is read in an untrusted workspace until you refresh the sessions.');
    }
    const phases = (['Active', 'History'] as const)
      .flatMap((state) => feedsOf(store.listing, state))
      .map(({ phase }) => phase);
    if (this.#listed === undefined && phases.includes('reading')) {
      return l10n.t('Reading…');
    }
    return l10n.t('It is not among the sessions that are shown now; filters or the scope may have changed.');
  }

  /** Ages change with the minute. */
  #tick(): void {
    this.#ticking?.dispose();
    this.#ticking = this.from.clock.after(minute, () => {
      if (this.#panel?.visible === true) {
        this.#send();
      }
      this.#tick();
    });
  }

  dispose(): void {
    this.#ticking?.dispose();
    this.#drawing.dispose();
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
    this.#panel?.dispose();
  }
}
