import { type Disposable, disposeAll, Emitter, type Event } from '../core/base/event';
import type { Aws } from '../core/ports';

/**
 * AWS, or the samples in its place. Everybody asks through it, so that nobody can mix the two: its groups are those of
 * the one that is shown when they are read, so who asks more than once keeps the source, and none of its groups.
 */
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
    get sessions() {
      return shown.sessions;
    },
    get identities() {
      return shown.identities;
    },
    get profiles() {
      return shown.profiles;
    },
    get settings() {
      return shown.settings;
    },
    get credentialFiles() {
      return shown.credentialFiles;
    },
    get credentials() {
      return shown.credentials;
    },
    dispose: () => {
      disposeAll(parts);
    },
  };
}
