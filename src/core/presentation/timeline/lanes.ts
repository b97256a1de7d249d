import { compareKeys, type Grouping } from '../tree/grouping';
import { none, type TimelineData } from './data';
import type { Spans } from './spans';

/** The things that a timeline can have a lane for. */
export const laneKinds = ['target', 'owner', 'scope'] as const;
export type LaneKind = (typeof laneKinds)[number];

/** The sessions that have something in common, one below the other if they overlap. */
export interface Lane {
  /** Index into the names of the lane's kind; `none` for sessions without one. */
  readonly name: number;
  /** Indices of its sessions, by start. */
  readonly spans: readonly number[];
  /** The same, in rows that have no overlap; as many as are open at once. */
  readonly rows: readonly (readonly number[])[];
}

/** Returns the lanes to begin with: the first of the tree's groupings that there can be lanes for. */
export function firstLaneKind(grouping: readonly Grouping[]): LaneKind {
  return (
    laneKinds.find((kind) => kind === grouping.find((by) => (laneKinds as readonly string[]).includes(by))) ?? 'target'
  );
}

/** Returns the raw name of a lane; `null` for that of sessions without one. */
export function laneName(data: TimelineData, kind: LaneKind, name: number): string | null {
  const names = kind === 'target' ? data.targets : kind === 'owner' ? data.owners : data.scopes.map(({ key }) => key);
  return name === none ? null : (names[name] ?? null);
}

/** Returns the lanes of a kind, in the tree's order. */
export function lanesOf(data: TimelineData, spans: Spans, kind: LaneKind): readonly Lane[] {
  const groups = new Map<number, number[]>();
  for (const [index, name] of data[kind].entries()) {
    const group = groups.get(name);
    if (group) {
      group.push(index);
    } else {
      groups.set(name, [index]);
    }
  }
  return [...groups]
    .map(([name, inside]) => ({ name, key: laneName(data, kind, name), inside }))
    .sort((a, b) => compareKeys(kind, a.key, b.key))
    .map(({ name, inside }) => ({ name, spans: inside, rows: rowsFor(spans, inside) }));
}

/** Puts each span, by start, into the first row that is free then. */
export function rowsFor({ start, end }: Spans, indices: readonly number[]): readonly (readonly number[])[] {
  const rows: number[][] = [];
  const free: number[] = [];
  for (const index of indices) {
    const begin = start[index] ?? 0;
    const found = free.findIndex((at) => at <= begin);
    const row = found < 0 ? rows.length : found;
    (rows[row] ??= []).push(index);
    // A span without length takes its place all the same.
    free[row] = Math.max(end[index] ?? 0, begin + 1);
  }
  return rows;
}
