import { FailureError } from '../base/failure';
import type { Aws, Clock } from '../ports';
import { type Identity, sameEndpoint } from '../sessions/identity';
import { type Scope, scopeKey } from '../sessions/scope';
import type { PageSource } from '../reading/walk';

/**
 * True if two identities of one endpoint are the same caller, so that answers to both may stand side by side: keys that
 * were renewed. What cannot be told is told as no.
 */
export type SameCaller = (scope: Scope, before: Identity, now: Identity) => Promise<boolean>;

/** Milliseconds after which a caller that nobody has named is taken for another one. */
const timeout = 5000;

/**
 * The owners whose answers are shown of each scope. A scope has one owner at a time, whatever was asked and of which state.
 */
export class ScopeOwners {
  /** The identities of a scope's owner, the latest last. */
  readonly #owners = new Map<string, readonly Identity[]>();
  readonly #meetings = new Map<string, Promise<void>>();

  /**
   * Makes owners of whom nothing is known. @param changesHands told, before anything else is done, that a scope belongs
   * to somebody else from now on
   */
  constructor(
    private readonly aws: Pick<Aws, 'sessions'>,
    private readonly clock: Clock,
    private readonly sameCaller: SameCaller,
    private readonly changesHands: (scope: Scope) => void,
  ) {}

  /** Returns the identity that the scope was last read with; undefined before an answer came. */
  of(scope: Scope): Identity | undefined {
    return this.#owners.get(scopeKey(scope))?.at(-1);
  }

  /**
   * Returns the pages for one reading. If the scope's owner is known, the credentials are looked at before the first
   * page is asked for, and those that signed it with each page: one that belongs to somebody else is not handed on.
   * `signal` is that of the reading, which `changesHands` aborts.
   */
  pagesFor(signal: AbortSignal): PageSource {
    let looked: Promise<void> | undefined;
    const verify = async (scope: Scope): Promise<void> => {
      if (this.of(scope) !== undefined) {
        await this.#meet(scope, await this.aws.sessions.identity(scope, signal), signal);
      }
    };
    return {
      page: async (scope, request, stop) => {
        looked ??= verify(scope).catch((thrown: unknown) => {
          // Asked again with the page, where it is.
          looked = undefined;
          throw thrown;
        });
        await looked;
        const page = await this.aws.sessions.page(scope, request, stop);
        await this.#meet(scope, page.identity, signal);
        return page;
      },
    };
  }

  /**
   * Finds out who answers, or would: resolves once it is settled whether that is the scope's owner; then the scope has
   * that owner.
   */
  async #meet(scope: Scope, identity: Identity, signal: AbortSignal): Promise<void> {
    const key = scopeKey(scope);
    // Who was asked meanwhile may have become the owner, or the owner may be another one by now.
    for (let owner = this.#owners.get(key); owner?.includes(identity) !== true; owner = this.#owners.get(key)) {
      stopped(signal);
      if (owner === undefined) {
        this.#owners.set(key, [identity]);
      } else {
        await this.#compare(scope, owner, identity);
      }
    }
    stopped(signal);
  }

  /** Asks once, however many readings want to know. */
  #compare(scope: Scope, owner: readonly Identity[], identity: Identity): Promise<void> {
    const key = scopeKey(scope);
    const before = owner.at(-1) ?? '';
    const meeting = JSON.stringify([key, before, identity]);
    const running =
      this.#meetings.get(meeting) ??
      this.#isSame(scope, before, identity).then((same) => {
        this.#meetings.delete(meeting);
        if (this.#owners.get(key) !== owner) {
          return;
        }
        this.#owners.set(key, same ? [...owner, identity] : [identity]);
        if (!same) {
          this.changesHands(scope);
        }
      });
    this.#meetings.set(meeting, running);
    return running;
  }

  async #isSame(scope: Scope, before: Identity, now: Identity): Promise<boolean> {
    if (!sameEndpoint(before, now)) {
      return false;
    }
    const asked = this.sameCaller(scope, before, now).catch(() => false);
    return new Promise((resolve) => {
      const timer = this.clock.after(timeout, () => resolve(false));
      void asked.then((same) => {
        timer.dispose();
        resolve(same);
      });
    });
  }
}

function stopped(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new FailureError({ code: 'cancelled', message: '' });
  }
}
