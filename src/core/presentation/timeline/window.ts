import { atWallTime, localDay, type Zone } from '../../base/time';

/** A stretch of time, epoch milliseconds, `from` before `to`. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

const minute = 60_000;
const day = 1440 * minute;

/** The shortest stretch that can be looked at. */
export const shortest = minute;

/** Ranges that are offered, in milliseconds. */
export const ranges = { '24h': day, '7d': 7 * day, '30d': 30 * day } as const;
export type RangeName = keyof typeof ranges;

/** Returns the stretch that ends now. */
export function lastRange(name: RangeName, now: number): TimeWindow {
  return { from: now - ranges[name], to: now };
}

/** Returns a calendar day (`2026-11-24`) in the zone; it may have 23 or 25 hours. Undefined if there is no such day. */
export function dayWindow(text: string, zone: Zone): TimeWindow | undefined {
  const wall = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(wall) ? undefined : { from: atWallTime(wall, zone), to: atWallTime(wall + day, zone) };
}

/** Returns the calendar day that a window is, `2026-11-24`; undefined if it is none. */
export function dayOf(window: TimeWindow, zone: Zone): string | undefined {
  const day = localDay(window.from, zone);
  const whole = dayWindow(day, zone);
  return whole?.from === window.from && whole.to === window.to ? day : undefined;
}

/**
 * Returns the stretch of time that there is to see: what the service keeps (30 days), and what is older of the sessions
 * that are there.
 */
export function limitsOf(starts: readonly number[], now: number): TimeWindow {
  return { from: Math.min(now - ranges['30d'], starts[0] ?? now), to: now + minute };
}

/** Returns a window of the same length moved by so much, as far as the limits go. */
export function panned(window: TimeWindow, by: number, limits: TimeWindow): TimeWindow {
  return within({ from: window.from + by, to: window.to + by }, limits);
}

/** Returns a window `factor` times as long about the moment `at`, which stays where it is on the screen. */
export function zoomed(window: TimeWindow, factor: number, at: number, limits: TimeWindow): TimeWindow {
  const length = window.to - window.from;
  const longer = Math.min(Math.max(length * factor, shortest), limits.to - limits.from);
  const part = Math.min(1, Math.max(0, (at - window.from) / length));
  const from = window.from + part * (length - longer);
  return within({ from, to: from + longer }, limits);
}

/** Returns the nearest window that lies within the limits; of the same length if there is room for it. */
export function within({ from, to }: TimeWindow, limits: TimeWindow): TimeWindow {
  const length = Math.min(Math.max(to - from, shortest), Math.max(limits.to - limits.from, shortest));
  const begin = Math.min(Math.max(from, limits.from), limits.to - length);
  return { from: begin, to: begin + length };
}

/** Returns the window of which `window` shows as much as `span`, in its middle, if it is not in it already. */
export function showing(window: TimeWindow, span: TimeWindow, limits: TimeWindow): TimeWindow {
  if (span.to > window.from && span.from < window.to) {
    return window;
  }
  return panned(window, (span.from + span.to) / 2 - (window.from + window.to) / 2, limits);
}

/** Returns the place at which a moment lies on a line of `width` pixels. */
export function xOf(at: number, { from, to }: TimeWindow, width: number): number {
  return ((at - from) / (to - from)) * width;
}

/** Returns the moment that lies at a place on a line of `width` pixels. */
export function atX(x: number, { from, to }: TimeWindow, width: number): number {
  return from + (x / width) * (to - from);
}
