import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import {
  cell,
  columnLabel,
  type TableColumn,
  tableColumns,
  tableRows,
  type TableSort,
} from '../../core/presentation/timeline/table';
import type { TimelineModel } from '../../core/presentation/timeline/model';
import type { TimeWindow } from '../../core/presentation/timeline/window';
import { controlStyles } from '../shared/controlStyles';

/** Rows on the screen at once: enough to read, few enough to draw at once. */
const pageSize = 200;

/** The sessions of a window as a table. */
export class TimelineTable extends LitElement {
  static override readonly properties = {
    model: { attribute: false },
    display: { attribute: false },
    window: { attribute: false },
    selected: { attribute: false },
    sort: { state: true },
    words: { state: true },
    first: { state: true },
  };

  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 10px;
        padding: 6px 8px;
      }
      .tools input {
        flex: 1 1 10em;
        max-width: 22em;
      }
      .sheet {
        flex: 1;
        min-height: 0;
        overflow: auto;
      }
      .sheet:focus-visible {
        outline-offset: -1px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      thead th {
        position: sticky;
        top: 0;
        padding: 0;
        background: var(--vscode-editor-background);
        box-shadow: inset 0 -1px var(--vscode-widget-border, var(--vscode-descriptionForeground));
        text-align: start;
        white-space: nowrap;
      }
      table button {
        border: 0;
        background: none;
        font: inherit;
        text-align: start;
      }
      thead button {
        width: 100%;
        padding: 5px 8px;
        color: var(--vscode-foreground);
        font-weight: 600;
      }
      tbody th,
      td {
        max-width: 26em;
        padding: 3px 8px;
        font-weight: inherit;
        text-align: start;
        border-bottom: 1px solid color-mix(in srgb, var(--vscode-foreground) 10%, transparent);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      [aria-current] > * {
        background: var(--vscode-list-inactiveSelectionBackground, transparent);
        outline: 1px solid var(--vscode-contrastActiveBorder, transparent);
        outline-offset: -1px;
      }
      tbody button {
        display: block;
        min-height: 0;
        max-width: 100%;
        padding: 0;
        color: var(--vscode-textLink-foreground);
        overflow: hidden;
        text-overflow: ellipsis;
      }
      tbody button:hover {
        text-decoration: underline;
      }
      @media (max-width: 30em) {
        tbody th {
          max-width: 11em;
        }
      }
    `,
  ];

  declare model: TimelineModel;
  declare display: DisplayContext;
  declare window: TimeWindow;
  declare selected: number | undefined;
  declare sort: TableSort;
  declare words: string;
  declare first: number;

  constructor() {
    super();
    this.sort = { by: 'start', down: true };
    this.words = '';
    this.first = 0;
  }

  /** Returns the rows that are shown, on all pages, in their order. */
  get rows(): readonly number[] {
    return tableRows(this.model.data, this.model.spans, this.window, this.words, this.sort);
  }

  /** Puts the keys on the rows. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.sheet')?.focus());
  }

  override render(): TemplateResult {
    const { l10n } = this.display;
    const { rows } = this;
    const first = Math.min(this.first, Math.max(0, Math.floor((rows.length - 1) / pageSize) * pageSize));
    const shown = rows.slice(first, first + pageSize);
    const about =
      rows.length === 0
        ? l10n.t('No session here')
        : l10n.t('{0} to {1} of {2}', first + 1, first + shown.length, rows.length);
    return html`<div class="tools">
        <input
          type="search"
          aria-label=${l10n.t('Show only rows with these words')}
          placeholder=${l10n.t('Filter rows')}
          .value=${this.words}
          @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
        />
        <span role="status">${about}</span>
        ${rows.length > pageSize ? this.#pager(first, rows.length) : nothing}
      </div>
      <div class="sheet" tabindex="0" role="group" aria-label=${l10n.t('Sessions')} @keydown=${(event: KeyboardEvent) => this.#key(event)}>
        <table aria-rowcount=${rows.length + 1}>
          <caption class="quiet">${l10n.t('Sessions of the range shown')}</caption>
          <thead>
            <tr aria-rowindex="1">
              ${tableColumns.map((column) => this.#head(column))}
            </tr>
          </thead>
          <tbody>
            ${shown.map((index, at) => this.#row(index, first + at + 2))}
          </tbody>
        </table>
      </div>`;
  }

  #pager(first: number, count: number): TemplateResult {
    const { l10n } = this.display;
    const go = (to: number) => () => {
      this.first = to;
      this.renderRoot.querySelector('.sheet')?.scrollTo(0, 0);
    };
    return html`<button ?disabled=${first === 0} @click=${go(first - pageSize)}>${l10n.t('Previous')}</button>
      <button ?disabled=${first + pageSize >= count} @click=${go(first + pageSize)}>${l10n.t('Next')}</button>`;
  }

  #head(column: TableColumn): TemplateResult {
    const { by, down } = this.sort;
    const sorted = by === column ? (down ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" aria-sort=${sorted}>
      <button @click=${() => this.#sortBy(column)}>
        ${columnLabel(column, this.display.l10n)}<span aria-hidden="true">${by === column ? (down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>`;
  }

  #row(index: number, at: number): TemplateResult {
    const { data } = this.model;
    return html`<tr aria-rowindex=${at} aria-current=${index === this.selected || nothing}>
      ${tableColumns.map((column) => {
        const text = cell(data, index, column, this.display);
        return column === 'id'
          ? html`<th scope="row" title=${text}>
              <button data-span=${index} @click=${() => this.#tell('open', index)} @focus=${() => this.#tell('pick', index)}>
                ${text}
              </button>
            </th>`
          : html`<td title=${text}>${text}</td>`;
      })}
    </tr>`;
  }

  #type(words: string): void {
    this.words = words;
    this.first = 0;
  }

  #sortBy(column: TableColumn): void {
    this.sort = { by: column, down: this.sort.by === column ? !this.sort.down : false };
    this.first = 0;
  }

  #tell(name: 'open' | 'pick', detail: number): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** Handles keys: the arrows go from row to row. */
  #key(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('tbody button')];
    const at = buttons.findIndex((button) => button === (this.renderRoot as ShadowRoot).activeElement);
    const next = by === undefined ? undefined : buttons[at < 0 ? 0 : at + by];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
}

customElements.define('ssm-table', TimelineTable);
