import type { Uri } from 'vscode';
import type { Disposable } from '../core/base/event';
import type { CallerIdentities } from '../core/listing/callerIdentities';
import type { ListedSession } from '../core/listing/listing';
import type { SessionStore } from '../core/listing/store';
import type { Clock } from '../core/ports';
import { answerPageRequest } from './sessionPage/answerPageRequest';
import type { Connections } from '../app/connections';
import type { CurrentView } from '../app/currentView';
import type { Reader } from '../app/reader';
import { diffSessions, openSessionDocument, SessionDocuments } from './sessionPage/sessionDocuments';
import type { Log } from './sinks/log';
import type { Source } from '../app/source';
import type { SessionsTree } from './tree/sessionsTree';
import { SessionPanels } from './sessionPage/sessionPanels';
import { TimelinePanel } from './timeline/timelinePanel';

/** The parts that pages are made of. */
export interface PageParts {
  readonly extensionUri: Uri;
  readonly store: SessionStore;
  readonly source: Source;
  readonly view: CurrentView;
  readonly reader: Reader;
  readonly callers: CallerIdentities;
  readonly connections: Connections;
  readonly clock: Clock;
  readonly trees: readonly SessionsTree[];
  readonly log: Log;
}

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
export function createPages(parts: PageParts, selected: ListedSession | undefined): Pages {
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
