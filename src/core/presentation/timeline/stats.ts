import { none, type TimelineData } from './data';
import { isIn, type Spans } from './spans';
import type { TimeWindow } from './window';

/** The numbers that sessions come to within a window. */
export interface TimelineStats {
  /** Sessions that were open at some moment of it. */
  readonly sessions: number;
  /** Different people among their owners. */
  readonly people: number;
  /** Different owners that are no person. */
  readonly others: number;
  /** Milliseconds that they were open within it, added up. */
  readonly open: number;
  /** The most that were open at the same moment of it. */
  readonly peak: number;
}

/** Returns the numbers that some sessions come to; `indices` ascend by start. */
export function statsOf(
  { person, owner }: TimelineData,
  spans: Spans,
  indices: readonly number[],
  window: TimeWindow,
): TimelineStats {
  const inside = indices.filter((index) => isIn(spans, index, window));
  const people = new Set<number>();
  const others = new Set<number>();
  let open = 0;
  for (const index of inside) {
    const who = person[index] ?? none;
    if (who !== none) {
      people.add(who);
    } else if (owner[index] !== none) {
      others.add(owner[index] ?? none);
    }
    open += Math.min(spans.end[index] ?? 0, window.to) - Math.max(spans.start[index] ?? 0, window.from);
  }
  return { sessions: inside.length, people: people.size, others: others.size, open, peak: peakOf(spans, inside) };
}

/**
 * Returns the most spans open at once: one that ends as another begins is not open at the same moment; one without
 * length is open at its own.
 */
function peakOf(spans: Spans, indices: readonly number[]): number {
  const ends = endsOf(spans, indices);
  let peak = 0;
  let ended = 0;
  for (const [begun, index] of indices.entries()) {
    while ((ends[ended] ?? Infinity) <= (spans.start[index] ?? 0)) {
      ended += 1;
    }
    peak = Math.max(peak, begun + 1 - ended);
  }
  return peak;
}

/** Returns the times at which spans end, in order; one without length a moment after it begins. */
function endsOf({ start, end }: Spans, indices: readonly number[]): Float64Array {
  return Float64Array.from(indices, (index) => Math.max(end[index] ?? 0, (start[index] ?? 0) + 1)).sort();
}

/**
 * Counts the most that were open in each of `count` equal parts of a window; `indices` ascend by start. One without
 * length counts in the part it is in.
 */
export function concurrency(spans: Spans, indices: readonly number[], window: TimeWindow, count: number): Uint32Array {
  const most = new Uint32Array(count);
  const inside = indices.filter((index) => isIn(spans, index, window));
  const ends = endsOf(spans, inside);
  let [open, next, current] = [0, 0, 0];
  const place = (at: number): number => ((at - window.from) / (window.to - window.from)) * count;
  /** Counts what is open now in all parts from the current one to another, which becomes the current one. */
  const upTo = (to: number): void => {
    for (let part = current; part <= Math.min(to, count - 1); part += 1) {
      most[part] = Math.max(most[part] ?? 0, open);
    }
    current = Math.max(current, Math.min(to, count - 1));
  };
  const end = (): void => {
    // The part that begins as it ends is no longer its own.
    upTo(Math.ceil(place(ends[next] ?? 0)) - 1);
    open -= 1;
    next += 1;
  };
  for (const index of inside) {
    const begin = Math.max(spans.start[index] ?? 0, window.from);
    while ((ends[next] ?? Infinity) <= begin) {
      end();
    }
    // Up to here fewer were open, in the part that begins here no longer.
    upTo(Math.ceil(place(begin)) - 1);
    current = Math.max(current, Math.min(Math.floor(place(begin)), count - 1));
    open += 1;
    most[current] = Math.max(most[current] ?? 0, open);
  }
  while ((ends[next] ?? Infinity) < window.to) {
    end();
  }
  upTo(count - 1);
  return most;
}
