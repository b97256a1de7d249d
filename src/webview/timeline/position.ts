import type { TimelinePicture } from './picture';

/** The place that the picture is scrolled to: kept over a reload and while the table is shown, until somebody moves it. */
export class TimelinePosition {
  /** The place it is to be at; undefined: where it is. */
  wanted: number | undefined;

  constructor(private readonly picture: () => TimelinePicture | null) {
    for (const hand of ['wheel', 'pointerdown', 'keydown']) {
      document.addEventListener(hand, () => this.#letGo());
    }
  }

  /** Pixels above what is seen. */
  get top(): number {
    return this.wanted ?? this.picture()?.scrolled ?? 0;
  }

  /** Scrolls there. Before `all` sessions are there, the place may not be. */
  restore(all: boolean): void {
    const [picture, top] = [this.picture(), this.wanted];
    if (picture && top !== undefined) {
      void picture.updateComplete.then(() => {
        picture.scrolled = top;
      });
      if (all) {
        this.#letGo();
      }
    }
  }

  #letGo(): void {
    if (this.picture()) {
      this.wanted = undefined;
    }
  }
}
