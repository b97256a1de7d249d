import { describe, expect, it } from 'vitest';
import { zoneOf, zoneTable } from '../../../src/core/base/zoneTable';

/** Central Europe in 2026. */
const zone = (at: number): number => (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 120 : 60);

describe('a zone as a table', () => {
  it('says the same as the zone, hour by hour through a year', () => {
    const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];
    const table = zoneTable(zone, from, to);
    expect(table).toHaveLength(3);
    const again = zoneOf(table);
    for (let at = from; at <= to; at += 3_600_000) {
      expect(again(at)).toBe(zone(at));
    }
  });

  it('goes on as it begins before, and is UTC where it is empty', () => {
    expect(zoneOf([[1000, 60]])(0)).toBe(60);
    expect(zoneOf([])(0)).toBe(0);
  });
});
