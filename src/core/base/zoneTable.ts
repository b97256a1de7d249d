import type { Zone } from './time';

/** A zone as data, so that it can be sent: from each moment (epoch ms) on, the offset in minutes east of UTC. */
export type ZoneTable = readonly (readonly [from: number, offset: number])[];

const hour = 3_600_000;
const day = 24 * hour;

/** Returns the offsets of a zone from one moment to another, to the hour: no zone changes its clocks within one. */
export function zoneTable(zone: Zone, from: number, to: number): ZoneTable {
  const table: (readonly [number, number])[] = [[from, zone(from)]];
  for (let at = from; at < to; at += day) {
    if (zone(at) !== zone(Math.min(at + day, to))) {
      const end = Math.min(at + day, to);
      let before = zone(at);
      for (let change = Math.ceil(at / hour) * hour; change <= end; change += hour) {
        if (zone(change) !== before) {
          before = zone(change);
          table.push([change, before]);
        }
      }
    }
  }
  return table;
}

/** Returns the zone that a table describes; before its beginning as at its beginning. UTC if the table is empty. */
export function zoneOf(table: ZoneTable): Zone {
  return (at) => (table.findLast(([from]) => from <= at) ?? table[0])?.[1] ?? 0;
}
