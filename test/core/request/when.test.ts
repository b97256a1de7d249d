import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Zone } from '../../../src/core/base/time';
import { parseWhen, whenPresets } from '../../../src/core/request/when';

/** A Tuesday, 14:00 UTC. */
const now = Date.UTC(2026, 10, 24, 14);
const plusOne: Zone = () => 60;
/** Clocks went forward on 2026-03-08 at 07:00Z and back on 2026-11-01 at 06:00Z. */
const newYork: Zone = (at) => (at >= Date.UTC(2026, 2, 8, 7) && at < Date.UTC(2026, 10, 1, 6) ? -240 : -300);

function iso(text: string, zone: Zone = () => 0): string {
  const when = parseWhen(text, now, zone);
  return when.ok ? when.iso : when.problem.code;
}

describe('a time', () => {
  it.each([
    ['2026-11-24', '2026-11-24T00:00:00Z'],
    ['2026-11-24T09:30', '2026-11-24T09:30:00Z'],
    ['2026-11-24 09:30:15', '2026-11-24T09:30:15Z'],
    ['2026-11-24T09:30:15.250Z', '2026-11-24T09:30:15Z'],
    ['2026-11-24T09:30:00+02:00', '2026-11-24T07:30:00Z'],
    ['2026-11-24T09:30:00-0530', '2026-11-24T15:00:00Z'],
    ['now', '2026-11-24T14:00:00Z'],
    ['Today', '2026-11-24T00:00:00Z'],
    ['yesterday', '2026-11-23T00:00:00Z'],
    ['monday', '2026-11-23T00:00:00Z'],
    ['last tuesday', '2026-11-17T00:00:00Z'],
    ['wednesday', '2026-11-18T00:00:00Z'],
    ['15m', '2026-11-24T13:45:00Z'],
    ['1h', '2026-11-24T13:00:00Z'],
    ['last hour', '2026-11-24T13:00:00Z'],
    ['2  hours ago', '2026-11-24T12:00:00Z'],
    ['last 7 days', '2026-11-17T14:00:00Z'],
    ['1 week', '2026-11-17T14:00:00Z'],
  ])('can be said as “%s”', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it('without an offset is local', () => {
    expect(iso('2026-11-24T09:30', plusOne)).toBe('2026-11-24T08:30:00Z');
    expect(iso('today', plusOne)).toBe('2026-11-23T23:00:00Z');
  });

  it.each([
    ['2026-02-30', 'noSuchDate'],
    ['2026-13-01', 'noSuchDate'],
    ['2027-02-29', 'noSuchDate'],
    ['0050-01-01', 'noSuchDate'],
    ['2026-11-24T23:60', 'noSuchDate'],
    ['2026-11-24T23:00:00+24:00', 'noSuchDate'],
    ['2026-11-24T24:00', 'noSuchDate'],
    ['soon', 'notATime'],
    ['hour', 'notATime'],
    ['24.11.2026', 'notATime'],
    ['', 'notATime'],
  ])('is not “%s”', (text, problem) => {
    expect(iso(text)).toBe(problem);
  });

  it('is read again from what it was turned into', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_102_444_800 }),
        fc.integer({ min: -720, max: 840 }),
        (seconds, offset) => {
          const written = `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
          expect(iso(written, () => offset)).toBe(written);
        },
      ),
    );
  });

  it('of a day begins at its midnight, though clocks were changed since', () => {
    expect(parseWhen('today', Date.UTC(2026, 2, 8, 12), newYork)).toMatchObject({ iso: '2026-03-08T05:00:00Z' });
    expect(parseWhen('yesterday', Date.UTC(2026, 10, 2, 12), newYork)).toMatchObject({ iso: '2026-11-01T04:00:00Z' });
    expect(parseWhen('2026-03-08T02:30', now, newYork)).toMatchObject({ iso: '2026-03-08T07:30:00Z' });
  });

  it('before which a span lies is as long ago as the span says', () => {
    const unit = fc.constantFrom(['m', 60], ['h', 3600], ['d', 86_400], ['w', 604_800], ['seconds', 1] as const);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), unit, (count, [word, seconds]) => {
        expect(parseWhen(`${count} ${word} ago`, now, () => 0)).toMatchObject({ at: now - count * seconds * 1000 });
      }),
    );
  });

  it('never throws, and is no later than now unless it is written out', () => {
    const word = fc.constantFrom('last', 'ago', 'hour', 'days', 'monday', 'today', '3', '15', 'm', 'w', '-', ':');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          const when = parseWhen(text, now, newYork);
          expect(!when.ok || when.at <= now || /^\d{4}-/.test(text.trim())).toBe(true);
        },
      ),
    );
  });
});

describe('presets', () => {
  it('are times before now', () => {
    expect(whenPresets(now, () => 0)).toEqual([
      { id: 'lastHour', iso: '2026-11-24T13:00:00Z' },
      { id: 'today', iso: '2026-11-24T00:00:00Z' },
      { id: 'yesterday', iso: '2026-11-23T00:00:00Z' },
      { id: 'last24Hours', iso: '2026-11-23T14:00:00Z' },
      { id: 'last7Days', iso: '2026-11-17T14:00:00Z' },
      { id: 'last30Days', iso: '2026-10-25T14:00:00Z' },
    ]);
  });
});
