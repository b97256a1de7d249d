import { FailureError } from '../core/base/failure';
import { type Disposable, Emitter } from '../core/base/event';
import type { L10n } from '../core/base/l10n';
import type { Aws, Profiles } from '../core/ports';
import { consentText } from '../core/presentation/scopes/consentText';
import type { Scope } from '../core/sessions/scope';
import type { Confirm, WorkspaceTrust } from './host';

/**
 * The user's consent that AWS is asked, and programs run for it: in a trusted workspace always, else after the user has said so in VS
 * Code's own dialog, once in a window. A command that another extension calls cannot be told from a click (P3).
 */
export class Consent implements Disposable {
  readonly #changed = new Emitter<void>();
  readonly #trust: Disposable;
  #given: boolean;
  #asking: Promise<boolean> | undefined;

  /** Fires when {@link given} has become true. */
  readonly onDidChange = this.#changed.event;

  constructor(
    trust: WorkspaceTrust,
    private readonly confirm: Confirm,
    private readonly l10n: L10n,
  ) {
    this.#given = trust.isTrusted;
    this.#trust = trust.onDidGrant(() => this.#give());
  }

  get given(): boolean {
    return this.#given;
  }

  /** Asks for it if need be. True if it is given; who says no is asked again by the next command. */
  async ask(scopes: readonly Scope[], profiles: Profiles): Promise<boolean> {
    if (!this.#given) {
      this.#asking ??= this.#confirm(scopes, profiles).finally(() => {
        this.#asking = undefined;
      });
      if (await this.#asking) {
        this.#give();
      }
    }
    return this.#given;
  }

  async #confirm(scopes: readonly Scope[], profiles: Profiles): Promise<boolean> {
    const known = await Promise.all(
      scopes.map(async (scope) => ({
        scope,
        // That there is none is for the reading to tell.
        origin: await profiles.credentialSource(scope.profile).catch(() => undefined),
      })),
    );
    const { l10n } = this;
    const { question, detail } = consentText(known, l10n);
    return this.confirm(question, detail, l10n.t('Call AWS'));
  }

  #give(): void {
    if (!this.#given) {
      this.#given = true;
      this.#changed.fire();
    }
  }

  dispose(): void {
    this.#trust.dispose();
    this.#changed.dispose();
  }
}

/**
 * Makes an AWS that is asked nothing before the user has agreed to it. Looking things up in files and variables is free: groups that do
 * no more pass as they are. Those that ask AWS are written out whole, so that a new member is thought about.
 */
export function withConsent(aws: Aws, consent: Consent): Aws {
  const { sessions, identities, profiles } = aws;
  const expect = async (scope: Scope): Promise<void> => {
    if (!(await consent.ask([scope], profiles))) {
      throw new FailureError({ code: 'cancelled', message: 'AWS was not asked: the workspace is not trusted' });
    }
  };
  return {
    ...aws,
    sessions: {
      page: async (scope, request, signal) => {
        await expect(scope);
        return sessions.page(scope, request, signal);
      },
      async *pages(scope, request, signal) {
        await expect(scope);
        yield* sessions.pages(scope, request, signal);
      },
      identity: async (scope, signal) => {
        await expect(scope);
        return sessions.identity(scope, signal);
      },
    },
    identities: {
      callerIn: async (scope, signal) => {
        await expect(scope);
        return identities.callerIn(scope, signal);
      },
      knownIdentity: (scope) => identities.knownIdentity(scope),
    },
  };
}
