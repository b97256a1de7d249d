import { css, html, LitElement, type TemplateResult } from 'lit';
import { atX, type TimeWindow, within, xOf } from '../../core/presentation/timeline/window';
import { colourStyles, onThemeChange, readPalette } from '../shared/palette';

/** The whole of time as a curve of how many were open at once; a frame in it is the window, and can be dragged. */
export class TimelineOverview extends LitElement {
  static override readonly properties = {
    curve: { attribute: false },
    limits: { attribute: false },
    name: {},
    peak: { attribute: false },
  };

  static override readonly styles = [
    colourStyles,
    css`
      :host {
        position: relative;
        display: block;
        height: 44px;
        touch-action: none;
        cursor: crosshair;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
      }
      .frame {
        position: absolute;
        top: 0;
        bottom: 0;
        box-sizing: border-box;
        min-width: 6px;
        border: 1px solid var(--vscode-focusBorder);
        border-inline-width: 3px;
        background: color-mix(in srgb, var(--vscode-focusBorder) 18%, transparent);
        pointer-events: none;
      }
    `,
  ];

  /** The number of sessions that were open at most, in so many equal parts of the limits. */
  declare curve: (parts: number) => ArrayLike<number>;
  declare limits: TimeWindow;
  declare name: string;
  /** The text beside the highest place of the curve. */
  declare peak: (most: number) => string;
  #window: TimeWindow = { from: 0, to: 1 };
  #drag:
    | { readonly kind: 'move' | 'from' | 'to' | 'new'; readonly at: number; readonly window: TimeWindow }
    | undefined;
  #ends: (() => void)[] = [];

  get window(): TimeWindow {
    return this.#window;
  }

  set window(window: TimeWindow) {
    this.#window = window;
    this.#frame();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const sizes = new ResizeObserver(() => this.requestUpdate());
    sizes.observe(this);
    this.#ends = [() => sizes.disconnect(), onThemeChange(() => this.requestUpdate())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) {
      end();
    }
  }

  override render(): TemplateResult {
    return html`<canvas role="img" aria-label=${this.name}></canvas>
      <div class="frame"></div>`;
  }

  protected override firstUpdated(): void {
    this.addEventListener('pointerdown', (event) => this.#down(event));
    this.addEventListener('pointermove', (event) => this.#move(event));
    this.addEventListener('pointerup', () => {
      this.#drag = undefined;
    });
    this.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        this.dispatchEvent(
          new CustomEvent('zoom', { detail: { factor: Math.exp(event.deltaY / 400), at: this.#at(event) } }),
        );
      },
      { passive: false },
    );
  }

  protected override updated(): void {
    this.#draw();
    this.#frame();
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    const [width, height] = [this.clientWidth, this.clientHeight];
    if (!canvas || !context || width === 0) {
      return;
    }
    const scale = window.devicePixelRatio;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const { colors, font, smallSize } = readPalette(this.renderRoot as ShadowRoot);
    const curve = Array.from(this.curve(width));
    const most = Math.max(1, ...curve);
    context.fillStyle = colors.band;
    context.fillRect(0, 0, width, height);
    context.fillStyle = colors.blue;
    for (const [x, count] of curve.entries()) {
      const part = (count / most) * (height - 12);
      context.fillRect(x, height - part, 1, part);
    }
    context.fillStyle = colors.dim;
    context.font = `${String(smallSize)}px ${font}`;
    context.fillText(this.peak(most), 8, smallSize);
  }

  #frame(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    const width = this.clientWidth;
    if (frame && width > 0) {
      const [left, right] = [xOf(this.#window.from, this.limits, width), xOf(this.#window.to, this.limits, width)];
      frame.style.setProperty('left', `${String(Math.min(left, width - 6))}px`);
      frame.style.setProperty('width', `${String(right - left)}px`);
    }
  }

  #at(event: MouseEvent): number {
    return atX(event.clientX - this.getBoundingClientRect().left, this.limits, Math.max(1, this.clientWidth));
  }

  #down(event: PointerEvent): void {
    const at = this.#at(event);
    const near = ((this.limits.to - this.limits.from) / Math.max(1, this.clientWidth)) * 6;
    const { from, to } = this.#window;
    const kind =
      Math.abs(at - from) < near ? 'from' : Math.abs(at - to) < near ? 'to' : at > from && at < to ? 'move' : 'new';
    this.#drag = { kind, at, window: this.#window };
    this.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    if (!this.#drag) {
      return;
    }
    const { kind, at, window } = this.#drag;
    const here = this.#at(event);
    const [from, to] = {
      move: [window.from + here - at, window.to + here - at],
      from: [Math.min(here, window.to), Math.max(here, window.to)],
      to: [Math.min(here, window.from), Math.max(here, window.from)],
      new: [Math.min(at, here), Math.max(at, here)],
    }[kind] as [number, number];
    this.dispatchEvent(new CustomEvent('window', { detail: within({ from, to }, this.limits) }));
  }
}

customElements.define('ssm-overview', TimelineOverview);
