import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { copyable } from '../core/presentation/copyable';
import type { SessionDetail, SessionReference } from '../core/presentation/detail';
import type { FromSessionPage, ToSessionPage } from '../core/presentation/messages';
import { connect } from './host';
import './jsonView';
import { sessionStyles } from './sessionStyles';

const host = connect<ToSessionPage, FromSessionPage, SessionReference>();

/** The session page: what there is to know of one session, and its JSON. */
class SessionPage extends LitElement {
  static override readonly properties = { detail: { state: true } };
  static override readonly styles = sessionStyles;

  declare detail: SessionDetail | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    host.listen((message) => {
      this.detail = message.detail;
      host.remember(message.detail.reference);
    });
    host.say({ kind: 'ready' });
  }

  override render(): TemplateResult | typeof nothing {
    const { detail } = this;
    if (detail === undefined) {
      return nothing;
    }
    return html`<main>
      <h1>${detail.title}</h1>
      <p class="note" role="status">${detail.note ?? nothing}</p>
      ${detail.found ? found(detail, detail.found) : nothing}
    </main>`;
  }
}

function found({ words, reference }: SessionDetail, session: NonNullable<SessionDetail['found']>): TemplateResult {
  return html`
    <p class="status ${session.status}"><span class="dot" aria-hidden="true"></span>${session.statusLabel}</p>
    <dl aria-label=${words.facts}>
      ${session.facts.map(
        ({ name, value, more }) => html`<div>
          <dt>${name}</dt>
          <dd>${value}${more === undefined ? nothing : html`<small>${more}</small>`}</dd>
        </div>`,
      )}
    </dl>
    <div class="bar">
      ${copyable.map(
        (what) => html`<button
          class=${what === 'json' ? 'primary' : ''}
          @click=${() => host.say({ kind: 'copy', what })}
        >
          ${words.copy[what]}
        </button>`,
      )}
    </div>
    <h2>${words.json}</h2>
    ${keyed(reference.sessionId, html`<ssm-json .value=${session.json} .foldLabel=${words.fold}></ssm-json>`)}
  `;
}

customElements.define('ssm-session', SessionPage);
