import { paths as filterIcon } from '@vscode/codicons/src/icons/filter-filled.svg';
import { paths as readingIcon } from '@vscode/codicons/src/icons/loading.svg';
import { paths as zoomInIcon } from '@vscode/codicons/src/icons/add.svg';
import { paths as zoomOutIcon } from '@vscode/codicons/src/icons/remove.svg';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import { type LaneKind, laneKinds } from '../../core/presentation/timeline/lanes';
import { type TimelineFormat, timelineFormats } from '../../core/presentation/timeline/messages';
import { type RangeName, ranges } from '../../core/presentation/timeline/window';
import { laneKindLabel } from '../../core/presentation/timeline/labels';
import { icon } from '../shared/icon';

/** The contents of the toolbar, and the listeners to tell. */
interface Tools {
  readonly display: DisplayContext;
  readonly lanes: LaneKind;
  readonly range: RangeName | 'free';
  /** `2026-11-24`, the day at the window's left edge. */
  readonly day: string;
  readonly table: boolean;
  readonly reading: boolean;
  readonly to: {
    readonly lanes: (lanes: LaneKind) => void;
    readonly range: (range: RangeName) => void;
    readonly day: (day: string) => void;
    readonly zoom: (factor: number) => void;
    readonly filter: () => void;
    readonly table: () => void;
    readonly export: (format: TimelineFormat) => void;
  };
}

const formatNames: Readonly<Record<TimelineFormat, string>> = { png: 'PNG', svg: 'SVG', csv: 'CSV' };

/** Returns the bar above the picture. */
export function toolbar({ display: { l10n }, lanes, range, day, table, reading, to }: Tools): TemplateResult {
  return html`<div class="tools">
    <label
      >${l10n.t('Group by')}
      <select @change=${(event: Event) => to.lanes((event.target as HTMLSelectElement).value as LaneKind)}>
        ${laneKinds.map((kind) => html`<option value=${kind} ?selected=${kind === lanes}>${laneKindLabel(kind, l10n)}</option>`)}
      </select></label
    >
    <div class="group" role="group" aria-label=${l10n.t('Range')}>
      ${(Object.keys(ranges) as RangeName[]).map(
        (name) => html`<button aria-pressed=${String(name === range)} @click=${() => to.range(name)}>
          ${rangeLabel(name, l10n)}
        </button>`,
      )}
      <input
        type="date"
        aria-label=${l10n.t('Go to date')}
        .value=${day}
        @change=${(event: Event) => to.day((event.target as HTMLInputElement).value)}
      />
    </div>
    <div class="group" role="group" aria-label=${l10n.t('Zoom')}>
      ${button(zoomInIcon, l10n.t('Zoom in'), () => to.zoom(0.5))}
      ${button(zoomOutIcon, l10n.t('Zoom out'), () => to.zoom(2))}
      ${button(filterIcon, l10n.t('Filter the view by this range'), to.filter)}
    </div>
    ${reading ? html`<span class="group" role="status"><span class="group reading">${icon(readingIcon)}</span>${l10n.t('Loading…')}</span>` : nothing}
    <div class="group end">
      <button @click=${to.table} aria-keyshortcuts="t">
        ${table ? l10n.t('Chart') : l10n.t('Table')}
      </button>
      <div class="group" role="group" aria-label=${l10n.t('Export the range shown')}>
        <span>${l10n.t('Export')}</span>
        ${timelineFormats.map(
          (format) => html`<button
            ?disabled=${table && format !== 'csv'}
            aria-label=${l10n.t('Export {0}', formatNames[format])}
            @click=${() => to.export(format)}
          >
            ${formatNames[format]}
          </button>`,
        )}
      </div>
    </div>
  </div>`;
}

function button(paths: readonly string[], label: string, act: () => void): TemplateResult {
  return html`<button class="plain" title=${label} @click=${act}>${icon(paths)}</button>`;
}

function rangeLabel(name: RangeName, l10n: DisplayContext['l10n']): string {
  switch (name) {
    case '24h':
      return l10n.t('24 hours');
    case '7d':
      return l10n.t('7 days');
    case '30d':
      return l10n.t('30 days');
  }
}

/** Draws the legend of shapes and colours. */
export function legend(l10n: DisplayContext['l10n']): TemplateResult {
  const box = (colour: string, more: TemplateResult | typeof nothing = nothing, dash = false): TemplateResult =>
    html`<svg class="ink-${colour}" width="26" height="12" viewBox="0 0 26 12" aria-hidden="true">
      <rect x="0.5" y="0.5" width="25" height="11" fill="currentColor" fill-opacity="0.25" stroke="currentColor" stroke-dasharray=${dash ? '4 3' : 'none'}></rect>
      <rect x="0" y="0" width="3" height="12" fill="currentColor"></rect>
      ${more}
    </svg>`;
  const mark = (path: string): TemplateResult =>
    svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="2"></path>`;
  const arrow = mark('M19 2l5 4-5 4');
  const cross = mark('M16 3l6 6M22 3l-6 6');
  const foot = svg`<rect class="ink-purple" x="0" y="9" width="26" height="3" fill="currentColor"></rect>`;
  const hatch = svg`<path d="M4 12L12 0M10 12L18 0M16 12L24 0" stroke="currentColor"></path>`;
  return html`<div class="legend" role="group" aria-label=${l10n.t('What the chart shows')}>
    <span>${box('green', arrow)}${l10n.t('Connected')}</span>
    <span>${box('yellow', arrow, true)}${l10n.t('Disconnected')}</span>
    <span>${box('grey')}${l10n.t('Ended')}</span>
    <span>${box('red', cross)}${l10n.t('Failed')}</span>
    <span>${box('grey', foot)}${l10n.t('Just-in-time access')}</span>
    <span>${box('grey', hatch)}${l10n.t('Multiple short sessions (zoom in)')}</span>
    <span
      ><svg class="ink-purple" width="26" height="4" viewBox="0 0 26 4" aria-hidden="true">
        <rect width="26" height="4" fill="currentColor"></rect></svg
      >${l10n.t('Two or more people on one target')}</span
    >
    <span>${l10n.t('Drag or arrow keys: move · Ctrl+wheel, + and −: zoom · Shift+click: filter by that time')}</span>
  </div>`;
}
