import { isTimeKey } from './filterKeys';
import type { SessionFilter } from './request';

/** Ms for which the service keeps a session after its end (30 days). */
export const memory = 30 * 86_400_000;

/**
 * Tells whether a filter asks for a time of which the service has forgotten what ended then: it names sessions by their
 * beginning, and has those only that ended later, or have not ended. `now`: the service's time in epoch ms.
 */
export function isBeyondMemory({ key, value }: SessionFilter, now: number): boolean {
  return isTimeKey(key) && Date.parse(value) < now - memory;
}
