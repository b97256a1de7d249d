import { l10n } from 'vscode';
import { type Disposable, Emitter } from '../core/base/event';
import { feedKey } from '../core/listing/feed';
import type { Listing } from '../core/listing/listing';
import type { SessionStore } from '../core/listing/store';
import type { CredentialOrigin, Profiles } from '../core/ports';
import { credentialLabel } from '../core/presentation/credentialLabel';
import { scopeWords } from '../core/presentation/scopeWords';
import { type Scope, scopeKey } from '../core/sessions/scope';
import type { Log } from './sinks/log';

/**
 * Knows where the credentials of each scope come from, so that a surprise can be seen. Files and variables are looked at again
 * after each reading; nothing is run or asked for it.
 */
export class CredentialOrigins implements Disposable {
  readonly #known = new Map<string, CredentialOrigin>();
  readonly #changed = new Emitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #reading: ReadonlySet<string> = new Set();

  readonly onDidChange = this.#changed.event;

  constructor(
    store: SessionStore,
    private readonly profiles: Pick<Profiles, 'credentialSource'>,
    private readonly log: Log,
  ) {
    this.#subscriptions = [
      store.onDidChange((listing) => this.#follow(listing)),
      store.onDidChangeHands((scope) => void this.#learn(scope)),
    ];
  }

  /** The source of a scope's credentials; undefined while it is not known, and if there is none. */
  readonly of = (scope: Scope): CredentialOrigin | undefined => this.#known.get(scopeKey(scope));

  #follow({ feeds }: Listing): void {
    const reading = new Set(feeds.filter(({ phase }) => phase === 'reading').map(({ feed }) => feedKey(feed)));
    for (const { feed } of feeds) {
      if (this.#reading.has(feedKey(feed)) && !reading.has(feedKey(feed))) {
        void this.#learn(feed.scope);
      }
    }
    this.#reading = reading;
  }

  async #learn(scope: Scope): Promise<void> {
    // That there is none is the reading's failure, which its row tells.
    const origin = await this.profiles.credentialSource(scope.profile).catch(() => undefined);
    if (JSON.stringify(origin) === JSON.stringify(this.of(scope))) {
      return;
    }
    if (origin === undefined) {
      this.#known.delete(scopeKey(scope));
    } else {
      this.#known.set(scopeKey(scope), origin);
      this.log.info(`${scopeWords(scope, l10n)}: credentials: ${credentialLabel(origin, l10n)}`);
    }
    this.#changed.fire();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
    this.#changed.dispose();
  }
}
