import { paths as warningIcon } from '@vscode/codicons/src/icons/warning.svg';
import { html, nothing, type TemplateResult } from 'lit';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import type { PageAction } from '../../core/presentation/text/pageActions';
import type { TimelineHead } from '../../core/presentation/timeline/head';
import type { TimelineModel } from '../../core/presentation/timeline/model';
import { statsOf } from '../../core/presentation/timeline/stats';
import type { TimeWindow } from '../../core/presentation/timeline/window';
import { statsText, windowLabel } from '../../core/presentation/timeline/labels';
import { icon } from '../shared/icon';
import { parts } from '../shared/parts';

/** Returns the lines above the picture: what is seen, what it comes to, and how much of it has been read. */
export function headline(
  { lines }: TimelineHead,
  model: TimelineModel | undefined,
  window: TimeWindow,
  display: DisplayContext,
): TemplateResult {
  const { data, spans, all } = model ?? {};
  const undated = data?.undated ?? 0;
  return html`<div class="head">
    ${
      data && spans && all && data.id.length > 0
        ? html`<span
          ><strong>${parts(windowLabel(window, display), ' ')}</strong> ·
          ${parts(statsText(statsOf(data, spans, all, window), display.l10n), ' · ')}</span
        >`
        : nothing
    }
    ${lines.map((line) => html`<span>${line}</span>`)}
    ${undated > 0 ? html`<span>${display.l10n.t('{0} without a start date cannot be drawn', undated)}</span>` : nothing}
  </div>`;
}

/** Draws what is to be said above the picture, each with what can be done about it. */
export function notices({ notices: all }: TimelineHead, act: (action: PageAction) => void): readonly TemplateResult[] {
  return all.map(
    ({ kind, text, actions }) => html`<div class="notice ${kind}" role="status">
      ${kind === 'warning' ? icon(warningIcon) : nothing}<span>${text}</span>
      ${actions.map(
        ({ action, label }, at) =>
          html`<button class=${at === 0 ? 'primary' : ''} @click=${() => act(action)}>${label}</button>`,
      )}
    </div>`,
  );
}
