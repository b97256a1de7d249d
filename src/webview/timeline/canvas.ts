import type { Letters } from '../../core/presentation/timeline/shapes';
import type { Palette } from '../../core/presentation/timeline/svg';
import { type TimeWindow, xOf } from '../../core/presentation/timeline/window';
import { paint } from './painter';
import { lettersOf, readPalette } from '../shared/palette';
import type { TimelineLayout } from './layout';

/** The contents of a frame. */
export interface TimelineFrame {
  readonly layout: TimelineLayout;
  readonly window: TimeWindow;
  readonly scrolled: number;
  /** The span that has the keys. */
  readonly current: number | undefined;
  /** The stretch that is being marked. */
  readonly marked: TimeWindow | undefined;
}

/** The painter that draws frames into the canvas of a picture, and puts what lies over it into its place. */
export class TimelineCanvas {
  #theme: { readonly palette: Palette; readonly letters: Letters } | undefined;

  constructor(private readonly root: ShadowRoot) {}

  /** Returns the theme's colours and letters; read once, until {@link forget}. */
  get theme(): { readonly palette: Palette; readonly letters: Letters } {
    if (!this.#theme) {
      const palette = readPalette(this.root);
      this.#theme = { palette, letters: lettersOf(palette) };
    }
    return this.#theme;
  }

  /** Forgets the theme, since it has changed. */
  forget(): void {
    this.#theme = undefined;
  }

  draw(frame: TimelineFrame): void {
    const { layout, window: shown, scrolled } = frame;
    const { width, height } = layout.size;
    const canvas = this.root.querySelector('canvas');
    const context = canvas?.getContext('2d', { alpha: false });
    if (!canvas || !context || width === 0 || height === 0) {
      return;
    }
    const { palette, letters } = this.theme;
    const scale = window.devicePixelRatio;
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.fillStyle = palette.colors.background;
    context.fillRect(0, 0, width, height);
    paint(context, layout.shapes(shown, height, scrolled, letters), palette);
    this.#placeBar(frame);
    this.#placeMark(frame);
  }

  #placeBar({ layout, window: shown, current }: TimelineFrame): void {
    const bar = this.root.querySelector<HTMLElement>('#bar');
    if (bar && current !== undefined) {
      const box = layout.boxOf(current, shown);
      bar.style.setProperty('visibility', box ? 'visible' : 'hidden');
      place(bar, box ?? {});
    }
  }

  #placeMark({ layout, window: shown, marked }: TimelineFrame): void {
    const element = this.root.querySelector<HTMLElement>('.marked');
    if (element) {
      element.hidden = marked === undefined;
      if (marked) {
        const left = xOf(marked.from, shown, layout.plot);
        place(element, { left: layout.gutter + left, width: xOf(marked.to, shown, layout.plot) - left });
      }
    }
  }
}

/** Puts an element in its place by script, as the page's policy forbids styles in attributes. Pixels. */
export function place(element: HTMLElement, box: Partial<Record<'left' | 'top' | 'width' | 'height', number>>): void {
  for (const [name, pixels] of Object.entries(box)) {
    element.style.setProperty(name, `${String(pixels)}px`);
  }
}
