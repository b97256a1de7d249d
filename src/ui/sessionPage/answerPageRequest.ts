import { commands, env, l10n, Uri } from 'vscode';
import { findSession } from '../../core/listing/find';
import type { ListedSession } from '../../core/listing/listing';
import type { SessionStore } from '../../core/listing/store';
import { jmesPath } from '../../core/presentation/sessionPage/jmesPath';
import { jsonPart } from '../../core/presentation/sessionPage/jsonPart';
import type { SessionAction } from '../../core/presentation/sessionPage/messages';
import { notificationText } from '../../core/presentation/text/sinkText';
import { type SessionFormat, sessionText } from '../../core/presentation/sessionPage/sessionText';
import { cliObject } from '../../core/output/cliObject';
import { renderJson } from '../../core/values/json';
import { isConsoleUrl, outputLocations } from '../../core/sessions/output';
import { localZone } from '../../app/localZone';
import type { Commands } from '../host/commands';
import type { SessionPanel, SessionPageRequest } from './sessionPanel';
import { openSessionDocument } from './sessionDocuments';
import { tellInfo } from '../sinks/tell';
import { copyText } from '../actions/copy';
import { copyJson, copyLines } from '../actions/copySession';

/** The parts needed to do what pages ask for. */
export interface PageRequestParts {
  readonly store: SessionStore;
  readonly show: (listed: ListedSession) => void;
}

/** Does what a session's page asks for. Texts come from the session itself, never from the page. */
export async function answerPageRequest(
  { store, show }: PageRequestParts,
  wish: SessionPageRequest,
  panel: SessionPanel,
  listed: ListedSession,
): Promise<void> {
  switch (wish.kind) {
    case 'copy':
      await (wish.what === 'json' ? copyJson([listed]) : copyLines([listed], wish.what));
      break;
    case 'copyText':
      await copyText(sessionText(listed.session, wish.format, localZone).trimEnd());
      break;
    case 'copyPart': {
      const part = jsonPart(cliObject(listed.session, localZone, { keepUnknown: true }), wish.path);
      if (part !== undefined) {
        await copyText(wish.what === 'path' ? jmesPath(wish.path) : typeof part === 'string' ? part : renderJson(part));
      }
      break;
    }
    case 'act':
      await act(wish.action, wish.format, panel, listed);
      break;
    case 'open': {
      const other = findSession(store.listing, wish.session.scope, wish.session.id);
      if (other) {
        show(other);
      }
      break;
    }
    case 'output': {
      const url = outputLocations(listed.session)[wish.at]?.url;
      if (url !== undefined) {
        await openOrCopy(url);
      }
      break;
    }
  }
}

async function act(
  action: SessionAction,
  format: SessionFormat,
  panel: SessionPanel,
  { session }: ListedSession,
): Promise<void> {
  const run = (command: keyof Commands, ...args: readonly unknown[]): Thenable<unknown> =>
    commands.executeCommand(command, ...args);
  switch (action) {
    case 'pin':
      panel.pin(!panel.pinned);
      break;
    case 'document':
      await openSessionDocument(panel.reference, format);
      break;
    case 'timeline':
      await run('ssmSessions.openTimeline');
      break;
    case 'filterByTarget':
      await run('ssmSessions.filterByTarget', session.Target);
      break;
    case 'filterByOwner':
      await run('ssmSessions.filterByOwner', session.Owner);
      break;
  }
}

/** Opens what is AWS's console; anything else, as `s3://`, is copied (P11). */
async function openOrCopy(url: string): Promise<void> {
  if (isConsoleUrl(url)) {
    await env.openExternal(Uri.parse(url, true));
  } else {
    await copyText(url);
    void tellInfo(notificationText(l10n.t('Link copied. Only AWS console links can be opened from here.')));
  }
}
