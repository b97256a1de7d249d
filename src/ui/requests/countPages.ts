import { l10n } from 'vscode';
import type { SessionPages } from '../../core/ports';
import { notificationText } from '../../core/presentation/text/sinkText';
import type { Work } from '../host/slowProgress';

/** Pages that are counted as they come. */
export interface CountedPages extends Pick<SessionPages, 'pages'> {
  readonly pageCount: number;
  readonly sessionCount: number;
}

/** Counts the pages of a port, and reports them. */
export function countPages(from: Pick<SessionPages, 'pages'>, report: Work['report']): CountedPages {
  const count = { pages: 0, sessions: 0 };
  return {
    async *pages(scope, request, signal) {
      for await (const page of from.pages(scope, request, signal)) {
        count.pages += 1;
        count.sessions += page.sessions.length;
        report(notificationText(l10n.t('{0} sessions on {1} pages so far', count.sessions, count.pages)));
        yield page;
      }
    },
    get pageCount() {
      return count.pages;
    },
    get sessionCount() {
      return count.sessions;
    },
  };
}
