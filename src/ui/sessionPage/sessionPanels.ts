import { ViewColumn, type WebviewPanel } from 'vscode';
import type { Disposable } from '../../core/base/event';
import type { ListedSession } from '../../core/listing/listing';
import { titleText } from '../../core/presentation/text/sinkText';
import { createPanel } from '../sinks/panel';
import { referenceTo } from '../../core/presentation/sessionPage/detail';
import type { SessionReference } from '../../core/listing/lookUp';
import { readSessionMemory } from './messages';
import { SessionPanel, type SessionPanelSources, type SessionPageRequest } from './sessionPanel';
import { viewTypes } from '../host/pageNames';

/** The function that does what pages ask for, elsewhere. */
export type OnSessionPageRequest = (
  wish: SessionPageRequest,
  panel: SessionPanel,
  listed: ListedSession,
) => void | Promise<void>;

/** The panels that show sessions: any number of pinned ones, and one that is used again. */
export class SessionPanels implements Disposable {
  readonly #panels = new Set<SessionPanel>();

  constructor(
    private readonly from: SessionPanelSources,
    private readonly onRequest: OnSessionPageRequest,
  ) {}

  /** Shows a session in the panel that is not pinned; a new one stands beside the pinned ones, or `beside` the editor. */
  show(listed: ListedSession, beside = false): void {
    const free = [...this.#panels].find(({ pinned }) => !pinned);
    if (free) {
      free.panel.reveal(undefined, true);
      free.show(listed);
      return;
    }
    const pinned = [...this.#panels].some(({ panel }) => panel.visible);
    const viewColumn = beside || pinned ? ViewColumn.Beside : ViewColumn.Active;
    const panel = createPanel(viewTypes.session, titleText(''), { viewColumn, preserveFocus: true });
    this.#adopt(panel, referenceTo(listed), false);
  }

  /** Takes over a panel that VS Code brings back after a reload, with what its page remembered. */
  async restore(panel: WebviewPanel, remembered: unknown): Promise<void> {
    const memory = readSessionMemory(remembered);
    if (memory === undefined) {
      panel.dispose();
      return;
    }
    const { scope, state, sessionId, pinned } = memory;
    const shown = this.#adopt(panel, { scope, state, sessionId }, pinned);
    await this.from.reader.ensure(state);
    await shown.lookUp();
  }

  /** Returns the panel in front, if one of ours is. */
  get active(): SessionPanel | undefined {
    return [...this.#panels].find(({ panel }) => panel.active);
  }

  #adopt(panel: WebviewPanel, reference: SessionReference, pinned: boolean): SessionPanel {
    const shown = new SessionPanel(panel, this.from, reference, pinned, {
      wish: this.onRequest,
      gone: (gone) => {
        this.#panels.delete(gone);
        gone.dispose();
      },
    });
    this.#panels.add(shown);
    return shown;
  }

  dispose(): void {
    for (const shown of this.#panels) {
      shown.dispose();
      shown.panel.dispose();
    }
  }
}
