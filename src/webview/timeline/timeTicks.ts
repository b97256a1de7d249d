import type { Zone } from '../../core/base/time';
import type { Tick } from '../../core/presentation/timeline/scene';
import { type RoundMoment, roundMoments } from '../../core/presentation/timeline/ticks';
import type { TimeWindow } from '../../core/presentation/timeline/window';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns at most so many round moments of a window, on the clocks of the zone and in words of the language. */
export function timeTicks(window: TimeWindow, most: number, zone: Zone, language: string): readonly Tick[] {
  return roundMoments(window, most, zone).map(({ at, wall, precision }) => ({
    at,
    label: format(language, precision).format(wall),
    major: precision === 'day',
  }));
}

const parts = {
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
} as const;

/** Makes formats once: they take longer to make than to use. */
function format(language: string, precision: RoundMoment['precision']): Intl.DateTimeFormat {
  const key = `${language}/${precision}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...parts[precision], timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}
