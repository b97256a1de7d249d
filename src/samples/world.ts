import type { State } from '../core/request/request';
import type { Session } from '../core/sessions/session';
import { type SampleAccount } from './account';
import { day, type Life, sessionsOfDay } from './day';

/** The longest time that a session may last, and the time for which the service remembers one that has ended, in ms. */
const maxDuration = day;
const remembered = 30 * day;

/** The sessions of an account as they are at any time: each is made of its day alone, so that nothing has to be kept. */
export class SampleWorld {
  readonly #days = new Map<number, readonly Life[]>();

  constructor(private readonly account: SampleAccount) {}

  /** Returns the sessions of a state at a time (epoch milliseconds), newest first as the service has them. */
  sessions(state: State, now: number): readonly Session[] {
    const first = Math.floor((now - remembered - maxDuration) / day);
    const last = Math.floor(now / day);
    const days = Array.from({ length: last - first + 1 }, (_, index) => this.#day(first + index));
    return days
      .flat()
      .filter(({ start, end }) => start <= now && end > now - remembered && end > now === (state === 'Active'))
      .sort((a, b) => b.start - a.start)
      .map((life) => sessionAt(life, now));
  }

  #day(index: number): readonly Life[] {
    const known = this.#days.get(index) ?? sessionsOfDay(this.account, index);
    this.#days.set(index, known);
    return known;
  }
}

/** Members stand in the API model's order, as they do when AWS answers. */
function sessionAt({ members, end, dropped, failed }: Life, now: number): Session {
  const { SessionId, Target = '', StartDate = 0, ...rest } = members;
  const ended = end <= now;
  return {
    SessionId,
    Target,
    Status: ended
      ? failed
        ? 'Failed'
        : 'Terminated'
      : dropped !== undefined && dropped <= now
        ? 'Disconnected'
        : 'Connected',
    StartDate,
    ...(ended ? { EndDate: end / 1000 } : {}),
    ...rest,
  };
}
