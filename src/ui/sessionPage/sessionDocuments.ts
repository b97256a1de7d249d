import { states } from '../../core/request/request';
import { l10n, Uri, window, workspace } from 'vscode';
import * as v from 'valibot';
import { type Disposable, disposeAll, Emitter } from '../../core/base/event';
import { clean } from '../../core/base/text';
import { findSession } from '../../core/listing/find';
import type { ListedSession } from '../../core/listing/listing';
import type { SessionStore } from '../../core/listing/store';
import { referenceTo } from '../../core/presentation/sessionPage/detail';
import type { SessionReference } from '../../core/listing/lookUp';
import { tabName, titleText } from '../../core/presentation/text/sinkText';
import { type SessionFormat, sessionFormats, sessionText } from '../../core/presentation/sessionPage/sessionText';
import { scopeKey } from '../../core/sessions/scope';
import { localZone } from '../../app/localZone';
import { coalesce } from '../../app/coalesce';
import { clock } from '../host/clock';
import type { Reader } from '../../app/reader';
import { sessionScheme } from '../host/pageNames';
import { openDiff } from '../sinks/diff';

const place = v.strictObject({
  profile: v.nullable(v.string()),
  region: v.string(),
  state: v.picklist(states),
  id: v.string(),
  format: v.picklist(sessionFormats),
});

/** Sessions as read-only documents in the real editor; each follows its session. */
export class SessionDocuments implements Disposable {
  readonly #changed = new Emitter<Uri>();
  readonly #ending = new AbortController();
  /** The text that each document showed last: it stays when the session is no longer listed. */
  readonly #texts = new Map<string, string>();
  readonly #telling: ReturnType<typeof coalesce>;
  readonly #subscriptions: readonly Disposable[];

  /** The event that fires when a document that was read says something else now. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly store: SessionStore,
    private readonly reader: Reader,
  ) {
    this.#telling = coalesce(
      clock,
      () => 200,
      () => this.#tell(),
    );
    this.#subscriptions = [
      workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
      store.onDidChange(() => {
        if (this.#texts.size > 0) {
          this.#telling.schedule();
        }
      }),
    ];
  }

  /** Gives the text of a document: the session as it is known, else as it was last seen, else that it is not there. */
  async textOf(uri: Uri): Promise<string> {
    const asked = read(uri);
    if (asked && this.#text(uri) === undefined && !this.#texts.has(uri.toString())) {
      await this.reader.ensure(asked.state);
    }
    const text =
      this.#text(uri) ??
      this.#texts.get(uri.toString()) ??
      (asked && (await this.#lookUp(asked))) ??
      `${JSON.stringify(l10n.t('This session is not among those shown now; filters, profiles, or regions may have changed.'))}\n`;
    this.#texts.set(uri.toString(), text);
    return text;
  }

  /** Asks AWS for a session that is not among those that are shown: filters may leave it out. Undefined if that fails. */
  async #lookUp({ profile, region, state, id, format }: v.InferOutput<typeof place>): Promise<string | undefined> {
    const scope = { profile: profile ?? undefined, region };
    const found = this.reader.restricted
      ? undefined
      : await this.store.lookUp({ scope, state, sessionId: id }, this.#ending.signal).catch(() => undefined);
    return found && sessionText(found.session, format, localZone);
  }

  #text(uri: Uri): string | undefined {
    const asked = read(uri);
    const scope = asked && scopeKey({ profile: asked.profile ?? undefined, region: asked.region });
    const listed = asked && scope !== undefined ? findSession(this.store.listing, scope, asked.id) : undefined;
    return asked && listed && sessionText(listed.session, asked.format, localZone);
  }

  #tell(): void {
    for (const [key, text] of this.#texts) {
      const uri = Uri.parse(key, true);
      const now = this.#text(uri);
      if (now !== undefined && now !== text) {
        this.#changed.fire(uri);
      }
    }
  }

  dispose(): void {
    this.#ending.abort();
    disposeAll(this.#subscriptions);
    this.#telling.dispose();
    this.#changed.dispose();
  }
}

/** Opens a session in the real editor. */
export async function openSessionDocument(reference: SessionReference, format: SessionFormat): Promise<void> {
  await window.showTextDocument(uriOf(reference, format), { preview: true });
}

/** Opens VS Code's diff on the JSON of two sessions. */
export async function diffSessions(one: ListedSession, other: ListedSession): Promise<void> {
  const uri = (listed: ListedSession): Uri => uriOf(referenceTo(listed), 'json');
  const names = [one, other].map(({ session }) => clean(session.SessionId, 60));
  await openDiff(uri(one), uri(other), titleText(l10n.t('{0} ↔ {1}', ...names)));
}

function uriOf({ scope, state, sessionId }: SessionReference, format: SessionFormat): Uri {
  const query = { profile: scope.profile ?? null, region: scope.region, state, id: sessionId, format };
  return Uri.from({
    scheme: sessionScheme,
    path: `/${tabName(clean(sessionId, 60), `.${format}`)}`,
    query: JSON.stringify(query satisfies v.InferOutput<typeof place>),
  });
}

function read(uri: Uri): v.InferOutput<typeof place> | undefined {
  try {
    const asked = v.safeParse(place, JSON.parse(uri.query));
    return asked.success ? asked.output : undefined;
  } catch {
    return undefined;
  }
}
