import { lastRange, type RangeName, type TimeWindow, zoomed } from '../../core/presentation/timeline/window';

/** The milliseconds after the last movement after which words and numbers follow the window. */
const settling = 120;

/** The stretch of time that is looked at: moved many times a second, and told once it stays. */
export class TimelineViewport {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    public window: TimeWindow,
    /** A range that goes on with the time, or one that was chosen freely. */
    public range: RangeName | 'free',
    private readonly on: { readonly moved: (window: TimeWindow) => void; readonly settled: () => void },
  ) {}

  /** Looks at another stretch. */
  go(window: TimeWindow, range: RangeName | 'free' = 'free'): void {
    this.window = window;
    this.range = range;
    this.on.moved(window);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), settling);
  }

  /** Looks at a range that ends now. */
  last(range: RangeName, now: number): void {
    this.go(lastRange(range, now), range);
  }

  /** Looks at a stretch `factor` times as long, about a moment or its middle. */
  zoom(factor: number, limits: TimeWindow | undefined, at = (this.window.from + this.window.to) / 2): void {
    if (limits) {
      this.go(zoomed(this.window, factor, at, limits));
    }
  }

  /** Tells at once. */
  settle(): void {
    clearTimeout(this.#timer);
    this.on.settled();
  }
}
