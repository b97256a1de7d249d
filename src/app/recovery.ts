import type { Disposable } from '../core/base/event';
import type { Failure } from '../core/base/failure';
import { isMendable } from '../core/base/mendable';
import type { SessionStore } from '../core/listing/store';
import type { Aws, Clock } from '../core/ports';
import type { Reader } from './reader';

/** Milliseconds between two looks at the files. */
const interval = 2000;

/**
 * Looks, while something has failed that new credentials can mend, at the files that they come from, and reads again
 * what failed when these change: who signs in need not refresh. Looks at nothing while all is well.
 */
export function recoverByItself(
  store: SessionStore,
  reader: Reader,
  aws: Pick<Aws, 'credentialFiles'>,
  clock: Clock,
): Disposable {
  let looking: Disposable | undefined;
  let last: string | undefined;
  let ended = false;

  const check = async (): Promise<void> => {
    const fingerprint = await aws.credentialFiles.fingerprint();
    if (ended) {
      return;
    }
    looking = undefined;
    if (last !== undefined && fingerprint !== last) {
      await reader.retry(isMendable);
    }
    last = fingerprint;
    attend();
  };
  const attend = (): void => {
    if (ended || looking) {
      return;
    }
    if (failuresOf(store).some(isMendable)) {
      looking = clock.after(last === undefined ? 0 : interval, () => void check());
    } else {
      last = undefined;
    }
  };
  const subscription = store.onDidChange(attend);
  return {
    dispose: () => {
      ended = true;
      looking?.dispose();
      subscription.dispose();
    },
  };
}

function failuresOf({ listing }: SessionStore): readonly Failure[] {
  return [
    ...(listing.blocked ? [listing.blocked] : []),
    ...listing.feeds.flatMap(({ phase, failure }) => (phase === 'failed' && failure ? [failure] : [])),
  ];
}
