import type { Disposable } from '../core/base/event';
import type { ListedSession } from '../core/listing/listing';
import { answerPageRequest } from './sessionPage/answerPageRequest';
import { diffSessions, openSessionDocument, SessionDocuments } from './sessionPage/sessionDocuments';
import type { SessionPanelSources } from './sessionPage/sessionPanel';
import { SessionPanels } from './sessionPage/sessionPanels';
import { TimelinePanel, type TimelineSources } from './timeline/timelinePanel';

/** The pages that show sessions in the editor area. */
export interface Pages extends Disposable {
  readonly sessions: SessionPanels;
  readonly timeline: TimelinePanel;
  readonly documents: SessionDocuments;
  readonly openSessionDocument: typeof openSessionDocument;
  readonly diffSessions: typeof diffSessions;
}

/**
 * Makes the pages and documents of sessions. The only entry of the bundle that holds them, so that activation does not
 * read what is needed when a session is first opened. `selected`: the session that was selected before.
 */
export function createPages(
  parts: SessionPanelSources & Omit<TimelineSources, 'open' | 'selected'>,
  selected: ListedSession | undefined,
): Pages {
  const { store, reader } = parts;
  const sessions = new SessionPanels(parts, (wish, panel, listed) =>
    answerPageRequest({ store, show: (other) => sessions.show(other) }, wish, panel, listed),
  );
  const open = (listed: ListedSession): void => sessions.show(listed, true);
  const timeline = new TimelinePanel({ ...parts, open, selected });
  const documents = new SessionDocuments(store, reader);
  return {
    sessions,
    timeline,
    documents,
    openSessionDocument,
    diffSessions,
    dispose: () => {
      sessions.dispose();
      timeline.dispose();
      documents.dispose();
    },
  };
}
