import { type Bar, barsOf } from '../../core/presentation/timeline/bars';
import {
  heightOf,
  laneAt,
  type LaneLayout,
  type LaneBounds,
  layoutFor,
  laneBounds,
  rowAt,
  rowTop,
} from '../../core/presentation/timeline/geometry';
import { axisHeight, type SceneInput, sceneOf, type Tick } from '../../core/presentation/timeline/scene';
import type { Letters, Shape } from '../../core/presentation/timeline/shapes';
import { atX, type TimeWindow, xOf } from '../../core/presentation/timeline/window';

/** The parts that the picture is made from, besides what it knows itself: its size, its window and the theme. */
export interface PictureInput
  extends Pick<SceneInput, 'lanes' | 'spans' | 'now' | 'nowLabel' | 'style' | 'label' | 'several'> {
  readonly limits: TimeWindow;
  readonly ticks: (window: TimeWindow, count: number) => readonly Tick[];
  /** Describes a span or several of them in words. */
  readonly words: (span: number, count: number) => string;
  readonly names: { readonly picture: string; readonly help: string; readonly bars: string };
}

/** A place in the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels that one tick of the axis has for itself. */
const tickRoom = 90;

/** The places of everything in a picture of some size and window. Draws nothing itself. */
export class TimelineLayout {
  readonly #spots = new Map<number, { readonly lane: number; readonly row: number }>();
  readonly #places: readonly LaneBounds[];
  readonly #layout: LaneLayout;

  constructor(
    readonly input: PictureInput,
    readonly size: { readonly width: number; readonly height: number },
  ) {
    this.#layout = layoutFor(size.width);
    this.#places = laneBounds(
      input.lanes.map(({ rows }) => rows.length),
      this.#layout,
    );
    for (const [lane, { rows }] of input.lanes.entries()) {
      for (const [row, spans] of rows.entries()) {
        for (const span of spans) {
          this.#spots.set(span, { lane, row });
        }
      }
    }
  }

  /** Returns the left edge of the part in which time is drawn, and its width. */
  get gutter(): number {
    return this.#layout.gutter;
  }

  get plot(): number {
    return Math.max(1, this.size.width - this.#layout.gutter);
  }

  /** Returns the height of the picture with all its lanes. */
  get height(): number {
    return axisHeight + heightOf(this.#places);
  }

  /** Returns the first span of the first lane, at which the keys begin. */
  get firstSpan(): number | undefined {
    return this.input.lanes[0]?.rows[0]?.[0];
  }

  ticks(window: TimeWindow): readonly Tick[] {
    return this.input.ticks(window, this.plot / tickRoom);
  }

  shapes(window: TimeWindow, height: number, scroll: number, letters: Letters): readonly Shape[] {
    return sceneOf({
      ...this.input,
      places: this.#places,
      layout: this.#layout,
      window,
      ticks: this.ticks(window),
      width: this.size.width,
      height,
      scroll,
      letters,
    });
  }

  /** Returns the bar at a place: `x` from the plot's left edge, `y` from the top of all lanes. */
  barAt(x: number, y: number, window: TimeWindow): Bar | undefined {
    const lane = laneAt(this.#places, y);
    const place = this.#places[lane];
    const row = place && this.input.lanes[lane]?.rows[rowAt(place, y, this.#layout)];
    return (
      row &&
      barsOf(row, this.input.spans, window, this.plot).findLast(
        (bar) => x >= bar.x - 1 && x <= bar.x + Math.max(3, bar.width) + 1,
      )
    );
  }

  /** Describes what lies at a place in words: a bar, or a lane whose names are there. Places as for {@link barAt}. */
  wordsAt(x: number, y: number, window: TimeWindow): string | undefined {
    const bar = x < 0 ? undefined : this.barAt(x, y, window);
    if (bar) {
      return this.input.words(bar.first, bar.count);
    }
    const at = laneAt(this.#places, y);
    const { top = 0, height = 0 } = this.#places[at] ?? {};
    const named = x < 0 ? height : this.#layout.header;
    return y - top < named ? this.#laneWords(at) : undefined;
  }

  /** Returns where a span stands among those of its lane, for who cannot see it. */
  standing(span: number): { readonly lane: string; readonly at: number; readonly of: number } {
    const inside = this.#inLane(span, 0);
    return {
      lane: this.#laneWords(this.#spots.get(span)?.lane ?? 0),
      at: inside.indexOf(span) + 1,
      of: inside.length,
    };
  }

  #laneWords(at: number): string {
    const { title = '', about = [] } = this.input.lanes[at] ?? {};
    return [title, ...about].join('\n');
  }

  /** Returns where a span is drawn, from the top of the picture; undefined if it is out of the window or not there. */
  boxOf(span: number, window: TimeWindow): Box | undefined {
    const spot = this.#spots.get(span);
    const place = spot && this.#places[spot.lane];
    const { start, end } = this.input.spans;
    const left = Math.max(0, xOf(start[span] ?? 0, window, this.plot));
    const right = Math.min(this.plot, xOf(end[span] ?? 0, window, this.plot));
    return spot && place && right >= 0 && left <= this.plot
      ? {
          left: this.gutter + left - 2,
          top: axisHeight + rowTop(place, spot.row, this.#layout) - 1,
          width: Math.max(6, right - left + 4),
          height: place.row + 1,
        }
      : undefined;
  }

  /** Returns from when to when a bar reaches; of one that stands for several, as far as it is drawn. */
  extentOf(bar: Bar, window: TimeWindow): TimeWindow {
    const { start, end } = this.input.spans;
    const from = start[bar.first] ?? 0;
    return { from, to: bar.count === 1 ? (end[bar.first] ?? 0) : atX(bar.x + bar.width, window, this.plot) };
  }

  /** Returns the stretch between two marks of the axis. */
  between(x: number, window: TimeWindow): TimeWindow {
    const at = atX(x, window, this.plot);
    const ticks = this.ticks(window);
    const [from, to] = [ticks.findLast((tick) => tick.at <= at), ticks.find((tick) => tick.at > at)];
    return { from: from?.at ?? window.from, to: to?.at ?? window.to };
  }

  /** Returns the span before or after another one in its lane, by start. */
  beside(span: number, by: number): number | undefined {
    const inside = this.#inLane(span, 0);
    return inside[inside.indexOf(span) + by];
  }

  /** Returns the span nearest in time in the lane above or below. */
  above(span: number, by: number): number | undefined {
    const { start } = this.input.spans;
    const at = start[span] ?? 0;
    const far = (other: number): number => Math.abs((start[other] ?? 0) - at);
    const [first, ...others] = this.#inLane(span, by);
    return first === undefined
      ? undefined
      : others.reduce((best, other) => (far(other) < far(best) ? other : best), first);
  }

  /** Spans are numbered by start. */
  #inLane(span: number, by: number): readonly number[] {
    const lane = this.input.lanes[(this.#spots.get(span)?.lane ?? 0) + by];
    return lane?.rows.flat().sort((a, b) => a - b) ?? [];
  }
}
