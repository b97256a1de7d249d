import { roundedToEven } from './roundedToEven';

/** Offset of a time zone at a moment (epoch milliseconds), in minutes east of UTC. */
export type Zone = (at: number) => number;

const minute = 60_000;

/**
 * Writes epoch seconds as the AWS CLI v2 prints them: `2026-11-22T15:15:58.874000+00:00`, six digits of a second or, as
 * Python's `isoformat` has it, none if they are zero. Seconds that are no date show as `????-??-??T??:??:??`.
 */
export function isoWithOffset(epochSeconds: number, zone: Zone): string {
  // As Python does it: the fraction is taken off first, so that its digits are not lost beside those of the seconds.
  const whole = Math.trunc(epochSeconds);
  const micros = roundedToEven((epochSeconds - whole) * 1e6);
  const seconds = whole + Math.floor(micros / 1e6);
  const fraction = micros - Math.floor(micros / 1e6) * 1e6;
  const offset = zone(seconds * 1000);
  const written = local(seconds * 1000, () => offset).slice(0, 19);
  return written === noDate
    ? noDate
    : `${written}${fraction === 0 ? '' : `.${String(fraction).padStart(6, '0')}`}${offsetText(offset)}`;
}

/** Tells whether a number (epoch milliseconds) is a moment at all: within what a date can be. */
export function isMoment(at: number | undefined): at is number {
  return at !== undefined && Math.abs(at) <= 8.64e15;
}

/** Writes a day as `2026-11-22`. */
export function localDay(at: number, zone: Zone): string {
  return local(at, zone).slice(0, 10);
}

/** Writes a time of day as `14:02:11`. */
export function localTime(at: number, zone: Zone): string {
  return local(at, zone).slice(11, 19);
}

/** Writes a moment as `2026-11-22 14:02:11`. */
export function localDateTime(at: number, zone: Zone): string {
  return local(at, zone).slice(0, 19).replace('T', ' ');
}

/** Writes epoch milliseconds as AWS filters want them: `2026-11-22T14:02:11Z`, whole seconds. */
export function isoUtc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/**
 * Returns the moment (epoch milliseconds) at which clocks of a zone show a wall time, given as if it were UTC. Where clocks
 * are put back it is the first of the two, if they are put forward the moment as far after the gap as it is in it.
 */
export function atWallTime(wall: number, zone: Zone): number {
  const before = wall - zone(wall - 86_400_000) * minute;
  return wall - zone(before) * minute === before ? before : wall - zone(wall - zone(before) * minute) * minute;
}

const noDate = '????-??-??T??:??:??';

/** Dates without a year of four digits, which only nonsense has, show as such. */
function local(at: number, zone: Zone): string {
  const date = new Date(at + zone(at) * minute);
  return date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999 ? date.toISOString() : noDate;
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
