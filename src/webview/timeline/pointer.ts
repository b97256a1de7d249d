import type { Bar } from '../../core/presentation/timeline/bars';
import { axisHeight } from '../../core/presentation/timeline/scene';
import { atX, panned, type TimeWindow, zoomed } from '../../core/presentation/timeline/window';
import type { TimelineLayout } from './layout';

/** The part of a picture that the pointer acts on. */
export interface PointerHost {
  readonly layout: TimelineLayout | undefined;
  readonly window: TimeWindow;
  readonly scroller: HTMLElement | undefined;
  /** Shows another stretch of time. */
  see(window: TimeWindow): void;
  /** Marks a stretch; undefined: no longer. */
  mark(window: TimeWindow | undefined): void;
  /** Notes that the pointer is over something that there are words for; undefined: over nothing. Pixels in the picture. */
  hover(words: string | undefined, x: number, y: number): void;
  tell(name: 'pick' | 'open' | 'span', detail: unknown): void;
}

/** The pixels that a pointer may stray in a click. */
const stray = 4;

/**
 * The pointer's gestures: drag to move, shift and drag to mark, wheel to zoom and move, click to pick, double click to
 * open.
 */
export class TimelinePointer {
  #drag: { readonly id: number; x: number; y: number; moved: boolean; readonly from: number | undefined } | undefined;
  #marked: TimeWindow | undefined;

  constructor(private readonly host: PointerHost) {}

  wheel(event: WheelEvent): void {
    const { layout, window, scroller } = this.host;
    if (!layout || !scroller) {
      return;
    }
    const { x, y } = this.#place(event, layout, scroller);
    const { limits } = layout.input;
    const scrolls = scroller.scrollHeight > scroller.clientHeight + 1;
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (event.ctrlKey || event.metaKey || (!event.shiftKey && event.deltaY !== 0 && (y < axisHeight || !scrolls))) {
      event.preventDefault();
      this.host.see(zoomed(window, Math.exp(event.deltaY / 400), atX(x, window, layout.plot), limits));
    } else if (Math.abs(sideways) > (event.shiftKey ? 0 : Math.abs(event.deltaY))) {
      event.preventDefault();
      this.host.see(panned(window, (sideways / layout.plot) * (window.to - window.from), limits));
    }
  }

  down(event: PointerEvent): void {
    const { layout, window, scroller } = this.host;
    if (!layout || !scroller || event.button !== 0) {
      return;
    }
    const { x } = this.#place(event, layout, scroller);
    if (x + layout.gutter <= scroller.clientWidth) {
      const from = event.shiftKey ? atX(Math.max(0, x), window, layout.plot) : undefined;
      this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY, moved: false, from };
    }
  }

  move(event: PointerEvent): void {
    const { layout, window, scroller } = this.host;
    const drag = this.#drag;
    if (!layout || !scroller) {
      return;
    }
    const { x, y } = this.#place(event, layout, scroller);
    if (!drag) {
      const words = y < axisHeight ? undefined : layout.wordsAt(x, y - axisHeight + scroller.scrollTop, window);
      this.host.hover(words, x + layout.gutter, y);
      return;
    }
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved) {
      if (Math.hypot(dx, dy) < stray) {
        return;
      }
      drag.moved = true;
      scroller.setPointerCapture(drag.id);
      scroller.classList.add('dragging');
      this.host.hover(undefined, 0, 0);
    }
    if (drag.from !== undefined) {
      const here = atX(Math.max(0, Math.min(x, layout.plot)), window, layout.plot);
      this.#marked = { from: Math.min(drag.from, here), to: Math.max(drag.from, here) };
      this.host.mark(this.#marked);
      return;
    }
    scroller.scrollTop -= dy;
    this.host.see(panned(window, (-dx / layout.plot) * (window.to - window.from), layout.input.limits));
    drag.x = event.clientX;
    drag.y = event.clientY;
  }

  up(event: PointerEvent): void {
    const drag = this.#drag;
    const marked = this.#marked;
    this.letGo();
    if (drag?.moved) {
      if (marked && marked.to > marked.from) {
        this.host.tell('span', marked);
      }
    } else if (drag) {
      this.#click(event);
    }
  }

  letGo(): void {
    this.#drag = undefined;
    this.#marked = undefined;
    this.host.scroller?.classList.remove('dragging');
    this.host.mark(undefined);
  }

  doubleClick(event: MouseEvent): void {
    const { layout, scroller } = this.host;
    if (layout && scroller) {
      const { x, y } = this.#place(event, layout, scroller);
      const bar = this.#bar(x, y, layout, scroller);
      if (bar?.count === 1) {
        this.host.tell('open', bar.first);
      }
    }
  }

  #click(event: PointerEvent): void {
    const { layout, window, scroller } = this.host;
    if (!layout || !scroller) {
      return;
    }
    const { x, y } = this.#place(event, layout, scroller);
    const bar = this.#bar(x, y, layout, scroller);
    if (event.shiftKey) {
      if (bar) {
        this.host.tell('span', layout.extentOf(bar, window));
      } else if (y < axisHeight) {
        this.host.tell('span', layout.between(x, window));
      }
    } else if (bar?.count === 1) {
      this.host.tell('pick', bar.first);
    } else if (bar) {
      this.host.see(zoomed(window, 0.2, atX(bar.x + bar.width / 2, window, layout.plot), layout.input.limits));
    }
  }

  /** Pixels from the plot's left edge and from the picture's top. */
  #place(event: MouseEvent, layout: TimelineLayout, scroller: HTMLElement): { readonly x: number; readonly y: number } {
    const box = scroller.getBoundingClientRect();
    return { x: event.clientX - box.left - layout.gutter, y: event.clientY - box.top };
  }

  #bar(x: number, y: number, layout: TimelineLayout, scroller: HTMLElement): Bar | undefined {
    return y < axisHeight || x < 0 ? undefined : layout.barAt(x, y - axisHeight + scroller.scrollTop, this.host.window);
  }
}
