import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import { indexOf, keyAt, type SessionKey, type TimelineData } from '../../core/presentation/timeline/data';
import type { TimelineHead } from '../../core/presentation/timeline/head';
import type { LaneKind } from '../../core/presentation/timeline/lanes';
import type {
  FromTimelinePage,
  PageLook,
  TimelineFormat,
  TimelineMemory,
  ToTimelinePage,
} from '../../core/presentation/timeline/messages';
import { type TimelineModel, timelineModel } from '../../core/presentation/timeline/model';
import { dayOf, dayWindow, showing, type TimeWindow, within } from '../../core/presentation/timeline/window';
import { barText } from '../../core/presentation/timeline/labels';
import { controlStyles } from '../shared/controlStyles';
import { connect } from '../shared/host';
import { onKey } from '../shared/onKey';
import { displayContextOf } from '../shared/displayContext';
import { colourStyles } from '../shared/palette';
import { pictureInput } from './pictureInput';
import { pictureContent, tableContent } from './content';
import { exported } from './export';
import { readTimelineMemory, readToTimelinePage } from './messages';
import { TimelineParts } from './parts';
import { TimelinePosition } from './position';
import type { PictureInput } from './layout';
import { timelineStyles } from './styles';
import { TimelineViewport } from './viewport';
import { headline, notices } from './headline';
import { lostHead } from './lost';
import { toolbar } from './tools';

const host = connect<ToTimelinePage, FromTimelinePage, TimelineMemory>(readToTimelinePage);

/** The timeline page: holds what is looked at, and hands it to the picture, the overview and the table. */
class TimelinePage extends LitElement {
  static override readonly properties = {
    model: { state: true },
    head: { state: true },
    table: { state: true },
    selected: { state: true },
    settled: { state: true },
    said: { state: true },
  };
  static override readonly styles = [controlStyles, colourStyles, timelineStyles];

  declare model: TimelineModel | undefined;
  declare head: TimelineHead | undefined;
  declare table: boolean;
  declare selected: SessionKey | undefined;
  /** The window that words and numbers are about. */
  declare settled: TimeWindow;
  /** The text that a screen reader is told of. */
  declare said: string;

  #display: DisplayContext = displayContextOf({ now: 0, zone: [], language: 'en' });
  #language = 'en';
  readonly #viewport: TimelineViewport;
  #lanes: LaneKind | undefined;
  readonly #parts = new TimelineParts(() => this.renderRoot);
  readonly #place = new TimelinePosition(() => this.#parts.picture);
  #data: TimelineData | undefined;
  #input: PictureInput | undefined;

  constructor() {
    super();
    const memory = readTimelineMemory(host.remembered);
    this.table = memory?.table ?? false;
    this.said = '';
    this.settled = memory ?? { from: 0, to: 1 };
    this.#viewport = new TimelineViewport(this.settled, memory?.range ?? '24h', {
      moved: (window) => this.#parts.see(window),
      settled: () => {
        this.settled = this.#viewport.window;
        this.#remember();
      },
    });
    if (memory) {
      this.#lanes = memory.lanes;
      this.#place.wanted = memory.scroll;
      this.selected = memory.selected;
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    onKey('t', () => this.#toggleTable());
    host.listen(
      (message) => this.#hear(message),
      () => this.#lose(),
    );
    host.say({ kind: 'ready' });
  }

  #hear(message: ToTimelinePage): void {
    switch (message.kind) {
      case 'sessions':
      case 'head':
        if (message.kind === 'sessions') {
          this.#data = message.data;
          this.#lanes ??= message.lanes;
        }
        this.head = message.head;
        this.#know(message.display);
        break;
      case 'select':
        this.#select(message.session, true);
        break;
      case 'export':
        this.#export(message.format);
        break;
      case 'toggleTable':
        this.#toggleTable();
        break;
    }
  }

  /** Shows nothing in place of what could not be read. */
  #lose(): void {
    this.model = undefined;
    this.head = lostHead(this.#display);
    host.say({ kind: 'lost' });
  }

  /** Works out anew what depends on the sessions and the time; what is looked at goes on with the time. */
  #know(display: PageLook): void {
    this.#display = displayContextOf(display);
    this.#language = display.language;
    document.documentElement.lang = display.language;
    if (this.#data) {
      this.model = timelineModel(this.#data, this.#lanes ?? 'target', display.now);
      const { range, window } = this.#viewport;
      if (range === 'free') {
        this.#viewport.go(within(window, this.model.limits));
      } else {
        this.#viewport.last(range, display.now);
      }
      this.#viewport.settle();
    }
  }

  #remember(): void {
    const { range, window } = this.#viewport;
    host.remember({
      range,
      from: window.from,
      to: window.to,
      lanes: this.#lanes,
      table: this.table,
      scroll: this.#place.top,
      selected: this.selected,
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.model && (changed.has('model') || changed.has('settled'))) {
      this.#input = pictureInput(this.model, this.settled, this.#display, this.#language);
    }
  }

  protected override updated(): void {
    this.#place.restore(!this.head?.reading);
    this.#parts.see(this.#viewport.window);
  }

  override render(): TemplateResult | typeof nothing {
    const { model, head } = this;
    if (!head) {
      return nothing;
    }
    return html`<main>
      <h1 class="quiet">${this.#display.l10n.t('Timeline of sessions')}</h1>
      ${toolbar({
        display: this.#display,
        lanes: this.#lanes ?? 'target',
        range: this.#viewport.range,
        day: dayOf(this.settled, this.#display.zone) ?? '',
        table: this.table,
        reading: head.reading,
        to: {
          lanes: (lanes) => this.#laneBy(lanes),
          range: (range) => this.#viewport.last(range, this.#display.now),
          day: (day) => this.#day(day),
          zoom: (factor) => this.#viewport.zoom(factor, model?.limits),
          filter: () => this.#filter(this.#viewport.window),
          table: () => this.#toggleTable(),
          export: (format) => this.#export(format),
        },
      })}
      ${headline(head, model, this.settled, this.#display)} ${notices(head, (action) => host.say({ kind: 'act', action }))}
      ${model && model.data.id.length > 0 ? this.#content(model) : nothing}
      <div class="quiet" aria-live="polite">${this.said}</div>
    </main>`;
  }

  #content(model: TimelineModel): TemplateResult {
    const content = {
      model,
      display: this.#display,
      settled: this.settled,
      selected: this.#at,
      to: {
        open: (index: number) => host.say({ kind: 'open', session: keyAt(model.data, index) }),
        pick: (index: number) => this.#pick(index),
        see: (window: TimeWindow) => this.#viewport.go(window),
        zoom: (factor: number, at: number) => this.#viewport.zoom(factor, model.limits, at),
        filter: (window: TimeWindow) => this.#filter(window),
        rest: () => this.#remember(),
      },
    };
    return this.table ? tableContent(content) : pictureContent(content, this.#input);
  }

  get #at(): number | undefined {
    return this.model && this.selected && indexOf(this.model.data, this.selected);
  }

  #pick(index: number): void {
    if (this.model && index !== this.#at) {
      const session = keyAt(this.model.data, index);
      host.say({ kind: 'select', session });
      this.#select(session, false);
    }
  }

  /** Marks a session and moves to where it can be seen. */
  #select(session: SessionKey, elsewhere: boolean): void {
    this.selected = session;
    const index = this.#at;
    const { model } = this;
    if (index === undefined || !model) {
      return;
    }
    const span = { from: model.spans.start[index] ?? 0, to: model.spans.end[index] ?? 0 };
    const window = showing(this.#viewport.window, span, model.limits);
    if (window !== this.#viewport.window) {
      this.#viewport.go(window);
    }
    if (elsewhere) {
      this.said = barText(model.data, index, this.#display);
    }
    this.#place.wanted = undefined;
    void this.updateComplete.then(() => this.#parts.picture?.reveal(index));
    this.#remember();
  }

  #filter({ from, to }: TimeWindow): void {
    host.say({ kind: 'filter', from, to });
  }

  #laneBy(lanes: LaneKind): void {
    this.#lanes = lanes;
    if (this.#data) {
      this.model = timelineModel(this.#data, lanes, this.#display.now);
    }
    this.#remember();
    this.requestUpdate();
  }

  #day(day: string): void {
    const window = dayWindow(day, this.#display.zone);
    if (window && this.model) {
      this.#viewport.go(within(window, { ...this.model.limits, to: Math.max(this.model.limits.to, window.to) }));
    }
  }

  #toggleTable(): void {
    this.#place.wanted = this.#place.top;
    this.table = !this.table;
    this.said = this.table ? this.#display.l10n.t('Table') : this.#display.l10n.t('Chart');
    this.#remember();
    void this.updateComplete.then(() => {
      // The keys were on what is gone now.
      if (!(this.renderRoot as ShadowRoot).activeElement) {
        void this.#parts.focus();
      }
    });
  }

  #export(format: TimelineFormat): void {
    const { model } = this;
    if (!model) {
      return;
    }
    const picture = this.#parts.picture?.whole();
    const rows = this.#parts.table?.rows;
    const content = exported(format, { model, window: this.#viewport.window, display: this.#display, picture, rows });
    if (content === undefined && this.table) {
      this.#toggleTable();
      void this.updateComplete.then(() => this.#parts.picture?.updateComplete).then(() => this.#export(format));
    } else if (content === undefined) {
      this.said = this.#display.l10n.t('Show the chart to export it');
    } else {
      host.say({ kind: 'save', format, content });
    }
  }
}

customElements.define('ssm-timeline', TimelinePage);
