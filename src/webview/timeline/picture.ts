import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { axisHeight } from '../../core/presentation/timeline/scene';
import type { Shape } from '../../core/presentation/timeline/shapes';
import type { Palette } from '../../core/presentation/timeline/svg';
import type { TimeWindow } from '../../core/presentation/timeline/window';
import { colourStyles, onThemeChange } from '../shared/palette';
import { place, TimelineCanvas } from './canvas';
import { barWish, keyWish } from './keys';
import { timelinePictureStyles } from './pictureStyles';
import { type PointerHost, TimelinePointer } from './pointer';
import { type PictureInput, TimelineLayout } from './layout';

/**
 * The picture in the page: draws what is visible, hears the pointer and the keys, and tells what is wanted by the
 * events `window`, `pick`, `open`, `span` and `rest`. It knows spans by their numbers only.
 */
export class TimelinePicture extends LitElement implements PointerHost {
  static override readonly properties = { input: { attribute: false }, selected: { attribute: false } };
  static override readonly styles = [colourStyles, timelinePictureStyles];

  declare input: PictureInput | undefined;
  /** The span that is marked. */
  declare selected: number | undefined;

  layout: TimelineLayout | undefined;
  #window: TimeWindow = { from: 0, to: 1 };
  #size = { width: 0, height: 0 };
  #canvas: TimelineCanvas | undefined;
  #frame: number | undefined;
  #marked: TimeWindow | undefined;
  #ends: readonly (() => void)[] = [];
  readonly #pointer = new TimelinePointer(this);

  get window(): TimeWindow {
    return this.#window;
  }

  /** Draws another window at the next frame, without rendering anything else. */
  set window(window: TimeWindow) {
    this.#window = window;
    this.#wish();
  }

  get scrolled(): number {
    return this.scroller?.scrollTop ?? 0;
  }

  set scrolled(top: number) {
    if (this.scroller) {
      this.scroller.scrollTop = top;
    }
  }

  get scroller(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>('.scroller') ?? undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const sizes = new ResizeObserver(() => this.#measure());
    sizes.observe(this);
    const themes = onThemeChange(() => {
      this.#canvas?.forget();
      this.#wish();
    });
    this.#ends = [() => sizes.disconnect(), themes];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) {
      end();
    }
    if (this.#frame !== undefined) {
      cancelAnimationFrame(this.#frame);
      this.#frame = undefined;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('input')) {
      this.layout = this.input && new TimelineLayout(this.input, this.#size);
    }
  }

  protected override updated(): void {
    this.#measure();
  }

  override render(): TemplateResult | typeof nothing {
    const { input } = this;
    if (!input) {
      return nothing;
    }
    const pointer = this.#pointer;
    return html`<div
        class="scroller"
        tabindex="0"
        role="application"
        aria-label=${input.names.picture}
        aria-describedby="help"
        @scroll=${() => this.#wish()}
        @scrollend=${() => this.tell('rest', undefined)}
        @wheel=${{ handleEvent: (event: WheelEvent) => pointer.wheel(event), passive: false }}
        @pointerdown=${(event: PointerEvent) => pointer.down(event)}
        @pointermove=${(event: PointerEvent) => pointer.move(event)}
        @pointerup=${(event: PointerEvent) => pointer.up(event)}
        @pointercancel=${() => pointer.letGo()}
        @pointerleave=${() => this.hover(undefined, 0, 0)}
        @dblclick=${(event: MouseEvent) => pointer.doubleClick(event)}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        <div class="content">
          <canvas aria-hidden="true"></canvas>
          <div
            class="bars"
            role="listbox"
            tabindex="0"
            aria-label=${input.names.bars}
            aria-activedescendant="bar"
            @keydown=${(event: KeyboardEvent) => this.#barKey(event)}
          >
            ${this.#option(input)}
          </div>
          <div class="marked" hidden></div>
        </div>
      </div>
      <div class="card" hidden></div>
      <span id="help" hidden>${input.names.help}</span>`;
  }

  /**
   * Draws the one bar that has the keys; a screen reader is told of it as if all were there. Another bar is another
   * element, and so is another lane, or it would not be read.
   */
  #option(input: PictureInput): unknown {
    const [span, layout, known] = [this.#current, this.layout, this.selected !== undefined];
    if (span === undefined || !layout) {
      return nothing;
    }
    const { lane, at, of } = layout.standing(span);
    const option = html`<div
      id="bar"
      class="bar ${known ? '' : 'quiet'}"
      role="option"
      aria-selected=${String(known)}
      aria-label=${input.words(span, 1)}
      aria-posinset=${at}
      aria-setsize=${of}
    ></div>`;
    return keyed(lane, html`<div role="group" aria-label=${lane}>${keyed(span, option)}</div>`);
  }

  get #drawn(): TimelineCanvas {
    return (this.#canvas ??= new TimelineCanvas(this.renderRoot as ShadowRoot));
  }

  get #current(): number | undefined {
    return this.selected ?? this.layout?.firstSpan;
  }

  /** Returns the shapes of the whole picture, all lanes, as wide as on the screen; undefined before it is there. */
  whole():
    | { readonly shapes: readonly Shape[]; readonly width: number; readonly height: number; readonly palette: Palette }
    | undefined {
    const { layout } = this;
    if (!layout) {
      return undefined;
    }
    const { palette, letters } = this.#drawn.theme;
    const height = Math.ceil(layout.height);
    return { shapes: layout.shapes(this.#window, height, 0, letters), width: layout.size.width, height, palette };
  }

  /** Scrolls so that a span can be seen. */
  reveal(span: number): void {
    const box = this.layout?.boxOf(span, this.#window);
    const { scroller } = this;
    if (box && scroller) {
      const top = box.top - axisHeight;
      const room = scroller.clientHeight - axisHeight;
      if (top < scroller.scrollTop || top + box.height > scroller.scrollTop + room) {
        scroller.scrollTop = Math.max(0, top - room / 2);
      }
    }
    this.#wish();
  }

  /** Puts the keys on the picture. */
  override focus(): void {
    void this.updateComplete.then(() => this.scroller?.focus());
  }

  see(window: TimeWindow): void {
    this.window = window;
    this.tell('window', window);
  }

  mark(window: TimeWindow | undefined): void {
    this.#marked = window;
    this.#wish();
  }

  tell(name: 'window' | 'pick' | 'open' | 'span' | 'rest', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  hover(words: string | undefined, x: number, y: number): void {
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    if (!card) {
      return;
    }
    card.hidden = words === undefined;
    if (words !== undefined) {
      card.textContent = words;
      const left = Math.min(x + 12, Math.max(0, this.#size.width - card.offsetWidth - 8));
      const below = y + 18 + card.offsetHeight < this.#size.height;
      place(card, { left, top: below ? y + 18 : Math.max(0, y - card.offsetHeight - 8) });
    }
  }

  #measure(): void {
    const { scroller } = this;
    const canvas = this.renderRoot.querySelector('canvas');
    const content = this.renderRoot.querySelector<HTMLElement>('.content');
    if (!scroller || !canvas || !content || !this.input) {
      return;
    }
    const size = { width: scroller.clientWidth, height: scroller.clientHeight };
    if (size.width !== this.#size.width || size.height !== this.#size.height) {
      this.#size = size;
      this.layout = new TimelineLayout(this.input, size);
      place(canvas, size);
    }
    place(content, { height: this.layout?.height ?? 0 });
    this.#wish();
  }

  #wish(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.layout) {
        const { layout, scrolled } = this;
        this.#drawn.draw({ layout, window: this.#window, scrolled, current: this.#current, marked: this.#marked });
      }
    });
  }

  #key(event: KeyboardEvent): void {
    const { input } = this;
    if (!input || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const wish = keyWish(event.key, this.#window, input.limits, input.now, this.#size.height);
    if (event.key === 'Escape') {
      this.hover(undefined, 0, 0);
    }
    if (!wish) {
      return;
    }
    event.preventDefault();
    switch (wish.kind) {
      case 'see':
        this.see(wish.window);
        break;
      case 'scroll':
        this.scrolled += wish.by;
        break;
      case 'bars':
        this.renderRoot.querySelector<HTMLElement>('.bars')?.focus();
        break;
    }
  }

  /** Handles keys on the bars: the arrows go from bar to bar; what they do not know is for the picture. */
  #barKey(event: KeyboardEvent): void {
    const { layout } = this;
    const span = this.#current;
    if (!layout || span === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const wish = barWish(event.key, event.shiftKey, span, layout);
    if (!wish) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (wish.kind === 'leave') {
      this.focus();
    } else if (wish.kind === 'span') {
      this.tell('span', wish.window);
    } else if (wish.span !== undefined) {
      this.tell(wish.kind, wish.span);
    }
  }
}

customElements.define('ssm-picture', TimelinePicture);
