import type { SessionPage } from '../ports';
import type { Session } from '../sessions/session';

/** A page with where its date window ends, in epoch seconds; undefined on the plain chain, which begins with the newest. */
export interface PlacedPage extends SessionPage {
  readonly before?: number | undefined;
}

/** A session with the page that it is on. */
export interface Placed<P> {
  readonly session: Session;
  readonly page: P;
}

/**
 * Returns the sessions of pages that came in any order, newest window first, each once: in the service's order. Within a
 * window pages are in the order in which they came, and the later of two pages that have a session has it as it is now.
 */
export function inServiceOrder<P extends PlacedPage>(pages: readonly P[]): ReadonlyMap<string, Placed<P>> {
  const sessions = new Map<string, Placed<P>>();
  if (pages.every(({ before }) => before === undefined)) {
    for (const page of pages) {
      for (const session of page.sessions) {
        sessions.set(session.SessionId, { session, page });
      }
    }
    return sessions;
  }
  const end = ({ before = Infinity }: P): number => before;
  const borders = [...new Set(pages.map(end))].sort((a, b) => b - a);
  const next = new Map(borders.map((border, index) => [border, borders[index + 1] ?? -Infinity]));
  const strays: Placed<P>[] = [];
  for (const page of pages.toSorted((a, b) => end(b) - end(a) || 0)) {
    const before = end(page);
    const after = next.get(before) ?? -Infinity;
    for (const session of page.sessions) {
      const began = Math.floor(session.StartDate ?? -Infinity);
      if (began >= after && began < before) {
        sessions.set(session.SessionId, { session, page });
      } else {
        strays.push({ session, page });
      }
    }
  }
  return withStrays(sessions, strays);
}

/** Puts strays where they belong: a session that its own window does not have came or went while the windows were read. */
function withStrays<P>(sessions: Map<string, Placed<P>>, strays: readonly Placed<P>[]): ReadonlyMap<string, Placed<P>> {
  const missing = strays.filter(({ session }) => !sessions.has(session.SessionId));
  if (missing.length === 0) {
    return sessions;
  }
  const all = inserted([...sessions.values()], missing, ({ session }) => session);
  return new Map(all.map((placed) => [placed.session.SessionId, placed]));
}

/** Returns the list with others, each before the first that began earlier. */
export function inserted<T>(list: readonly T[], others: readonly T[], sessionOf: (one: T) => Session): readonly T[] {
  const began = (one: T): number => sessionOf(one).StartDate ?? -Infinity;
  const all = [...list];
  for (const other of others) {
    const place = all.findIndex((one) => began(one) < began(other));
    all.splice(place < 0 ? all.length : place, 0, other);
  }
  return all;
}
