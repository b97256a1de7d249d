import { l10n } from 'vscode';
import { type Disposable, Emitter } from '../core/base/event';
import { failureOf } from '../core/base/failure';
import type { SessionStore } from '../core/listing/store';
import type { Identities } from '../core/ports';
import { type CallerIdentity, type Scope, scopeKey } from '../core/sessions/scope';
import type { AccountOf } from '../core/presentation/places';
import { scopeWords } from '../core/presentation/scopeWords';
import type { Log } from './sinks/log';

/** Who we are in each scope, asked once and remembered until the scope's credentials may have changed. */
export class Callers implements Disposable {
  readonly #tried = new Set<string>();
  readonly #known = new Map<string, CallerIdentity>();
  readonly #asked = new Map<string, Promise<CallerIdentity>>();
  readonly #controller = new AbortController();
  readonly #changed = new Emitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly identities: Identities,
    private readonly log: Log,
  ) {}

  /** What is known already. */
  in(scope: Scope): CallerIdentity | undefined {
    return this.#known.get(scopeKey(scope));
  }

  /** The account of a scope, where it is known already. */
  readonly accountOf: AccountOf = (scope) => this.in(scope)?.account;

  /**
   * Asks in the background, once. That it is not known is no failure of the listing, so it is only logged. To be called
   * when the scope's credentials have proved good: nobody is asked for anything twice.
   */
  learn(scope: Scope): void {
    const key = scopeKey(scope);
    if (this.#tried.has(key)) {
      return;
    }
    this.#tried.add(key);
    this.find(scope).catch((thrown: unknown) => {
      this.log.info(`${scopeWords(scope, l10n)}: caller identity: ${failureOf(thrown).message}`);
    });
  }

  /** @throws FailureError */
  async find(scope: Scope): Promise<CallerIdentity> {
    const key = scopeKey(scope);
    const asking = this.#asked.get(key) ?? this.identities.callerIn(scope, this.#controller.signal);
    this.#asked.set(key, asking);
    try {
      const caller = await asking;
      if (this.#asked.get(key) === asking && this.#known.get(key)?.arn !== caller.arn) {
        this.#known.set(key, caller);
        this.#changed.fire();
      }
      return caller;
    } catch (thrown) {
      this.#asked.delete(key);
      throw thrown;
    }
  }

  /** Knows nobody any more: somebody else answers from now on. */
  clear(): void {
    this.forget();
    this.#known.clear();
    this.#changed.fire();
  }

  /** Forgets what was asked, so that the next {@link learn} asks again: credentials may be others now. */
  forget(): void {
    this.#tried.clear();
    this.#asked.clear();
  }

  dispose(): void {
    this.#controller.abort();
    this.#changed.dispose();
  }
}

/** Learns who we are in a scope as soon as AWS has answered there: its credentials are good then. */
export function learnCallers(store: SessionStore, callers: Callers): Disposable {
  return store.onDidChange(({ feeds }) => {
    for (const { feed, pages } of feeds) {
      if (pages.length > 0) {
        callers.learn(feed.scope);
      }
    }
  });
}
