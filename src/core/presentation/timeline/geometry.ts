/** The layout of lanes, in pixels. */
export interface LaneLayout {
  /** Room for names at the left; 0 if they stand above the bars. */
  readonly gutter: number;
  /** Height of what stands above a lane's bars. */
  readonly header: number;
  /** The least height of a lane. */
  readonly least: number;
}

/** The place of a lane: its top, and how high one of its rows is. */
export interface LaneBounds {
  readonly top: number;
  readonly height: number;
  readonly row: number;
}

/** The width up to which names stand above the bars. */
const narrow = 640;

const pad = 6;

/** Lays out lanes on a picture of some width. */
export function layoutFor(width: number): LaneLayout {
  return width < narrow
    ? { gutter: 0, header: 34, least: 60 }
    : { gutter: Math.round(Math.min(360, width * 0.28)), header: 0, least: 42 };
}

/** Returns the height of a row: rows get lower if there are many. */
function rowHeight(rows: number): number {
  return rows <= 8 ? 20 : rows <= 24 ? 12 : 6;
}

/** Puts lanes one below the other; `rows` is how many rows each has. */
export function laneBounds(rows: readonly number[], { header, least }: LaneLayout): readonly LaneBounds[] {
  let top = 0;
  return rows.map((count) => {
    const row = rowHeight(count);
    const height = Math.max(least, header + count * row + 2 * pad);
    const place = { top, height, row };
    top += height;
    return place;
  });
}

/** Returns the height of all lanes together. */
export function heightOf(places: readonly LaneBounds[]): number {
  const last = places.at(-1);
  return last ? last.top + last.height : 0;
}

/** Returns the height at which a row of a lane begins, from the top of all lanes. */
export function rowTop({ top, row }: LaneBounds, at: number, { header }: LaneLayout): number {
  return top + header + pad + at * row;
}

/** Returns which row of a lane is at a height; below zero or beyond the last one if there is none. */
export function rowAt({ top, row }: LaneBounds, y: number, { header }: LaneLayout): number {
  return Math.floor((y - top - header - pad) / row);
}

/** Returns the index of the lane at a height from the top of all lanes; the last one further down, 0 further up. */
export function laneAt(places: readonly LaneBounds[], y: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.top ?? 0) <= y) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return Math.max(0, low);
}
