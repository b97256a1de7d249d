import { type Session, sameSession } from '../sessions/session';

interface Holder {
  readonly session: Session;
}

const indexes = new WeakMap<readonly Holder[], ReadonlyMap<string, Holder>>();

/** Returns the index of a list by session id. Made once for a list: lists are never changed. */
export function indexed<T extends Holder>(sessions: readonly T[]): ReadonlyMap<string, T> {
  const known = indexes.get(sessions);
  if (known) {
    return known as ReadonlyMap<string, T>;
  }
  const index = new Map(sessions.map((one) => [one.session.SessionId, one]));
  indexes.set(sessions, index);
  return index;
}

/**
 * Returns the same sessions; those that say what they said before are the old objects, so that comparing pictures is cheap.
 */
export function withOldObjects(sessions: readonly Session[], before: readonly Holder[]): readonly Session[] {
  const known = indexed(before);
  return sessions.map((session) => {
    const old = known.get(session.SessionId)?.session;
    return old !== undefined && sameSession(old, session) ? old : session;
  });
}

/**
 * Returns the place of the first session that began before a time (epoch seconds) in a list whose sessions are newest
 * first.
 */
export function firstBefore(sessions: readonly Holder[], seconds: number): number {
  const place = sessions.findIndex(({ session: { StartDate = 0 } }) => StartDate < seconds);
  return place < 0 ? sessions.length : place;
}

const again = new WeakMap<readonly Holder[], readonly Holder[]>();

/**
 * Returns those of a list that are read again: all, or those that began at a time (epoch seconds) or later. Made once
 * for a list.
 */
export function readAgain<T extends Holder>(sessions: readonly T[], from: number | undefined): readonly T[] {
  if (from === undefined) {
    return sessions;
  }
  const known = (again.get(sessions) as readonly T[] | undefined) ?? sessions.slice(0, firstBefore(sessions, from));
  again.set(sessions, known);
  return known;
}
