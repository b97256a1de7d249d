import { html, type TemplateResult } from 'lit';

/** Returns a text that is broken, if it has no room, between its parts only: not within a date. */
export function parts(text: string, between: string): readonly TemplateResult[] {
  return text.split(between).map((part, at) => html`${at > 0 ? between : ''}<span class="part">${part}</span>`);
}
