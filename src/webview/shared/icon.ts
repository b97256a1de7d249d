import { html, svg, type TemplateResult } from 'lit';

/** Returns an icon beside a word, or in a button that has a name: it says nothing to a screen reader. */
export function icon(paths: readonly string[]): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${paths.map((path) => svg`<path d=${path} fill="currentColor"></path>`)}
  </svg>`;
}
