import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { JsonValue } from '../core/base/json';
import { type JsonLine, jsonLines } from '../core/presentation/jsonLines';

/** Shows a value as coloured JSON whose parts can be folded. Text is only ever set as text. */
export class JsonView extends LitElement {
  static override readonly properties = { value: { attribute: false }, foldLabel: {} };

  static override readonly styles = css`
    :host {
      display: block;
      overflow-x: auto;
      font-family: var(--vscode-editor-font-family, monospace);
      font-size: var(--vscode-editor-font-size, 13px);
      line-height: 1.5;
      tab-size: 4;
    }
    .line {
      display: flex;
      min-height: 1.5em;
    }
    .gutter {
      flex: none;
      width: 1.6em;
      user-select: none;
    }
    .text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    button {
      width: 100%;
      padding: 0;
      border: 0;
      background: none;
      color: var(--vscode-descriptionForeground);
      font: inherit;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 1px solid var(--vscode-focusBorder);
      outline-offset: -1px;
    }
    .name {
      color: var(--vscode-symbolIcon-propertyForeground, var(--vscode-textLink-foreground));
    }
    .string {
      color: var(--vscode-debugTokenExpression-string);
    }
    .number {
      color: var(--vscode-debugTokenExpression-number);
    }
    .literal {
      color: var(--vscode-debugTokenExpression-boolean);
    }
    .more {
      color: var(--vscode-descriptionForeground);
      user-select: none;
    }
  `;

  declare value: JsonValue;
  declare foldLabel: string;
  readonly #folded = new Set<number>();

  override render(): TemplateResult {
    const lines = jsonLines(this.value);
    const shown: TemplateResult[] = [];
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at];
      const closing = line?.closes;
      if (line === undefined) {
        break;
      }
      if (closing !== undefined && this.#folded.has(at)) {
        shown.push(this.#line(at, line, lines[closing]));
        at = closing;
      } else {
        shown.push(this.#line(at, line, undefined));
      }
    }
    return html`<div translate="no">${shown}</div>`;
  }

  /** A line; one that is folded goes on with the line that closes it. */
  #line(at: number, line: JsonLine, closing: JsonLine | undefined): TemplateResult {
    const tokens = (of: JsonLine): readonly TemplateResult[] =>
      of.tokens.map(({ kind, text }) => html`<span class=${kind}>${text}</span>`);
    const rest = closing ? html`<span class="more"> … </span>${tokens(closing)}` : nothing;
    // One line of source: blanks here would be blanks in what is copied.
    return html`<div class="line"><span class="gutter">${line.closes === undefined ? nothing : this.#button(at, closing !== undefined)}</span><span class="text">${' '.repeat(line.indent)}${tokens(line)}${rest}</span></div>`;
  }

  #button(at: number, folded: boolean): TemplateResult {
    return html`<button
      aria-expanded=${String(!folded)}
      aria-label=${this.foldLabel}
      @click=${() => this.#toggle(at)}
    >
      ${folded ? '▸' : '▾'}
    </button>`;
  }

  #toggle(at: number): void {
    if (!this.#folded.delete(at)) {
      this.#folded.add(at);
    }
    this.requestUpdate();
  }
}

customElements.define('ssm-json', JsonView);
