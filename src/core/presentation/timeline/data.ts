import { isMoment } from '../../base/time';
import type { Listing, ListedSession } from '../../listing/listing';
import { isEcsExec, personNamed } from '../../sessions/person';
import { scopeKey } from '../../sessions/scope';
import { endOf, startOf } from '../../sessions/session';
import type { DisplayContext } from '../text/displayContext';
import { type AccountOf, answeredSessions } from '../scopes/sessionsByScope';
import { scopeLabel } from '../text/scopeLabel';

/** The value in place of a missing name, and of the end of a session that still runs. */
export const none = -1;

/**
 * The sessions of a timeline in columns, to be sent at once: a row is an index into all of them. Names stand in tables
 * of their own and columns hold indices into those, {@link none} if a session has no such member. Names are other
 * people's texts as they came; who shows them cleans them.
 */
export interface TimelineData {
  /** `key` as `scopeKey` makes it, `label` as a person reads it. */
  readonly scopes: readonly { readonly key: string; readonly label: string }[];
  readonly targets: readonly string[];
  /** ARNs. */
  readonly owners: readonly string[];
  /** Names that may be a person's: the readable end of owners, whatever the role or account. */
  readonly people: readonly string[];
  readonly statuses: readonly string[];
  readonly documents: readonly string[];
  readonly accessTypes: readonly string[];

  readonly id: readonly string[];
  readonly scope: readonly number[];
  readonly target: readonly number[];
  readonly owner: readonly number[];
  readonly person: readonly number[];
  readonly status: readonly number[];
  readonly document: readonly number[];
  readonly accessType: readonly number[];
  /** Epoch milliseconds, ascending. */
  readonly start: readonly number[];
  /** Epoch milliseconds; {@link none} while the session runs. One that ended nobody knows when ends as it starts. */
  readonly end: readonly number[];
  /** Sessions without a start that is a moment: they have no place in time and are in no column. */
  readonly undated: number;
}

/** The things that are enough to find a session again. */
export interface SessionKey {
  /** The key of its scope, as `scopeKey` makes it. */
  readonly scope: string;
  readonly id: string;
}

/** Returns the sessions of both states that AWS lists, each once, by start. */
export function timelineData(listing: Listing, accountOf: AccountOf, l10n: DisplayContext['l10n']): TimelineData {
  // What has vanished has ended, and nobody knows yet when: a bar to now would be untrue. History has it in a moment.
  const all = (['History', 'Active'] as const).flatMap((state) => answeredSessions(listing, state, accountOf));
  const dated = all
    .flatMap((listed) => {
      const start = startOf(listed.session);
      return isMoment(start) ? [{ listed, start }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const sessions = dated.map(({ listed }) => listed);
  const keyOf = remembered(scopeKey);
  const nameOf = remembered((owner: string) => personNamed(owner));
  const scopes = table(sessions, ({ scope }) => keyOf(scope));
  const targets = table(sessions, ({ session }) => session.Target);
  const owners = table(sessions, ({ session }) => session.Owner);
  const people = table(sessions, ({ session }) =>
    session.Owner === undefined || isEcsExec(session) ? undefined : nameOf(session.Owner),
  );
  const statuses = table(sessions, ({ session }) => session.Status);
  const documents = table(sessions, ({ session }) => session.DocumentName);
  const accessTypes = table(sessions, ({ session }) => session.AccessType);
  const labels = new Map([...new Set(sessions.map(({ scope }) => scope))].map((scope) => [scopeKey(scope), scope]));
  return {
    scopes: scopes.names.map((key) => {
      const scope = labels.get(key);
      return { key, label: scope === undefined ? key : scopeLabel(scope, l10n) };
    }),
    targets: targets.names,
    owners: owners.names,
    people: people.names,
    statuses: statuses.names,
    documents: documents.names,
    accessTypes: accessTypes.names,
    id: sessions.map(({ session }) => session.SessionId),
    scope: scopes.column,
    target: targets.column,
    owner: owners.column,
    person: people.column,
    status: statuses.column,
    document: documents.column,
    accessType: accessTypes.column,
    start: dated.map(({ start }) => start),
    end: dated.map(({ listed, start }) => endIn(listed, start)),
    undated: all.length - dated.length,
  };
}

function endIn({ session, state }: ListedSession, start: number): number {
  const end = endOf(session);
  if (end !== undefined) {
    return isMoment(end) ? Math.max(start, end) : start;
  }
  return state === 'Active' ? none : start;
}

/** Remembers what is worked out: many sessions have few scopes and owners, and each is worked out once. */
function remembered<From, To>(work: (from: From) => To): (from: From) => To {
  const known = new Map<From, To>();
  return (from) => {
    if (!known.has(from)) {
      known.set(from, work(from));
    }
    return known.get(from) as To;
  };
}

/** Returns the different names in the order in which they come, and which of them each session has. */
function table(
  sessions: readonly ListedSession[],
  nameOf: (listed: ListedSession) => string | undefined,
): { readonly names: readonly string[]; readonly column: readonly number[] } {
  const indices = new Map<string, number>();
  const column = sessions.map((listed) => {
    const name = nameOf(listed);
    if (name === undefined) {
      return none;
    }
    const index = indices.get(name) ?? indices.size;
    indices.set(name, index);
    return index;
  });
  return { names: [...indices.keys()], column };
}

/** Returns the key by which a session of the timeline is found again elsewhere. */
export function keyAt({ scopes, scope, id }: TimelineData, index: number): SessionKey {
  return { scope: scopes[scope[index] ?? none]?.key ?? '', id: id[index] ?? '' };
}

/** Returns the index of a session in the columns; undefined if it is not there. */
export function indexOf({ scopes, scope, id }: TimelineData, key: SessionKey): number | undefined {
  const place = scopes.findIndex((one) => one.key === key.scope);
  const at = id.findIndex((one, index) => one === key.id && scope[index] === place);
  return at < 0 ? undefined : at;
}
