import { atWallTime, isoUtc, type Zone } from '../base/time';

/** The reasons why a text names no time. */
export type WhenProblem = { readonly code: 'notATime' } | { readonly code: 'noSuchDate'; readonly date: string };

export type When =
  | { readonly ok: true; readonly at: number; readonly iso: string }
  | { readonly ok: false; readonly problem: WhenProblem };

/** A time that is offered. */
export interface WhenPreset {
  readonly id: 'lastHour' | 'today' | 'yesterday' | 'last24Hours' | 'last7Days' | 'last30Days';
  readonly iso: string;
}

const day = 86_400_000;
const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: day, w: 7 * day };

/**
 * Reads a time: ISO 8601 (`2026-11-24`, `2026-11-24T14:00`, with seconds, `Z` or an offset; without an offset in the
 * local zone), `now`, `today`, `yesterday`, a day of the week (the last one), or a span before now (`15m`, `2 hours
 * ago`, `last week`). `at` is epoch milliseconds, `iso` the form that AWS takes.
 */
export function parseWhen(text: string, now: number, zone: Zone): When {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const at = namedTime(words, now, zone) ?? spanBefore(words, now);
  return at === undefined ? iso(text.trim(), zone) : answer(at);
}

/** Times that people ask for most, as of now. */
export function whenPresets(now: number, zone: Zone): readonly WhenPreset[] {
  const preset = (id: WhenPreset['id'], at: number): WhenPreset => ({ id, iso: isoUtc(at) });
  return [
    preset('lastHour', now - 3_600_000),
    preset('today', midnight(now, 0, zone)),
    preset('yesterday', midnight(now, 1, zone)),
    preset('last24Hours', now - day),
    preset('last7Days', now - 7 * day),
    preset('last30Days', now - 30 * day),
  ];
}

function answer(at: number): When {
  return { ok: true, at, iso: isoUtc(at) };
}

/** Returns midnight in the zone, some days before the day that `now` is in. */
function midnight(now: number, daysBefore: number, zone: Zone): number {
  const wall = now + zone(now) * 60_000;
  return atWallTime(Math.floor(wall / day) * day - daysBefore * day, zone);
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

function namedTime(words: string, now: number, zone: Zone): number | undefined {
  if (words === 'now') {
    return now;
  }
  if (words === 'today' || words === 'yesterday') {
    return midnight(now, words === 'today' ? 0 : 1, zone);
  }
  const weekday = weekdays.findIndex((name) => /^(?:last )?(.+)$/.exec(words)?.[1] === name);
  if (weekday < 0) {
    return undefined;
  }
  const today = new Date(now + zone(now) * 60_000).getUTCDay();
  return midnight(now, ((today - weekday + 6) % 7) + 1, zone);
}

function spanBefore(words: string, now: number): number | undefined {
  const match =
    /^(?:last )?(?:(\d{1,5}) ?)?(s|m|h|d|w|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?)(?: ago)?$/.exec(
      words,
    );
  const [, count, unit = ''] = match ?? [];
  const size = units[unit.charAt(0)];
  return size === undefined || (count === undefined && !words.startsWith('last '))
    ? undefined
    : now - Number(count ?? 1) * size;
}

function iso(text: string, zone: Zone): When {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*([Zz]|[+-]\d\d:?\d\d)?)?$/.exec(text);
  if (!match) {
    return { ok: false, problem: { code: 'notATime' } };
  }
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, date, hour, minute, second);
  const back = new Date(wall);
  const offset = match[7];
  const exists =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === date &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    Math.abs(offsetMinutes(offset)) < 1440;
  if (!exists) {
    return { ok: false, problem: { code: 'noSuchDate', date: text } };
  }
  return answer(offset === undefined ? atWallTime(wall, zone) : wall - offsetMinutes(offset) * 60_000);
}

function offsetMinutes(offset = ''): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
}
