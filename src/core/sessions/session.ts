import type { JsonObject, JsonValue } from '../base/json';
import { own } from '../base/own';

/**
 * A session as DescribeSessions returns it: the wire object, members in the API model's order, then members that the
 * model does not know in the order in which they came. Every string in it is other people's text.
 */
export interface Session {
  /** `<user or role-session-name>-<suffix>`, unique within account and region. */
  readonly SessionId: string;
  /** `i-…`, `mi-…` or `ecs:<cluster>_<task>_<runtime>`. */
  readonly Target?: string;
  /** Connected, Connecting, Disconnected, Terminated, Terminating, Failed, or something newer. */
  readonly Status?: string;
  /** Epoch seconds with a fraction, e.g. `1550676938.352`. */
  readonly StartDate?: number;
  /** Epoch seconds with a fraction; absent while the session runs. */
  readonly EndDate?: number;
  readonly DocumentName?: string;
  /** ARN of the principal that started the session. */
  readonly Owner?: string;
  readonly Reason?: string;
  readonly Details?: string;
  readonly OutputUrl?: JsonObject;
  /** Minutes, as decimal text: `"1440"`. */
  readonly MaxSessionDuration?: string;
  /** `Standard` or `JustInTime`. */
  readonly AccessType?: string;
  readonly [future: string]: JsonValue | undefined;
}

/** The members of a session that the API model knows, in its order (service-2.json, `Session`). */
export const sessionMembers = [
  'SessionId',
  'Target',
  'Status',
  'StartDate',
  'EndDate',
  'DocumentName',
  'Owner',
  'Reason',
  'Details',
  'OutputUrl',
  'MaxSessionDuration',
  'AccessType',
] as const;

/** Returns the time when the session began, in epoch milliseconds. */
export function startOf(session: Session): number | undefined {
  return session.StartDate === undefined ? undefined : Math.round(session.StartDate * 1000);
}

/** Returns the time when the session ended, in epoch milliseconds; undefined while it runs. */
export function endOf(session: Session): number | undefined {
  return session.EndDate === undefined ? undefined : Math.round(session.EndDate * 1000);
}

/** Tells whether two readings of a session say the same. */
export function sameSession(a: Session, b: Session): boolean {
  if (a === b) {
    return true;
  }
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameValue(a[name], own(b, name)));
}

/** Tells whether two values of a member say the same. */
export function sameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
