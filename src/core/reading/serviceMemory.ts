import type { Clock } from '../ports';
import { type Scope, scopeKey } from '../sessions/scope';
import { Limiter } from './limiter';

/** The knowledge gained about the service by asking it: how much it bears, and whether its windows can be trusted. */
export class ServiceMemory {
  readonly #limiters = new Map<string, Limiter>();
  /** Keys of feeds whose windows cannot be trusted, by scope. */
  readonly #distrusted = new Map<string, Set<string>>();

  /**
   * Makes an empty memory. @param account that of a scope, as far as it is known: AWS counts together what one account
   * asks of one region
   */
  constructor(
    private readonly clock: Clock,
    private readonly account: (scope: Scope) => string | undefined,
  ) {}

  /** Returns the limiter that all calls of a scope go through, for now: who its account is may become known later. */
  limiter(scope: Scope): Limiter {
    const key = this.#limiterKey(scope);
    const limiter = this.#limiters.get(key) ?? new Limiter(this.clock);
    this.#limiters.set(key, limiter);
    return limiter;
  }

  /** Returns the same set for a scope until it is forgotten. */
  distrusted(scope: Scope): Set<string> {
    const known = this.#distrusted.get(scopeKey(scope)) ?? new Set();
    this.#distrusted.set(scopeKey(scope), known);
    return known;
  }

  /** Lets go of all that was found out as the one whose scope it was; `others` go on with what they share with it. */
  forget(scope: Scope, others: readonly Scope[]): void {
    const key = this.#limiterKey(scope);
    if (!others.some((other) => this.#limiterKey(other) === key)) {
      this.#limiters.delete(key);
    }
    this.#limiters.delete(scopeKey(scope));
    this.#distrusted.delete(scopeKey(scope));
  }

  #limiterKey(scope: Scope): string {
    const account = this.account(scope);
    return account === undefined ? scopeKey(scope) : JSON.stringify([account, scope.region]);
  }
}
