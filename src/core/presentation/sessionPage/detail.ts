import { clean } from '../../base/text';
import type { JsonObject } from '../../base/json';
import type { ListedSession, Listing } from '../../listing/listing';
import type { SessionReference } from '../../listing/lookUp';
import { cliObject } from '../../output/cliObject';
import type { ConfiguredEndpoint } from '../../ports';
import { type Status, statusOf } from '../../sessions/kind';
import { isConsoleUrl, outputLocations } from '../../sessions/output';
import type { CallerIdentity } from '../../sessions/scope';
import { type Overlaps, overlapsOf } from './overlaps';
import { noOutputText } from '../text/documentLabel';
import { type Change, changeText, type Fact, factsOf } from './facts';
import type { DisplayContext } from '../text/displayContext';
import { sessionText } from './sessionText';
import { statusLabel } from '../text/statusLabel';

/** Says how a page refers to a session. */
export function referenceTo({ scope, state, session }: ListedSession): SessionReference {
  return { scope, state, sessionId: session.SessionId };
}

/** The place of the output: a URL as text, and whether it is one that may be opened. */
export interface OutputLink {
  readonly name: string;
  readonly url: string;
  readonly opens: boolean;
}

/** The contents of the session page. */
export interface SessionDetail {
  readonly reference: SessionReference;
  readonly title: string;
  readonly pinned: boolean;
  /** The session's data; undefined until the session has been found. */
  readonly found:
    | {
        readonly status: Status;
        readonly statusLabel: string;
        /** The time when and from what the status changed, if it has. */
        readonly statusChanged: string | undefined;
        readonly facts: readonly Fact[];
        /** The session as the CLI prints it, with members of the future. */
        readonly json: JsonObject;
        /** The same as the CLI prints YAML. */
        readonly yaml: string;
        readonly output: { readonly links: readonly OutputLink[]; readonly none: string | undefined };
        /** The sessions around it; undefined if the session has no start. */
        readonly overlaps: Overlaps | undefined;
      }
    | undefined;
  /** The sentence to be said of it, e.g. that it has ended or is no longer listed. */
  readonly note: string | undefined;
}

/** The facts known of a session besides itself. */
export interface DetailContext {
  readonly caller: CallerIdentity | undefined;
  /** The endpoints of its scope that are not AWS's own. */
  readonly endpoints: readonly ConfiguredEndpoint[];
  readonly note: string | undefined;
  readonly pinned: boolean;
  /** The changes since the page was opened. */
  readonly changes: readonly Change[];
  readonly listing: Listing;
}

/** Returns the model of the session page. `listed` is the session as it was last seen, if it ever was. */
export function detailOf(
  reference: SessionReference,
  listed: ListedSession | undefined,
  { caller, endpoints, note, pinned, changes, listing }: DetailContext,
  display: DisplayContext,
): SessionDetail {
  const { l10n, zone } = display;
  const status = changes.find(({ member }) => member === 'Status');
  return {
    reference,
    title: clean(reference.sessionId),
    pinned,
    found: listed && {
      status: statusOf(listed.session.Status),
      statusLabel: statusLabel(listed.session.Status, l10n),
      statusChanged: status && changeText(status, display),
      facts: factsOf(listed, { caller, endpoints }, changes, display),
      json: cliObject(listed.session, zone, { keepUnknown: true }),
      yaml: sessionText(listed.session, 'yaml', zone),
      output: outputOf(listed, l10n),
      overlaps: overlapsOf(listing, listed, display),
    },
    note,
  };
}

function outputOf(
  { session }: ListedSession,
  l10n: DisplayContext['l10n'],
): NonNullable<SessionDetail['found']>['output'] {
  const links = outputLocations(session).map(({ member, url }) => ({
    name:
      member === 'S3OutputUrl'
        ? l10n.t('S3')
        : member === 'CloudWatchOutputUrl'
          ? l10n.t('CloudWatch Logs')
          : clean(member),
    url: clean(url, 2000),
    opens: isConsoleUrl(url),
  }));
  return { links, none: links.length === 0 ? noOutputText(session.DocumentName, l10n) : undefined };
}
