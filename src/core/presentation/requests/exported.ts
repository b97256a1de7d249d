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
import type { Look } from '../text/look';
import { answeredIn } from '../scopes/places';
import { failureSentence } from '../text/sentences';

/** One scope's part of a view. */
interface Part {
  readonly knowledge: FeedKnowledge;
  readonly sessions: readonly ListedSession[];
}

/**
 * What a state's view shows, as a text to keep: with the request, the scopes, as of when, whether it is all, and failures
 * without secrets, except in CSV, which has no room for them. Sessions are the CLI's objects, with the members that its
 * model does not know.
 */
export function exported(shown: readonly Part[], format: ExportFormat, look: Look): string {
  const parts = shown.map((part) => ({ ...part, sessions: answeredIn(part) }));
  switch (format) {
    case 'json':
    case 'yaml':
      return printObject(whole(parts, look), style(format, look));
    case 'csv':
      return csv(table(parts, look));
    case 'table':
      return parts.map((part) => `${header(part, look)}\n\n${printed(part, look)}`).join('\n');
  }
}

function style(output: 'json' | 'yaml' | 'table', { zone }: Look): AnswerStyle {
  return { output, query: undefined, timestamps: 'iso8601', zone, color: false, keepUnknown: true };
}

function whole(parts: readonly Part[], look: Look): JsonObject {
  return {
    Exported: isoWithOffset(Math.floor(look.now / 1000), look.zone),
    Request: requestObject(parts[0]?.knowledge.feed.request),
    Scopes: parts.map(({ knowledge, sessions }) => ({
      Profile: knowledge.feed.scope.profile ?? null,
      Region: knowledge.feed.scope.region,
      Complete: knowledge.phase === 'complete',
      AsOf: knowledge.asOf === undefined ? null : isoWithOffset(Math.floor(knowledge.asOf / 1000), look.zone),
      ...(knowledge.failure
        ? { Failure: { Code: knowledge.failure.code, Message: redact(knowledge.failure.message) } }
        : {}),
      Sessions: objects(sessions, look),
    })),
  };
}

function requestObject(request: DescribeSessionsRequest | undefined): JsonObject {
  return {
    ...(request ? { State: request.State } : {}),
    ...(request?.Filters ? { Filters: request.Filters.map(({ key, value }) => ({ key, value })) } : {}),
  };
}

function objects(sessions: readonly ListedSession[], { zone }: Look): readonly JsonObject[] {
  return sessions.map(({ session }) => cliObject(session, zone, { keepUnknown: true }));
}

const known: ReadonlySet<string> = new Set(sessionMembers);

/** A column for the scope's parts and for every member that a session has, those of the API model always. */
function table(parts: readonly Part[], look: Look): readonly (readonly (JsonValue | undefined)[])[] {
  const rows = parts.flatMap(({ knowledge, sessions }) =>
    objects(sessions, look).map((object) => ({ scope: knowledge.feed.scope, object })),
  );
  const others = new Set(rows.flatMap(({ object }) => Object.keys(object).filter((name) => !known.has(name))));
  const members = [...sessionMembers, ...others];
  return [
    ['Profile', 'Region', ...members],
    ...rows.map(({ scope, object }) => [scope.profile, scope.region, ...members.map((name) => own(object, name))]),
  ];
}

function header({ knowledge, sessions }: Part, look: Look): string {
  const { feed, phase, failure, asOf } = knowledge;
  const { l10n, zone } = look;
  const count = sessions.length === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', sessions.length);
  return [
    awsCommand(feed.scope, feed.request, 'posix'),
    phase === 'complete' && asOf !== undefined
      ? l10n.t('{0}, complete as of {1}', count, localDateTime(asOf, zone))
      : l10n.t('{0}, incomplete', count),
    ...(failure ? [redact(failureSentence(failure, undefined, l10n).title)] : []),
  ].join('\n');
}

function printed({ sessions }: Part, look: Look): string {
  return printObject({ Sessions: objects(sessions, look) }, style('table', look));
}
