import type { DescribeSessionsRequest } from '../request/request';
import type { Session } from '../sessions/session';

/** Milliseconds after which History, if it is read at all, has a session that has ended. */
const lag = 60_000;

/** Milliseconds for which a session is held that History, because nobody reads it, cannot show. */
const maxAge = 3_600_000;

/** A session that Active has no longer, and since when (epoch milliseconds). */
export interface Vanished<T> {
  readonly listed: T;
  readonly since: number;
  /** Nobody looks at History, so that it would stay for long: it is not shown, but tells what can have changed there. */
  readonly unshown?: true;
}

/**
 * Tells whether vanished sessions are held: under a filter for the status a session leaves Active without an end; and
 * History must be read to have it one day.
 */
export function holdsVanished({ Filters = [] }: DescribeSessionsRequest, historyIsRead: boolean): boolean {
  return historyIsRead && Filters.every(({ key }) => key !== 'Status');
}

/** Returns the sessions that have vanished now that Active was read to its end: sessions it had before and has no longer. */
export function vanishedFrom<T extends { readonly session: Session }>(
  before: readonly T[],
  earlier: readonly Vanished<T>[],
  now: ReadonlyMap<string, unknown>,
  at: number,
): readonly Vanished<T>[] {
  const gone = ({ session }: T): boolean => !now.has(session.SessionId);
  const held = earlier.filter(({ listed, since }) => gone(listed) && at - since < maxAge);
  const known = new Set(held.map(({ listed }) => listed.session.SessionId));
  const fresh = before.filter((one) => gone(one) && !known.has(one.session.SessionId));
  return [
    ...held.map(({ listed, since }) => ({ listed, since })),
    ...fresh.map((one) => ({ listed: { ...one, vanished: true }, since: at })),
  ];
}

/** Returns what has vanished, as it is kept while nobody looks at History. */
export function unshown<T>(vanished: readonly Vanished<T>[]): readonly Vanished<T>[] {
  return vanished.map((one) => ({ ...one, unshown: true }));
}

/** Returns what a view shows of it: not what History has. */
export function shownVanished<T extends { readonly session: Session }>(
  vanished: readonly Vanished<T>[],
  history: ReadonlyMap<string, unknown>,
): readonly T[] {
  return vanished
    .filter((one) => one.unshown !== true && !history.has(one.listed.session.SessionId))
    .map((one) => one.listed);
}

/**
 * Returns the sessions that are still vanished when History was read to its end: not what it has, nor what it would
 * have by now.
 */
export function stillVanished<T extends { readonly session: Session }>(
  vanished: readonly Vanished<T>[],
  history: ReadonlyMap<string, unknown>,
  startedAt: number,
): readonly Vanished<T>[] {
  return vanished.filter(({ listed, since }) => !history.has(listed.session.SessionId) && startedAt < since + lag);
}
