import type { Spans } from './spans';
import { type TimeWindow, xOf } from './window';

/** The drawing of a span, or of several that are thinner than a pixel and less than a pixel apart. */
export interface Bar {
  /** Pixels from the window's left edge; cut off at the window's edges. */
  readonly x: number;
  readonly width: number;
  /** Index of the first span in it. */
  readonly first: number;
  /** The number of spans that it stands for. */
  readonly count: number;
  /** True if it goes on before the left edge, or after the right one. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/**
 * Returns the bars of a row (spans without overlap, by start) within a window that is `width` pixels wide. At most
 * about two for each pixel, however many spans there are.
 */
export function barsOf(
  row: readonly number[],
  { start, end }: Spans,
  window: TimeWindow,
  width: number,
): readonly Bar[] {
  const bars: Bar[] = [];
  let thin: { x: number; right: number; first: number; count: number } | undefined;
  const finish = (): void => {
    if (thin) {
      const { x, right, first, count } = thin;
      bars.push({ x, width: right - x, first, count, cutLeft: false, cutRight: false });
      thin = undefined;
    }
  };
  for (let at = firstIn(row, { start, end }, window.from); at < row.length; at += 1) {
    const index = row[at] ?? 0;
    const [begin, finished] = [start[index] ?? 0, end[index] ?? 0];
    if (begin >= window.to) {
      break;
    }
    const x = Math.max(0, xOf(begin, window, width));
    const right = Math.min(width, xOf(finished, window, width));
    if (right - x >= 1) {
      finish();
      const cut = { cutLeft: begin < window.from, cutRight: finished > window.to };
      bars.push({ x, width: right - x, first: index, count: 1, ...cut });
    } else if (thin && x - thin.right < 1) {
      thin.right = Math.max(thin.right, right);
      thin.count += 1;
    } else {
      finish();
      thin = { x, right, first: index, count: 1 };
    }
  }
  finish();
  return bars;
}

/** Returns the index in a row of the first span that is not over before a moment. Rows ascend, by end too. */
export function firstIn(row: readonly number[], { start, end }: Spans, from: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const index = row[middle] ?? 0;
    if ((end[index] ?? 0) > from || (start[index] ?? 0) >= from) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
