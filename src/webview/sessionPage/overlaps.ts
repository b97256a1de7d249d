import { html, svg, type TemplateResult } from 'lit';
import type { Overlaps, Neighbour } from '../../core/presentation/sessionPage/overlaps';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import type { SessionKey } from '../../core/presentation/timeline/data';
import { parts } from '../shared/parts';

/** The listeners that the section tells. */
interface OverlapEvents {
  readonly open: (session: SessionKey) => void;
  readonly timeline: () => void;
}

const row = 9;

/** Draws what was around a session: a strip of the timeline, and a list. */
export function overlaps(all: Overlaps, { l10n: { t } }: DisplayContext, events: OverlapEvents): TemplateResult {
  const [, ...others] = all.neighbours;
  return html`<section aria-labelledby="around">
    <h2 id="around">${t('Overlapping sessions')}</h2>
    ${others.length === 0 ? html`<p class="dim">${t('No other session of this target or owner overlapped it, of those that are shown now.')}</p>` : strip(all, t('The session and those that overlap it, from {0} to {1}', all.from, all.to), events)}
    <ul class="around">
      ${others.map(
        ({ session, title, about }) => html`<li>
          <button class="name" @click=${() => events.open(session)}>${title}</button> <span class="dim">${parts(about, ' · ')}</span>
        </li>`,
      )}
    </ul>
    ${all.more > 0 ? html`<p class="dim">${t('and {0} more', all.more)}</p>` : ''}
    <button @click=${events.timeline}>${t('Open Timeline')}</button>
  </section>`;
}

/** Draws the strip. A click on a bar is one on its name in the list, which is there for keys and screen readers. */
function strip(all: Overlaps, label: string, events: OverlapEvents): TemplateResult {
  const height = all.rows * row + 2;
  return html`<figure>
    <svg class="strip" role="img" aria-label=${label} width="100%" height=${height} viewBox="0 0 1000 ${height}" preserveAspectRatio="none">
      ${all.neighbours.map((neighbour, at) => bar(neighbour, at, events))}
    </svg>
    <figcaption><span>${all.from}</span><span>${all.to}</span></figcaption>
  </figure>`;
}

function bar(
  { session, title, about, from, to, row: at, colour }: Neighbour,
  index: number,
  events: OverlapEvents,
): TemplateResult {
  return svg`<rect
    class="ink-${colour} ${index === 0 ? 'self' : 'other'}"
    x=${from * 1000}
    y=${at * row + 1}
    width=${Math.max(3, (to - from) * 1000)}
    height=${row - 2}
    fill="currentColor"
    @click=${() => (index === 0 ? undefined : events.open(session))}
  ><title>${`${title} · ${about}`}</title></rect>`;
}
