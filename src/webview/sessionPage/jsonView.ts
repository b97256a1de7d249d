import { paths as copyIcon } from '@vscode/codicons/src/icons/copy.svg';
import { paths as documentIcon } from '@vscode/codicons/src/icons/go-to-file.svg';
import { paths as pathIcon } from '@vscode/codicons/src/icons/symbol-field.svg';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { JsonValue } from '../../core/base/json';
import { type JsonLine, jsonLines, lineText } from '../../core/presentation/sessionPage/jsonLines';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import type { SessionFormat } from '../../core/presentation/sessionPage/sessionText';
import { controlStyles } from '../shared/controlStyles';
import { icon } from '../shared/icon';
import { pieces } from './jsonSearch';
import { jsonViewStyles } from './jsonViewStyles';
import { yamlLines } from './yamlLines';

/** A value as coloured JSON or YAML: to fold, to search, to copy from. Text is only ever set as text. */
export class JsonView extends LitElement {
  static override readonly properties = {
    value: { attribute: false },
    yaml: { attribute: false },
    format: { attribute: false },
    display: { attribute: false },
    wanted: { state: true },
    hit: { state: true },
  };
  static override readonly styles = [controlStyles, jsonViewStyles];

  declare value: JsonValue;
  /** The same value as YAML. */
  declare yaml: string;
  declare format: SessionFormat;
  declare display: DisplayContext;
  /** The text that is searched for. */
  declare wanted: string;
  /** The number of the hit that is in front. */
  declare hit: number;
  readonly #folded = new Set<number>();

  constructor() {
    super();
    this.wanted = '';
    this.hit = 0;
  }

  override render(): TemplateResult {
    const lines = this.format === 'json' ? jsonLines(this.value) : yamlLines(this.yaml);
    const hits = this.#hitsIn(lines);
    const front = hits[this.hit % Math.max(1, hits.length)];
    const shown: TemplateResult[] = [];
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at];
      if (line === undefined) {
        break;
      }
      const { closes } = line;
      const folded = closes !== undefined && this.#folded.has(at) && !hits.some((hit) => hit > at && hit <= closes);
      shown.push(this.#line(at, line, folded ? lines[closes] : undefined, at === front));
      at = folded ? closes : at;
    }
    return html`${this.#tools(hits.length)}
      <div class="sheet" translate="no" tabindex="0" role="group" aria-label=${this.format === 'json' ? 'JSON' : 'YAML'}>${shown}</div>`;
  }

  #tools(hits: number): TemplateResult {
    const { t } = this.display.l10n;
    const about = this.wanted === '' ? '' : hits === 0 ? t('Not found') : t('{0} of {1}', (this.hit % hits) + 1, hits);
    return html`<div class="tools">
      <div role="group" aria-label=${t('Format')}>
        ${(['json', 'yaml'] as const).map(
          (format) => html`<button aria-pressed=${String(format === this.format)} @click=${() => this.#switch(format)}>
            ${format.toUpperCase()}
          </button>`,
        )}
      </div>
      <input
        type="search"
        aria-label=${t('Search')}
        placeholder=${t('Search')}
        .value=${this.wanted}
        @input=${(event: Event) => this.#search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#searchKey(event, hits)}
      />
      <span role="status">${about}</span>
      <button @click=${() => this.#tell('copy-all')}>${icon(copyIcon)}${t('Copy All')}</button>
      <button @click=${() => this.#tell('open-document')}>${icon(documentIcon)}${t('Open in Editor')}</button>
    </div>`;
  }

  /** Returns a line; one that is folded goes on with the line that closes it. */
  #line(at: number, line: JsonLine, closing: JsonLine | undefined, front: boolean): TemplateResult {
    const folded = closing !== undefined;
    const rest = folded
      ? html`<span class="more"> … </span>${this.format === 'json' ? this.#tokens(closing) : nothing}`
      : nothing;
    const fold = line.closes === undefined ? nothing : this.#fold(at, folded);
    // One line of source: blanks here would be blanks in what is copied.
    return html`<div class="line ${front ? 'front' : ''}"><span class="gutter">${fold}</span><span class="text">${' '.repeat(line.indent)}${this.#tokens(line)}${rest}</span>${this.#parts(line)}</div>`;
  }

  #tokens({ tokens }: JsonLine): readonly TemplateResult[] {
    return tokens.map(
      ({ kind, text }) =>
        html`<span class=${kind}>${pieces(text, this.wanted).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text))}</span>`,
    );
  }

  #fold(at: number, folded: boolean): TemplateResult {
    return html`<button
      class="fold"
      aria-expanded=${String(!folded)}
      aria-label=${this.display.l10n.t('Fold or unfold')}
      @click=${() => this.#toggle(at)}
    >
      ${folded ? '▸' : '▾'}
    </button>`;
  }

  /** Draws the buttons that copy a line's value. */
  #parts({ at }: JsonLine): TemplateResult | typeof nothing {
    const name = at?.path.at(-1);
    if (!at || name === undefined) {
      return nothing;
    }
    const { t } = this.display.l10n;
    const part = (what: 'value' | 'path', label: string, paths: readonly string[]): TemplateResult =>
      html`<button class="plain" aria-label=${label} title=${label} @click=${() => this.#tell('copy-part', { path: at.path, what })}>${icon(paths)}</button>`;
    return html`<span class="parts">${part('value', t('Copy the value of {0}', name), copyIcon)}${part('path', t('Copy the JMESPath of {0}', name), pathIcon)}</span>`;
  }

  #hitsIn(lines: readonly JsonLine[]): readonly number[] {
    const wanted = this.wanted.toLowerCase();
    return wanted === ''
      ? []
      : lines.flatMap((line, at) =>
          line.tokens.some(({ text }) => pieces(text, wanted).some(({ hit }) => hit)) && lineText(line) !== ''
            ? [at]
            : [],
        );
  }

  #switch(format: SessionFormat): void {
    this.#folded.clear();
    this.#tell('format', format);
  }

  #search(wanted: string): void {
    this.wanted = wanted;
    this.hit = 0;
  }

  /** Handles keys in the search: Enter goes to the next hit, with shift to the one before, Escape ends the search. */
  #searchKey(event: KeyboardEvent, hits: number): void {
    if (event.key === 'Enter' && hits > 0) {
      this.hit = (this.hit + (event.shiftKey ? hits - 1 : 1)) % hits;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('.front')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Escape') {
      this.#search('');
    }
  }

  #tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #toggle(at: number): void {
    if (!this.#folded.delete(at)) {
      this.#folded.add(at);
    }
    this.requestUpdate();
  }
}

customElements.define('ssm-json', JsonView);
