import { paths as pinIcon } from '@vscode/codicons/src/icons/pin.svg';
import { paths as pinnedIcon } from '@vscode/codicons/src/icons/pinned.svg';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type Copyable, copyable } from '../../core/presentation/sessionPage/copyable';
import type { SessionDetail } from '../../core/presentation/sessionPage/detail';
import type { Fact } from '../../core/presentation/sessionPage/facts';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import type {
  FromSessionPage,
  SessionAction,
  SessionMemory,
  ToSessionPage,
} from '../../core/presentation/sessionPage/messages';
import type { SessionFormat } from '../../core/presentation/sessionPage/sessionText';
import { controlStyles } from '../shared/controlStyles';
import { connect } from '../shared/host';
import { icon } from '../shared/icon';
import './jsonView';
import { displayContextOf } from '../shared/displayContext';
import { colourStyles } from '../shared/palette';
import { overlaps } from './overlaps';
import { readToSessionPage, rememberedPlace } from './messages';
import { sessionStyles } from './styles';
import { statusMark } from '../shared/statusMark';

const host = connect<ToSessionPage, FromSessionPage, SessionMemory>(readToSessionPage);

type Found = NonNullable<SessionDetail['found']>;

/** The session page: what there is to know of one session, and its JSON. */
class SessionPage extends LitElement {
  static override readonly properties = { detail: { state: true }, format: { state: true }, lost: { state: true } };
  static override readonly styles = [controlStyles, colourStyles, sessionStyles];

  declare detail: SessionDetail | undefined;
  declare format: SessionFormat;
  /** The last message could not be read: what came before it is of another time, or of another session. */
  declare lost: boolean;
  #display: DisplayContext = displayContextOf({ now: 0, zone: [], language: 'en' });
  /** The place at which the page is to stand as soon as there is something to see. */
  #scroll: number | undefined;

  constructor() {
    super();
    this.lost = false;
    const { format, scroll } = rememberedPlace(host.remembered);
    this.format = format;
    this.#scroll = scroll;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const hear = ({ detail, display }: ToSessionPage): void => {
      this.lost = false;
      this.#display = displayContextOf(display);
      document.documentElement.lang = display.language;
      const other = this.detail && JSON.stringify(this.detail.reference) !== JSON.stringify(detail.reference);
      this.detail = detail;
      this.#remember();
      // The JSON is drawn a moment after the page.
      requestAnimationFrame(() => (other ? this.#begin() : this.#goBack()));
    };
    host.listen(hear, () => {
      this.lost = true;
      host.say({ kind: 'lost' });
    });
    document.addEventListener('scrollend', () => this.#remember());
    host.say({ kind: 'ready' });
  }

  #remember(): void {
    if (this.detail) {
      const { reference, pinned } = this.detail;
      host.remember({ ...reference, pinned, format: this.format, scroll: this.#scroll ?? window.scrollY });
    }
  }

  /** Goes back to where the page stood before it was loaded anew. */
  #goBack(): void {
    if (this.detail?.found && this.#scroll !== undefined) {
      window.scrollTo(0, this.#scroll);
      this.#scroll = undefined;
    }
  }

  /** Begins with another session: it is seen from its beginning; the keys go there, too, if they are in the page. */
  #begin(): void {
    window.scrollTo(0, 0);
    if (document.hasFocus()) {
      this.renderRoot.querySelector('h1')?.focus();
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { detail } = this;
    if (this.lost) {
      return html`<main><p class="note" role="alert">${this.#display.l10n.t('This session cannot be shown. See the log.')}</p></main>`;
    }
    if (detail === undefined) {
      return nothing;
    }
    const { t } = this.#display.l10n;
    const pin = detail.pinned ? t('Unpin') : t('Pin');
    const pinHint = detail.pinned
      ? t('Reuse this tab for the next session')
      : t('Keep this tab, and open the next session in another one');
    return html`<main>
      <header>
        <h1 tabindex="-1">${detail.title}</h1>
        <button aria-pressed=${String(detail.pinned)} title=${pinHint} @click=${() => this.#act('pin')}>
          ${icon(detail.pinned ? pinnedIcon : pinIcon)}${pin}
        </button>
      </header>
      <p class="note" role="status">${detail.note ?? nothing}</p>
      ${detail.found ? this.#found(detail.found) : nothing}
    </main>`;
  }

  #act(action: SessionAction): void {
    host.say({ kind: 'act', action, format: this.format });
  }

  #found(found: Found): TemplateResult {
    const { l10n } = this.#display;
    const { t } = l10n;
    const button = (label: string, act: () => void, primary = false): TemplateResult =>
      html`<button class=${primary ? 'primary' : ''} @click=${act}>${label}</button>`;
    return html`
      <p class="status">
        ${statusMark(found.status)}<span>${found.statusLabel}</span>${changed(found.statusChanged)}
      </p>
      <dl aria-label=${t('Session')}>${found.facts.map(fact)}</dl>
      <div class="bar" role="group" aria-label=${t('Actions')}>
        ${copyable.map((what) => button(copyLabel(what, l10n), () => host.say({ kind: 'copy', what }), what === 'json'))}
        ${button(t('Filter by This Target'), () => this.#act('filterByTarget'))}
        ${button(t('Filter by This Owner'), () => this.#act('filterByOwner'))}
      </div>
      <section class="json" aria-labelledby="json">
        <h2 id="json">${t('Raw session')}</h2>
        ${keyed(
          this.detail?.title,
          html`<ssm-json
          .value=${found.json}
          .yaml=${found.yaml}
          .format=${this.format}
          .display=${this.#display}
          @format=${(event: CustomEvent<SessionFormat>) => this.#show(event.detail)}
          @copy-all=${() => host.say({ kind: 'copyText', format: this.format })}
          @open-document=${() => this.#act('document')}
          @copy-part=${({ detail }: CustomEvent<{ path: readonly (string | number)[]; what: 'value' | 'path' }>) => host.say({ kind: 'copyPart', ...detail })}
        ></ssm-json>`,
        )}
      </section>
      ${this.#output(found)}
      ${
        found.overlaps
          ? overlaps(found.overlaps, this.#display, {
              open: (session) => host.say({ kind: 'open', session }),
              timeline: () => this.#act('timeline'),
            })
          : nothing
      }
    `;
  }

  #output({ output: { links, none } }: Found): TemplateResult {
    const { t } = this.#display.l10n;
    return html`<section aria-labelledby="output">
      <h2 id="output">${t('Output')}</h2>
      ${none === undefined ? nothing : html`<p class="dim">${none}</p>`}
      ${links.map(
        ({ name, url, opens }, at) => html`<p class="link">
          <strong>${name}</strong> <span class="url">${url}</span>
          <button @click=${() => host.say({ kind: 'output', at })}>
            ${opens ? t('Open in AWS Console') : t('Copy')}
          </button>
        </p>`,
      )}
    </section>`;
  }

  #show(format: SessionFormat): void {
    this.format = format;
    this.#remember();
  }
}

function fact({ name, value, more, hover, changed: change }: Fact): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>
      <span title=${hover ?? nothing}>${value}</span>${changed(change)}${
        more === undefined ? nothing : html`<small>${more}</small>`
      }
    </dd>
  </div>`;
}

function changed(words: string | undefined): TemplateResult | typeof nothing {
  return words === undefined ? nothing : html` <em class="changed">${words}</em>`;
}

function copyLabel(what: Copyable, l10n: DisplayContext['l10n']): string {
  switch (what) {
    case 'json':
      return l10n.t('Copy JSON');
    case 'sessionId':
      return l10n.t('Copy Session ID');
    case 'target':
      return l10n.t('Copy Target');
    case 'owner':
      return l10n.t('Copy Owner ARN');
    case 'command':
      return l10n.t('Copy describe-sessions Command');
  }
}

customElements.define('ssm-session', SessionPage);
