import { type Disposable, disposeAll, Emitter, type Event } from '../core/base/event';
import type { Aws } from '../core/ports';

/** AWS, or the samples in its place. Everybody asks through it, so that nobody can mix the two. */
export interface Source extends Aws {
  /** True if made-up sessions are shown, and AWS is asked nothing. */
  readonly samples: boolean;
  /** The event that fires when {@link samples} has changed. */
  readonly onDidChange: Event<void>;
  /** Asks the samples from now on, or AWS again. Answers that are still under way are their askers' to drop. */
  show(which: 'samples' | 'aws'): void;
}

/** Makes a source that begins with AWS. */
export function createSource(aws: Aws, samples: Aws & { remake(): void }): Source {
  const changed = new Emitter<void>();
  let shown = aws;
  const parts: readonly Disposable[] = [changed, aws, samples];
  return {
    get samples() {
      return shown === samples;
    },
    onDidChange: changed.event,
    show: (which) => {
      const wanted = which === 'samples' ? samples : aws;
      if (wanted === shown) {
        return;
      }
      shown = wanted;
      if (wanted === aws) {
        // Nobody needs them until they are asked for again.
        samples.remake();
      }
      changed.fire();
    },
    page: (scope, request, signal) => shown.page(scope, request, signal),
    pages: (scope, request, signal) => shown.pages(scope, request, signal),
    identity: (scope, signal) => shown.identity(scope, signal),
    renew: () => shown.renew(),
    callerIn: (scope, signal) => shown.callerIn(scope, signal),
    list: () => shown.list(),
    resolve: (profile) => shown.resolve(profile),
    credentialSource: (profile) => shown.credentialSource(profile),
    endpoints: (profile) => shown.endpoints(profile),
    knownIdentity: (scope) => shown.knownIdentity(scope),
    stamp: () => shown.stamp(),
    settings: (profile) => shown.settings(profile),
    dispose: () => {
      disposeAll(parts);
    },
  };
}
