import { type Disposable, disposeAll, Emitter } from '../core/base/event';
import type { L10n } from '../core/base/l10n';
import { feedKey } from '../core/reading/feed';
import type { Listing } from '../core/listing/listing';
import type { SessionStore } from '../core/listing/store';
import type { Aws } from '../core/ports';
import { credentialLabel } from '../core/presentation/text/credentialLabel';
import { endpointLabel } from '../core/presentation/text/endpointLabel';
import type { ScopeIdentity } from '../core/presentation/scopes/scopeIdentity';
import { scopeLabel } from '../core/presentation/text/scopeLabel';
import { type Scope, scopeKey } from '../core/sessions/scope';
import type { Log } from './host';

/** The way a scope is reached, as far as files and variables tell. */
type Reached = Pick<ScopeIdentity, 'origin' | 'endpoints'>;

const unknown: Reached = { origin: undefined, endpoints: [] };

/**
 * The knowledge of where the credentials of each scope come from and which endpoints are not AWS's own, so that a
 * surprise can be seen. Files and variables are looked at when a scope is first met and again after each reading;
 * nothing is run or asked for it.
 */
export class Connections implements Disposable {
  readonly #known = new Map<string, Reached>();
  readonly #changed = new Emitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #reading: ReadonlySet<string> = new Set();

  readonly onDidChange = this.#changed.event;

  constructor(
    store: SessionStore,
    private readonly aws: Pick<Aws, 'profiles'>,
    private readonly log: Log,
    private readonly l10n: L10n,
  ) {
    this.#subscriptions = [
      store.onDidChange((listing) => this.#follow(listing)),
      store.onDidChangeHands((scope) => void this.#learn(scope)),
    ];
  }

  /** The way a scope is reached; without a source while it is not known, and if there is none. */
  readonly of = (scope: Scope): Reached => this.#known.get(scopeKey(scope)) ?? unknown;

  #follow({ feeds }: Listing): void {
    const reading = new Set(feeds.filter(({ phase }) => phase === 'reading').map(({ feed }) => feedKey(feed)));
    for (const { feed } of feeds) {
      const isNew = !this.#known.has(scopeKey(feed.scope));
      const hasEnded = this.#reading.has(feedKey(feed)) && !reading.has(feedKey(feed));
      if (isNew) {
        this.#known.set(scopeKey(feed.scope), unknown);
      }
      if (isNew || hasEnded) {
        void this.#learn(feed.scope);
      }
    }
    this.#reading = reading;
  }

  async #learn(scope: Scope): Promise<void> {
    // That there is none, or that a setting is wrong, is the reading's failure, which its row tells.
    const [origin, endpoints] = await Promise.all([
      this.aws.profiles.credentialSource(scope.profile).catch(() => undefined),
      this.aws.profiles.endpoints(scope.profile).catch(() => []),
    ]);
    const before = this.of(scope);
    if (JSON.stringify([origin, endpoints]) === JSON.stringify([before.origin, before.endpoints])) {
      return;
    }
    this.#known.set(scopeKey(scope), { origin, endpoints });
    const { l10n } = this;
    const where = scopeLabel(scope, l10n);
    if (origin !== undefined && JSON.stringify(origin) !== JSON.stringify(before.origin)) {
      this.log.info(`${where}: credentials: ${credentialLabel(origin, l10n)}`);
    }
    if (JSON.stringify(endpoints) !== JSON.stringify(before.endpoints)) {
      const labels = endpoints.map((endpoint) => endpointLabel(endpoint, l10n)).join('; ');
      this.log.info(`${where}: endpoints: ${labels === '' ? 'those of AWS' : labels}`);
    }
    this.#changed.fire();
  }

  dispose(): void {
    disposeAll(this.#subscriptions);
    this.#changed.dispose();
  }
}
