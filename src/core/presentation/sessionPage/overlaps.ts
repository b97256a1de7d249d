import { clean } from '../../base/text';
import { isMoment, localDateTime } from '../../base/time';
import { type Listing, type ListedSession, sessionsOf } from '../../listing/listing';
import { ownerName } from '../../sessions/owner';
import { scopeKey } from '../../sessions/scope';
import { endOf, startOf } from '../../sessions/session';
import { duration } from '../text/durations';
import type { DisplayContext } from '../text/displayContext';
import { statusLabel } from '../text/statusLabel';
import type { SessionKey } from '../timeline/data';
import { rowsFor } from '../timeline/lanes';
import type { ColourRole } from '../text/colourRole';
import { statusColour } from '../text/statusColour';

/** One of the sessions that overlapped another one. */
export interface Neighbour {
  readonly session: SessionKey;
  readonly title: string;
  /** The words for what the two have in common, and when this one was. */
  readonly about: string;
  /** The place on the strip: parts (0 to 1) of its width, and its row. */
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly colour: ColourRole;
}

/** The sessions around a session. */
export interface Overlaps {
  /** The session itself, first. */
  readonly neighbours: readonly Neighbour[];
  readonly rows: number;
  readonly from: string;
  readonly to: string;
  /** The number of those that are there and not shown. */
  readonly more: number;
}

/** The most that are shown. */
const maxNeighbours = 50;

/**
 * Returns the sessions of the same target or the same owner that overlapped a session; those of the same target first,
 * then by start. Undefined if the session has no start, or one that is no moment.
 */
export function overlapsOf(listing: Listing, listed: ListedSession, display: DisplayContext): Overlaps | undefined {
  const { now, zone, l10n } = display;
  const self = reach(listed, now);
  if (!self) {
    return undefined;
  }
  const met = new Set([identityOf(listed)]);
  const isOther = (other: ListedSession): boolean => met.size < met.add(identityOf(other)).size;
  const all = (['History', 'Active'] as const)
    .flatMap((state) => sessionsOf(listing, state))
    .flatMap((other) => {
      const span = reach(other, now);
      const relation = relationOf(listed, other, l10n);
      const overlaps = span !== undefined && span.start <= self.end && span.end >= self.start;
      return overlaps && relation !== undefined && isOther(other) ? [{ other, span, relation }] : [];
    })
    .sort((a, b) => a.relation.rank - b.relation.rank || a.span.start - b.span.start);
  const shown = all.slice(0, maxNeighbours);
  const spans = [self, ...shown.map(({ span }) => span)];
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(from + 1, ...spans.map(({ end }) => end));
  const rowOf = rowNumbers(spans);
  const neighbour = (of: ListedSession, { start, end }: Reach, about: string, at: number): Neighbour => ({
    session: { scope: scopeKey(of.scope), id: of.session.SessionId },
    title: clean(of.session.SessionId),
    about,
    from: (start - from) / (to - from),
    to: (end - from) / (to - from),
    row: rowOf[at] ?? 0,
    colour: statusColour(of.session.Status),
  });
  return {
    neighbours: [
      neighbour(listed, self, l10n.t('this session'), 0),
      ...shown.map(({ other, span, relation }, at) =>
        neighbour(other, span, [relation.words, ...whenWords(other, span, display)].join(' · '), at + 1),
      ),
    ],
    rows: Math.max(...rowOf) + 1,
    from: localDateTime(from, zone).slice(0, 16),
    to: localDateTime(to, zone).slice(0, 16),
    more: all.length - shown.length,
  };
}

interface Reach {
  readonly start: number;
  readonly end: number;
}

function reach({ session, state, vanished }: ListedSession, now: number): Reach | undefined {
  const start = startOf(session);
  if (!isMoment(start)) {
    return undefined;
  }
  const written = endOf(session) ?? (state === 'Active' && !vanished ? now : start);
  return { start, end: isMoment(written) ? Math.max(start, written) : start };
}

/**
 * Returns the same key for a session that two profiles of one account see: its id has a random part, and ids are of a
 * region.
 */
function identityOf({ session, scope }: ListedSession): string {
  return JSON.stringify([session.SessionId, scope.region]);
}

function relationOf(
  { session: a }: ListedSession,
  { session: b }: ListedSession,
  l10n: DisplayContext['l10n'],
): { readonly rank: number; readonly words: string } | undefined {
  const target = a.Target !== undefined && a.Target === b.Target;
  const owner = a.Owner !== undefined && a.Owner === b.Owner;
  if (target && owner) {
    return { rank: 0, words: l10n.t('same target and owner') };
  }
  if (target) {
    return {
      rank: 0,
      words: l10n.t('same target, {0}', b.Owner === undefined ? l10n.t('No owner') : clean(ownerName(b.Owner))),
    };
  }
  return owner ? { rank: 1, words: l10n.t('same owner, {0}', clean(b.Target ?? l10n.t('No target'))) } : undefined;
}

function whenWords(
  { session }: ListedSession,
  { start, end }: Reach,
  { zone, l10n }: DisplayContext,
): readonly string[] {
  return [statusLabel(session.Status, l10n), localDateTime(start, zone).slice(0, 16), duration(end - start, l10n)];
}

/** Returns the row of each span: the first, the session itself, has one of its own on top. */
function rowNumbers(spans: readonly Reach[]): readonly number[] {
  const order = spans
    .map((_, index) => index)
    .slice(1)
    .sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0));
  const columns = { start: spans.map(({ start }) => start), end: spans.map(({ end }) => end) };
  const rows = spans.map(() => 0);
  for (const [row, inside] of rowsFor(columns, order).entries()) {
    for (const index of inside) {
      rows[index] = row + 1;
    }
  }
  return rows;
}
