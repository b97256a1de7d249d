import type { Failure } from '../base/failure';
import { areWorn } from '../base/mendable';
import type { FeedKnowledge, Listing } from './listing';

/**
 * Readings that AWS refused for their credentials. One of another view or region of the profile may have got newer ones
 * since: what was refused is due once more then, once for each refusal.
 */
export class Refusals {
  /** The readings of the profile that had begun when each refusal was met. */
  readonly #met = new WeakMap<Failure, ReadonlySet<number | undefined>>();

  /** Returns the feeds that are to be read again, since a reading that began after the refusal has come to its end. */
  due({ feeds }: Listing): readonly FeedKnowledge[] {
    return feeds.filter(({ feed, phase, failure }) => {
      if (phase !== 'failed' || failure === undefined || !areWorn(failure)) {
        return false;
      }
      const kin = feeds.filter((other) => other.feed.scope.profile === feed.scope.profile);
      const before = this.#met.get(failure);
      const isDue = kin.some((one) => one.phase === 'complete' && before?.has(one.startedAt) === false);
      if (before === undefined || isDue) {
        this.#met.set(failure, new Set(kin.map(({ startedAt }) => startedAt)));
      }
      return isDue;
    });
  }
}
