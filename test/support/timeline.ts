import { type Listing, listingOf } from '../../src/core/listing/listing';
import { none, type TimelineData } from '../../src/core/presentation/timeline/data';
import type { Spans } from '../../src/core/presentation/timeline/spans';
import type { ListedSession } from '../../src/core/listing/listing';
import type { State } from '../../src/core/request/request';

/** One session of a timeline in short: start and end (`undefined`: still running), and indices of names. */
export interface Stay {
  readonly start: number;
  readonly end?: number | undefined;
  readonly target?: number;
  readonly person?: number;
  readonly owner?: number;
  readonly scope?: number;
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** The columns for some stays, sorted by start. Names are letters. */
export function columns(stays: readonly Stay[]): TimelineData {
  const sorted = [...stays].sort((a, b) => a.start - b.start);
  const column = (member: 'target' | 'person' | 'owner' | 'scope', usual: number): readonly number[] =>
    sorted.map((stay) => stay[member] ?? usual);
  return {
    scopes: letters.map((key) => ({ key, label: key })),
    targets: letters,
    owners: letters.map((name) => `arn:aws:iam::111122223333:user/${name}`),
    people: letters,
    statuses: ['Connected', 'Terminated'],
    documents: [],
    accessTypes: [],
    id: sorted.map((_, index) => `s-${String(index)}`),
    scope: column('scope', 0),
    target: column('target', 0),
    owner: column('owner', 0),
    person: column('person', 0),
    status: sorted.map(({ end }) => (end === undefined ? 0 : 1)),
    document: sorted.map(() => none),
    accessType: sorted.map(() => none),
    start: sorted.map(({ start }) => start),
    end: sorted.map(({ end }) => end ?? none),
    undated: 0,
  };
}

/** Spans as they are, by start. */
export function spansOf(pairs: readonly (readonly [number, number])[]): Spans {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  return { start: sorted.map(([start]) => start), end: sorted.map(([, end]) => end) };
}

/** A listing that has read these sessions to the end. */
export function listingWith(listed: readonly ListedSession[]): Listing {
  const states: readonly State[] = ['Active', 'History'];
  const scopes = [...new Map(listed.map(({ scope }) => [JSON.stringify(scope), scope])).values()];
  const empty = listingOf(scopes.flatMap((scope) => states.map((state) => ({ scope, request: { State: state } }))));
  return {
    ...empty,
    feeds: empty.feeds.map((knowledge) => ({
      ...knowledge,
      phase: 'complete',
      asOf: 0,
      pages: [
        {
          sessions: listed
            .filter(
              ({ scope, state }) =>
                state === knowledge.feed.request.State &&
                JSON.stringify(scope) === JSON.stringify(knowledge.feed.scope),
            )
            .map(({ session }) => session),
          nextToken: undefined,
          at: 0,
        },
      ],
    })),
  };
}
