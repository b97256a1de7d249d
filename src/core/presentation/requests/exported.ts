import type { JsonObject, JsonValue } from '../../base/json';
import { redact } from '../../base/redact';
import { isoWithOffset, localDateTime } from '../../base/time';
import type { FeedKnowledge, ListedSession } from '../../listing/listing';
import { type AnswerStyle, printObject } from '../../output/answer';
import { cliObject } from '../../output/cliObject';
import type { DescribeSessionsRequest } from '../../request/request';
import { sessionMembers } from '../../sessions/session';
import { own } from '../../base/own';
import { awsCommand } from './cliCommand';
import { csv } from '../../output/csv';
import type { ExportFormat } from './exportFormat';
import type { DisplayContext } from '../text/displayContext';
import { answeredIn } from '../scopes/sessionsByScope';
import { failureText } from '../text/failureText';
import { retentionText } from '../filters/retentionText';

/** One scope's part of a view. */
interface Part {
  readonly knowledge: FeedKnowledge;
  readonly sessions: readonly ListedSession[];
}

/**
 * Renders what a state's view shows, as a text to keep: with the request, the scopes, as of when, whether it is all,
 * and failures without secrets, except in CSV, which has no room for them. Sessions are the CLI's objects, with the
 * members that its model does not know.
 */
export function exported(shown: readonly Part[], format: ExportFormat, display: DisplayContext): string {
  const parts = shown.map((part) => ({ ...part, sessions: answeredIn(part) }));
  switch (format) {
    case 'json':
    case 'yaml':
      return printObject(whole(parts, display), style(format, display));
    case 'csv':
      return csv(table(parts, display));
    case 'table':
      return parts.map((part) => `${header(part, display)}\n\n${printed(part, display)}`).join('\n');
  }
}

function style(output: 'json' | 'yaml' | 'table', { zone }: DisplayContext): AnswerStyle {
  return { output, query: undefined, timestamps: 'iso8601', zone, color: false, keepUnknown: true };
}

function whole(parts: readonly Part[], display: DisplayContext): JsonObject {
  const iso = (at: number): string => isoWithOffset(Math.floor(at / 1000), display.zone);
  const request = parts[0]?.knowledge.feed.request;
  const note = request && forgotten(request, display);
  return {
    Exported: iso(display.now),
    Request: requestObject(request),
    ...(note === undefined ? {} : { Note: note }),
    Scopes: parts.map(({ knowledge, sessions }) => {
      const at = completeAt(knowledge, display);
      return {
        Profile: knowledge.feed.scope.profile ?? null,
        Region: knowledge.feed.scope.region,
        Complete: knowledge.phase === 'complete',
        AsOf: at === undefined ? null : iso(at),
        ...(knowledge.failure
          ? { Failure: { Code: knowledge.failure.code, Message: redact(knowledge.failure.message) } }
          : {}),
        Sessions: objects(sessions, display),
      };
    }),
  };
}

/**
 * Returns when the last complete reading ended, by the service's clock as all other times of an export: who reads it elsewhere knows
 * nothing of this machine's.
 */
function completeAt({ asOf }: FeedKnowledge, { ahead = 0 }: DisplayContext): number | undefined {
  return asOf === undefined ? undefined : asOf + ahead;
}

/** Says why what is complete is not all that ever matched: AWS has forgotten the rest. */
function forgotten({ State, Filters = [] }: DescribeSessionsRequest, display: DisplayContext): string | undefined {
  return State === 'History' ? retentionText(Filters, display) : undefined;
}

function requestObject(request: DescribeSessionsRequest | undefined): JsonObject {
  return {
    ...(request ? { State: request.State } : {}),
    ...(request?.Filters ? { Filters: request.Filters.map(({ key, value }) => ({ key, value })) } : {}),
  };
}

function objects(sessions: readonly ListedSession[], { zone }: DisplayContext): readonly JsonObject[] {
  return sessions.map(({ session }) => cliObject(session, zone, { keepUnknown: true }));
}

const known: ReadonlySet<string> = new Set(sessionMembers);

/** Returns a column for the scope's parts and for every member that a session has, those of the API model always. */
function table(parts: readonly Part[], display: DisplayContext): readonly (readonly (JsonValue | undefined)[])[] {
  const rows = parts.flatMap(({ knowledge, sessions }) =>
    objects(sessions, display).map((object) => ({ scope: knowledge.feed.scope, object })),
  );
  const others = new Set(rows.flatMap(({ object }) => Object.keys(object).filter((name) => !known.has(name))));
  const members = [...sessionMembers, ...others];
  return [
    ['Profile', 'Region', ...members],
    ...rows.map(({ scope, object }) => [scope.profile, scope.region, ...members.map((name) => own(object, name))]),
  ];
}

function header({ knowledge, sessions }: Part, display: DisplayContext): string {
  const { feed, phase, failure } = knowledge;
  const { l10n, zone } = display;
  const at = completeAt(knowledge, display);
  const note = forgotten(feed.request, display);
  const count = sessions.length === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', sessions.length);
  return [
    awsCommand(feed.scope, feed.request, 'posix'),
    phase === 'complete' && at !== undefined
      ? l10n.t('{0}, complete as of {1}', count, localDateTime(at, zone))
      : l10n.t('{0}, incomplete', count),
    ...(note === undefined ? [] : [note]),
    ...(failure ? [redact(failureText(failure, undefined, l10n).title)] : []),
  ].join('\n');
}

function printed({ sessions }: Part, display: DisplayContext): string {
  return printObject({ Sessions: objects(sessions, display) }, style('table', display));
}
