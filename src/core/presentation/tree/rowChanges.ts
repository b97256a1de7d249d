import { sameList } from '../../base/sameList';
import type { FeedKnowledge, ListedSession } from '../../listing/listing';
import type { Failure } from '../../base/failure';
import { childrenOf, type Row, type Rows } from './row';
import { shownPhase } from './scopeItem';

/**
 * Tells what must be drawn again to get from one picture to the next: the ids of the rows that changed themselves or
 * got other children, or `all` if the top changed. Opens in the new picture what was open in the old one, and compares
 * no more than that.
 */
export function rowChanges(before: Rows, after: Rows): readonly string[] | 'all' {
  for (const id of before.opened) {
    childrenOf(after, id);
  }
  if (!sameList(before.roots, after.roots)) {
    return 'all';
  }
  return [...before.byId.values()]
    .filter((old) => {
      const row = after.byId.get(old.id);
      return row !== undefined && !(sameRow(old, row) && sameChildren(before, after, old.id));
    })
    .map(({ id }) => id);
}

function sameChildren(before: Rows, after: Rows, id: string): boolean {
  return !before.opened.has(id) || sameList(childrenOf(before, id), childrenOf(after, id));
}

function sameRow(a: Row, b: Row): boolean {
  switch (a.kind) {
    case 'session':
      return b.kind === 'session' && a.alsoIn.length === b.alsoIn.length && sameSession(a.listed, b.listed);
    case 'scope':
      return (
        b.kind === 'scope' &&
        a.elsewhere === b.elsewhere &&
        sameReading(a.knowledge, b.knowledge) &&
        sameStatuses(a.sessions, b.sessions)
      );
    case 'group':
      return b.kind === 'group' && a.growing === b.growing && sameStatuses(a.sessions, b.sessions);
    case 'more':
      return b.kind === 'more' && a.left === b.left && a.full === b.full;
    case 'failure':
      return b.kind === 'failure' && a.asOf === b.asOf && sameJson(a.failure, b.failure);
  }
}

/** Compares what the row tells: how far a reading is only of the first one, as of when only beside a failure. */
function sameReading(a: FeedKnowledge, b: FeedKnowledge): boolean {
  const phase = shownPhase(a);
  return (
    a === b ||
    (phase === shownPhase(b) &&
      (phase !== 'reading' || a.pages.length === b.pages.length) &&
      (phase !== 'failed' || a.asOf === b.asOf) &&
      a.throttledUntil === b.throttledUntil &&
      sameFailure(a.failure, b.failure))
  );
}

/** Tells whether two failures show the same. Each refusal has another request id, which does not show. */
function sameFailure(a: Failure | undefined, b: Failure | undefined): boolean {
  return a === b || sameJson({ ...a, requestId: undefined }, { ...b, requestId: undefined });
}

function sameStatuses(a: readonly ListedSession[], b: readonly ListedSession[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => sameStatus(one, b[index])));
}

function sameStatus(a: ListedSession, b: ListedSession | undefined): boolean {
  return a === b || (a.vanished === b?.vanished && (a.session === b.session || a.session.Status === b.session.Status));
}

/** Tells whether two rows show the same; when it was last seen does not show on a session that is up to date. */
function sameSession(a: ListedSession, b: ListedSession): boolean {
  return (
    a.stale === b.stale &&
    a.vanished === b.vanished &&
    (!a.stale || a.asOf === b.asOf) &&
    (a.session === b.session || sameJson(a.session, b.session))
  );
}

function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
