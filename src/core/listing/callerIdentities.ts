import { type Disposable, Emitter } from '../base/event';
import { type Failure, failureOf } from '../base/failure';
import type { Aws } from '../ports';
import type { Identity } from '../sessions/identity';
import { type CallerIdentity, type Scope, scopeKey } from '../sessions/scope';
import type { SameCaller } from './scopeOwners';

/**
 * The callers: who we are in each scope. A caller belongs to an identity: an access key is one principal's for ever, so
 * AWS is asked once for each, and a scope whose credentials are others has another caller at once, or none before AWS
 * has said who it is.
 */
export class CallerIdentities implements Disposable {
  readonly #known = new Map<Identity, CallerIdentity>();
  readonly #asking = new Map<Identity, Promise<CallerIdentity | undefined>>();
  /** Scopes and identities that were asked for in the background, with success or without. */
  readonly #tried = new Set<string>();
  /** The identities that scopes are read as. */
  readonly #current = new Map<string, Identity>();
  readonly #controller = new AbortController();
  readonly #changed = new Emitter<void>();

  /** The event that fires when somebody else is {@link in} some scope. */
  readonly onDidChange = this.#changed.event;

  /** Makes callers of whom nothing is known. @param untold told why it is not known who somebody is whom nobody waits for */
  constructor(
    private readonly aws: Pick<Aws, 'sessions' | 'identities'>,
    private readonly untold: (scope: Scope, failure: Failure) => void,
  ) {}

  /** Returns the caller that a scope is read as, if that is known already. */
  in(scope: Scope): CallerIdentity | undefined {
    const identity = this.#current.get(scopeKey(scope));
    return identity === undefined ? undefined : this.#known.get(identity);
  }

  /** The account of a scope, if it is known already. */
  readonly accountOf = (scope: Scope): string | undefined => this.in(scope)?.account;

  /** Returns the account of an identity, if it is known already. */
  accountAs(identity: Identity): string | undefined {
    return this.#known.get(identity)?.account;
  }

  /** Notes that a scope is read with an identity from now on. Asks nobody. */
  follow(scope: Scope, identity: Identity): void {
    const before = this.in(scope);
    this.#current.set(scopeKey(scope), identity);
    if (!sameCaller(before, this.in(scope))) {
      this.#changed.fire();
    }
  }

  /**
   * Asks in the background who an identity is that a scope was read with, once. To be called when its credentials have
   * proved good: nobody is asked for anything twice. That it cannot be told is no failure of the listing.
   */
  learn(scope: Scope, identity: Identity): void {
    this.follow(scope, identity);
    // One region may not answer where another does.
    const attempt = JSON.stringify([scopeKey(scope), identity]);
    if (this.#known.has(identity) || this.#tried.has(attempt)) {
      return;
    }
    this.#tried.add(attempt);
    this.#ask(scope, identity).catch((thrown: unknown) => this.untold(scope, failureOf(thrown)));
  }

  /**
   * Asks for the caller that the next call in a scope would be made as.
   *
   * @throws FailureError
   */
  async find(scope: Scope): Promise<CallerIdentity> {
    for (;;) {
      const identity = await this.aws.sessions.identity(scope, this.#controller.signal);
      const caller = this.#known.get(identity) ?? (await this.#ask(scope, identity));
      // Undefined: the credentials became others meanwhile.
      if (caller) {
        return caller;
      }
    }
  }

  /** True if two identities are one principal of one account. */
  readonly sameCaller: SameCaller = async (scope, before, now) => {
    const old = this.#known.get(before);
    return (
      old !== undefined && old.account !== '' && sameCaller(old, this.#known.get(now) ?? (await this.#ask(scope, now)))
    );
  };

  /** Knows nobody any more: another source answers from now on. */
  clear(): void {
    this.forget();
    this.#known.clear();
    this.#current.clear();
    this.#changed.fire();
  }

  /** Lets the next {@link learn} ask again for those who could not be told. */
  forget(): void {
    this.#tried.clear();
    this.#asking.clear();
  }

  /** Asks once, however many want to know. Undefined if the answer is not about this identity. */
  #ask(scope: Scope, identity: Identity): Promise<CallerIdentity | undefined> {
    const running = this.#asking.get(identity);
    if (running) {
      return running;
    }
    const asking = this.#answer(scope, identity).finally(() => {
      if (this.#asking.get(identity) === asking) {
        this.#asking.delete(identity);
      }
    });
    this.#asking.set(identity, asking);
    return asking;
  }

  async #answer(scope: Scope, identity: Identity): Promise<CallerIdentity | undefined> {
    const { signal } = this.#controller;
    if ((await this.aws.sessions.identity(scope, signal)) !== identity) {
      return undefined;
    }
    const caller = await this.aws.identities.callerIn(scope, signal);
    // Files may be written at any time: the answer counts if the credentials are the same before and after it.
    if ((await this.aws.sessions.identity(scope, signal)) !== identity) {
      return undefined;
    }
    this.#known.set(identity, caller);
    if ([...this.#current.values()].includes(identity)) {
      this.#changed.fire();
    }
    return caller;
  }

  dispose(): void {
    this.#controller.abort();
    this.#changed.dispose();
  }
}

function sameCaller(a: CallerIdentity | undefined, b: CallerIdentity | undefined): boolean {
  return a?.account === b?.account && a?.arn === b?.arn;
}
