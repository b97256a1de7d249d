import { type Bar, barsOf } from './bars';
import { laneAt, type LaneLayout, type LaneBounds, rowTop } from './geometry';
import { fit, type Letters, type LetterWidth, type Shape, widthOf } from './shapes';
import type { ColourRole } from '../text/colourRole';
import type { Spans } from './spans';
import { type TimeWindow, xOf } from './window';

/** The look of a bar: its colour, and what else tells it apart. */
export interface BarStyle {
  readonly colour: ColourRole;
  readonly dash?: boolean;
  /** A cross at its end. */
  readonly cross?: boolean;
  /** A line along its foot. */
  readonly foot?: ColourRole;
  /** True if it has not ended: the right side is an arrow. */
  readonly open?: boolean;
}

/** A mark of the axis. */
export interface Tick {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly label: string;
  /** True if it begins a day, or something greater. */
  readonly major: boolean;
}

/** A lane with its words. */
export interface SceneLane {
  readonly rows: readonly (readonly number[])[];
  readonly title: string;
  /** Lines below the title, the first one first to be read; they share one if there is no room for more. */
  readonly about: readonly string[];
  /** The stretches that are marked along its foot. */
  readonly marks: readonly TimeWindow[];
}

/** The things that a picture of a timeline is made from. */
export interface SceneInput {
  readonly lanes: readonly SceneLane[];
  readonly places: readonly LaneBounds[];
  readonly layout: LaneLayout;
  readonly spans: Spans;
  readonly window: TimeWindow;
  readonly now: number;
  /** The name of the line at `now`. */
  readonly nowLabel: string;
  readonly ticks: readonly Tick[];
  readonly width: number;
  readonly height: number;
  /** The number of pixels that the lanes are scrolled up. */
  readonly scroll: number;
  readonly letters: Letters;
  readonly style: (span: number) => BarStyle;
  readonly label: (span: number) => string;
  /** Returns the text on a bar that stands for several. */
  readonly several: (count: number) => string;
}

/** Height of the axis above the lanes. */
export const axisHeight = 26;

/** The width from which on a bar is wide enough for an outline. */
const outlined = 8;

/** Height of a line of small text. */
const line = 15;

/** Returns the shapes of a picture, those behind first. Only lanes within the height are drawn. */
export function sceneOf(input: SceneInput): readonly Shape[] {
  const { lanes, places, layout, width, height, scroll, ticks, window, now } = input;
  const plot = width - layout.gutter;
  const first = laneAt(places, scroll);
  const shapes: Shape[] = bands(input, first);
  for (const { at, major } of ticks) {
    shapes.push(upright(layout.gutter + xOf(at, window, plot), height, 'grid', major ? 2 : 1));
  }
  if (isShown(now, window)) {
    const x = Math.min(layout.gutter + xOf(now, window, plot), width - 1);
    shapes.push({ ...upright(x, height, 'now', 2), dash: true });
  }
  for (let at = first; at < lanes.length; at += 1) {
    const [lane, place] = [lanes[at], places[at]];
    if (!lane || !place || place.top - scroll + axisHeight >= height) {
      break;
    }
    drawLane(shapes, lane, place, at % 2 === 1 ? 'band' : 'background', input);
  }
  drawAxis(shapes, input);
  return shapes;
}

/** Returns the bands that every other lane stands on, so that the eye keeps to it. */
function bands({ places, width, height, scroll }: SceneInput, first: number): Shape[] {
  return places.slice(first).flatMap((place, after) => {
    const y = place.top + axisHeight - scroll;
    return (first + after) % 2 === 1 && y < height
      ? [{ kind: 'rect', x: 0, y, width, height: place.height, fill: 'band' }]
      : [];
  });
}

/** Returns a line through all lanes. */
function upright(
  x: number,
  height: number,
  colour: ColourRole,
  thickness: number,
): Extract<Shape, { readonly kind: 'line' }> {
  return { kind: 'line', x1: x, y1: axisHeight, x2: x, y2: height, colour, thickness };
}

function isShown(moment: number, { from, to }: TimeWindow): boolean {
  return moment >= from && moment <= to;
}

function drawLane(shapes: Shape[], lane: SceneLane, place: LaneBounds, ground: ColourRole, input: SceneInput): void {
  const { layout, width, scroll, letters, window, spans } = input;
  const plot = width - layout.gutter;
  const down = axisHeight - scroll;
  const top = place.top + down;
  const titleWidth = (layout.gutter > 0 ? layout.gutter : width) - 16;
  if (layout.header > 0) {
    // The lines of the axis end where there are words.
    shapes.push({ kind: 'rect', x: 0, y: top, width, height: layout.header, fill: ground });
  }
  const title = fit(lane.title, titleWidth, letters.title);
  shapes.push({ kind: 'text', x: 8, y: top + 17, text: title, colour: 'foreground', bold: true });
  const room = (layout.header || place.height) - 22;
  const lines = lane.about.length * line > room ? [lane.about.join(' · ')] : lane.about;
  for (const [at, words] of lines.entries()) {
    const text = fit(words, titleWidth, letters.small);
    shapes.push({ kind: 'text', x: 8, y: top + 32 + at * line, text, colour: 'dim', small: true });
  }
  for (const { from, to } of lane.marks) {
    const x = Math.max(0, xOf(from, window, plot));
    const right = Math.min(plot, xOf(to, window, plot));
    if (right > x) {
      const y = top + place.height - 5;
      shapes.push({ kind: 'rect', x: layout.gutter + x, y, width: Math.max(2, right - x), height: 3, fill: 'purple' });
    }
  }
  for (const [row, inside] of lane.rows.entries()) {
    const y = rowTop(place, row, layout) + down;
    if (y + place.row < axisHeight || y > input.height) {
      continue;
    }
    for (const bar of barsOf(inside, spans, window, plot)) {
      drawBar(shapes, bar, y, place.row, input);
    }
  }
}

function drawBar(shapes: Shape[], bar: Bar, top: number, row: number, input: SceneInput): void {
  const { layout, letters } = input;
  const least = Math.max(bar.count > 1 ? 3 : 2, bar.width);
  // Of what is at the very end, as of what has just begun, the least is to be seen too.
  const x = Math.min(layout.gutter + bar.x, input.width - least);
  const y = top + 1;
  const height = row - 3;
  if (bar.count > 1) {
    shapes.push({ kind: 'rect', x, y, width: least, height, fill: 'grey', alpha: 0.35, stroke: 'grey', hatch: true });
    drawLabel(shapes, input.several(bar.count), x, y, bar.width, height, letters.small);
    return;
  }
  const { colour, dash, cross, foot, open } = input.style(bar.first);
  if (bar.width < outlined) {
    shapes.push({ kind: 'rect', x, y, width: least, height, fill: colour });
    return;
  }
  const outline = { stroke: colour, ...(dash ? { dash } : {}) };
  shapes.push({ kind: 'rect', x, y, width: bar.width, height, fill: colour, alpha: 0.25, ...outline });
  if (!bar.cutLeft) {
    shapes.push({ kind: 'rect', x, y, width: 3, height, fill: colour });
  }
  const [right, middle, reach] = [x + bar.width, y + height / 2, height / 3];
  const stroke = (x1: number, y1: number, x2: number, y2: number): void => {
    shapes.push({ kind: 'line', x1, y1: middle + y1, x2, y2: middle + y2, colour, thickness: 2 });
  };
  if (open) {
    stroke(right - reach, -reach, right, 0);
    stroke(right - reach, reach, right, 0);
  }
  if (cross) {
    const half = Math.min(3, reach);
    stroke(right - 8 - half, -half, right - 8 + half, half);
    stroke(right - 8 - half, half, right - 8 + half, -half);
  }
  if (foot) {
    shapes.push({ kind: 'rect', x, y: y + height - 2, width: bar.width, height: 2, fill: foot });
  }
  drawLabel(shapes, input.label(bar.first), x, y, bar.width - (open || cross ? 12 : 0), height, letters.small);
}

function drawLabel(
  shapes: Shape[],
  text: string,
  x: number,
  y: number,
  width: number,
  height: number,
  letter: LetterWidth,
): void {
  const shown = height < 14 || width < 30 ? '' : fit(text, width - 12, letter);
  if (shown !== '') {
    shapes.push({ kind: 'text', x: x + 7, y: y + height / 2 + 4, text: shown, colour: 'foreground', small: true });
  }
}

function drawAxis(shapes: Shape[], { layout, width, height, window, ticks, now, nowLabel, letters }: SceneInput): void {
  const plot = width - layout.gutter;
  if (layout.gutter > 0) {
    shapes.push(upright(layout.gutter - 0.5, height, 'grid', 1));
  }
  const here = layout.gutter + xOf(now, window, plot);
  const shown = isShown(now, window);
  shapes.push({ kind: 'rect', x: 0, y: 0, width, height: axisHeight - 1, fill: 'background' });
  const nowWidth = widthOf(nowLabel, letters.smallBold) + 8;
  let free = layout.gutter;
  for (const { at, label, major } of ticks) {
    const x = layout.gutter + xOf(at, window, plot) + 4;
    const end = x + widthOf(label, major ? letters.smallBold : letters.small);
    const hidesNow = shown && end > here - nowWidth && x < here + 4;
    if (x >= free && end <= width && !hidesNow) {
      const weight = major ? { bold: true } : {};
      shapes.push({
        kind: 'text',
        x,
        y: 17,
        text: label,
        colour: major ? 'foreground' : 'dim',
        small: true,
        ...weight,
      });
      free = end + 8;
    }
  }
  if (shown) {
    const x = Math.max(layout.gutter, Math.min(here + 4, width) - nowWidth);
    shapes.push({ kind: 'text', x, y: 17, text: nowLabel, colour: 'now', small: true, bold: true });
  }
  shapes.push({ kind: 'line', x1: 0, y1: axisHeight - 0.5, x2: width, y2: axisHeight - 0.5, colour: 'grid' });
}
