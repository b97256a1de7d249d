import * as v from 'valibot';
import { FailureError } from '../../core/base/failure';
import { type JsonObject, type JsonValue, setMember } from '../../core/base/json';
import type { SessionPage } from '../../core/ports';
import { type Session, sessionMembers } from '../../core/sessions/session';

const text = v.nullish(v.string());
/** The protocol sends numbers; botocore takes ISO 8601 as well, and so do we. */
const date = v.nullish(
  v.union([
    v.number(),
    v.pipe(
      v.string(),
      v.transform((written) => Date.parse(written) / 1000),
      v.number(),
    ),
  ]),
);

const url = v.nullish(v.record(v.string(), v.unknown()));

const texts = [
  'Target',
  'Status',
  'DocumentName',
  'Owner',
  'Reason',
  'Details',
  'MaxSessionDuration',
  'AccessType',
] as const satisfies readonly (typeof sessionMembers)[number][];

/** Looks and copies nothing: this is the innermost loop of every listing. */
function isSession(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { SessionId, StartDate, EndDate, OutputUrl } = value as JsonObject;
  return (
    typeof SessionId === 'string' &&
    texts.every((name) => typeof ((value as JsonObject)[name] ?? '') === 'string') &&
    (typeof StartDate === 'number' || v.is(date, StartDate)) &&
    (typeof EndDate === 'number' || v.is(date, EndDate)) &&
    v.is(url, OutputUrl)
  );
}

/** An answer may leave out its sessions, but then it has nothing else either: `{"message":…}` is no answer. */
const page = v.pipe(
  v.unknown(),
  v.check((answer) => !Array.isArray(answer), 'The answer is a list'),
  v.looseObject({
    Sessions: v.nullish(v.array(v.custom<JsonObject>(isSession, 'A session has members of other types'))),
    NextToken: text,
  }),
  v.check(
    ({ Sessions, ...rest }) => Array.isArray(Sessions) || Object.keys(rest).every((member) => member === 'NextToken'),
    'The answer has no sessions',
  ),
);

/**
 * Returns the page in an answer's body, members that the API model does not know included.
 *
 * @throws FailureError `malformedAnswer` for anything but a DescribeSessions answer: that is never zero sessions
 */
export function toPage(body: string): SessionPage {
  const wire = parsed(body);
  const read = v.safeParse(page, wire, { abortEarly: true });
  if (!read.success) {
    throw malformed(v.summarize(read.issues));
  }
  const { Sessions: sessions, NextToken: token } = read.output;
  return {
    sessions: (sessions ?? []).map(toSession),
    nextToken: token === null || token === '' ? undefined : token,
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (thrown) {
    throw malformed(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Members in the model's order, then the others as they came; AWS JSON says null if it means nothing. */
function toSession(wire: JsonObject): Session {
  const members: Record<string, JsonValue> = {};
  // Assigned one by one, always in the same order, which makes objects of one shape.
  for (const name of sessionMembers) {
    const value = name === 'StartDate' || name === 'EndDate' ? seconds(wire[name]) : wire[name];
    if (value !== undefined && value !== null) {
      members[name] = typeof value === 'string' && repeated.has(name) ? shared(value) : value;
    }
  }
  for (const name of Object.keys(wire)) {
    const value = wire[name];
    if (!known.has(name) && value !== undefined && value !== null) {
      setMember(members, name, value);
    }
  }
  return members as JsonObject as Session;
}

/** Members that most sessions have in common with others. */
const repeated: ReadonlySet<string> = new Set(['Target', 'DocumentName', 'Owner', 'Reason']);

/** Texts that came lately: sessions that say the same share one, which among many saves a quarter of their memory. */
const lately = new Map<string, string>();
const maxTexts = 4096;

function shared(text: string): string {
  const known = lately.get(text);
  if (known !== undefined) {
    return known;
  }
  if (lately.size >= maxTexts) {
    lately.clear();
  }
  lately.set(text, text);
  return text;
}

function seconds(written: JsonValue | undefined): JsonValue | undefined {
  return typeof written === 'string' ? Date.parse(written) / 1000 : written;
}

const known: ReadonlySet<string> = new Set(sessionMembers);

function malformed(message: string): FailureError {
  return new FailureError({ code: 'malformedAnswer', message });
}
