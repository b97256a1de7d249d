import * as v from 'valibot';
import { FailureError } from '../core/base/failure';
import type { JsonObject, JsonValue } from '../core/base/json';
import type { SessionPage } from '../core/ports';
import { type Session, sessionMembers } from '../core/sessions/session';

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

const session = v.object({
  SessionId: v.string(),
  Target: text,
  Status: text,
  StartDate: date,
  EndDate: date,
  DocumentName: text,
  Owner: text,
  Reason: text,
  Details: text,
  OutputUrl: v.nullish(v.record(v.string(), v.unknown())),
  MaxSessionDuration: text,
  AccessType: text,
});

/** An answer may leave out its sessions, but then it has nothing else either: `{"message":…}` is no answer. */
const page = v.pipe(
  v.unknown(),
  v.check((answer) => !Array.isArray(answer), 'The answer is a list'),
  v.looseObject({ Sessions: v.nullish(v.array(session)), NextToken: text }),
  v.check(
    ({ Sessions, ...rest }) => Array.isArray(Sessions) || Object.keys(rest).every((member) => member === 'NextToken'),
    'The answer has no sessions',
  ),
);

/**
 * The page in an answer's body, members that the API model does not know included.
 *
 * @throws FailureError `malformedAnswer` for anything but a DescribeSessions answer: that is never zero sessions
 */
export function toPage(body: string): SessionPage {
  const wire = parsed(body);
  const read = v.safeParse(page, wire, { abortEarly: true });
  if (!read.success) {
    throw malformed(v.summarize(read.issues));
  }
  const { Sessions: checked, NextToken: token } = read.output;
  const { Sessions: all } = wire as { readonly Sessions?: readonly JsonObject[] };
  return {
    sessions: (checked ?? []).map((one, index) => toSession(all?.[index] ?? {}, one)),
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

/** Members in the model's order, then the others as they came; AWS JSON says null where it means nothing. */
function toSession(wire: JsonObject, checked: v.InferOutput<typeof session>): Session {
  const members: Record<string, JsonValue> = {};
  // Assigned one by one, always in the same order: this is the innermost loop of every listing.
  for (const name of sessionMembers) {
    const value = name === 'StartDate' || name === 'EndDate' ? checked[name] : wire[name];
    if (value !== undefined && value !== null) {
      members[name] = value;
    }
  }
  for (const name of Object.keys(wire)) {
    const value = wire[name];
    if (!known.has(name) && value !== undefined && value !== null) {
      // A member of the future may have any name, `__proto__` included.
      Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
    }
  }
  return members as JsonObject as Session;
}

const known: ReadonlySet<string> = new Set(sessionMembers);

function malformed(message: string): FailureError {
  return new FailureError({ code: 'malformedAnswer', message });
}
