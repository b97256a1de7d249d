import { l10n } from 'vscode';
import { type Disposable, Emitter } from '../core/base/event';
import { failureOf } from '../core/base/failure';
import type { Identities } from '../core/ports';
import { type CallerIdentity, type Scope, scopeKey } from '../core/sessions/scope';
import { scopeWords } from '../core/presentation/scopeWords';
import type { Log } from './log';

/** Who we are in each scope, asked once and remembered until the scope's credentials may have changed. */
export class Callers implements Disposable {
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

  /** Asks in the background. That it is not known is no failure of the listing, so it is only logged. */
  learn(scope: Scope): void {
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
      if (this.#known.get(key)?.arn !== caller.arn) {
        this.#known.set(key, caller);
        this.#changed.fire();
      }
      return caller;
    } catch (thrown) {
      this.#asked.delete(key);
      throw thrown;
    }
  }

  /** Forgets what was asked, so that the next {@link learn} asks again: credentials may be others now. */
  forget(): void {
    this.#asked.clear();
  }

  dispose(): void {
    this.#controller.abort();
    this.#changed.dispose();
  }
}
