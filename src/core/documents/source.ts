import type { TextRange } from '../base/textRange';

/** A value as it was written in shorthand, JSON or YAML, and where it stands. */
export type SourceValue = SourceScalar | SourceList | SourceMap;

export type SourceScalar =
  | { readonly kind: 'string'; readonly value: string; readonly at: TextRange }
  /** A whole number of any size. */
  | { readonly kind: 'integer'; readonly value: bigint; readonly at: TextRange }
  | { readonly kind: 'float'; readonly value: number; readonly at: TextRange }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: TextRange }
  | { readonly kind: 'null'; readonly at: TextRange }
  /** The content of `fileb://…`, which no member takes. */
  | { readonly kind: 'bytes'; readonly at: TextRange }
  /** A date that YAML reads if nothing quotes it; `time` tells a date with a time of day from one without. */
  | { readonly kind: 'date'; readonly value: string; readonly time: boolean; readonly at: TextRange };

export interface SourceList {
  readonly kind: 'list';
  readonly items: readonly SourceValue[];
  readonly at: TextRange;
}

export interface SourceMap {
  readonly kind: 'map';
  /** The entries, each name once, in the order in which the names first came. */
  readonly entries: readonly SourceEntry[];
  readonly at: TextRange;
}

export interface SourceEntry {
  readonly name: string;
  readonly nameAt: TextRange;
  readonly value: SourceValue;
  /** The name is no text to YAML, but a number, a date …; `name` is how it is written. */
  readonly odd?: boolean;
}

/** Returns the value of a member; undefined if the map has none of that name. */
export function memberOf(map: SourceMap, name: string): SourceValue | undefined {
  return map.entries.find((entry) => entry.name === name)?.value;
}

/**
 * Returns a map of entries as Python makes it: of entries with the same name the last one counts, in the place of the
 * first.
 */
export function sourceMap(entries: readonly SourceEntry[], at: TextRange): SourceMap {
  const byName = new Map<string, SourceEntry>();
  for (const entry of entries) {
    byName.set(entry.name, entry);
  }
  return { kind: 'map', entries: [...byName.values()], at };
}

/** Returns the same value further on in a text. */
export function shifted(value: SourceValue, by: number): SourceValue {
  // What stands in several places (an alias of YAML) is one object, and stays one: copies of copies would never end.
  const done = new Map<readonly unknown[], readonly unknown[]>();
  const once = <T extends SourceValue | SourceEntry>(from: readonly T[], make: (one: T) => T): readonly T[] => {
    const made = (done.get(from) as readonly T[] | undefined) ?? from.map(make);
    done.set(from, made);
    return made;
  };
  const shift = (one: SourceValue): SourceValue => {
    const at = moved(one.at, by);
    switch (one.kind) {
      case 'list':
        return { ...one, at, items: once(one.items, shift) };
      case 'map':
        return {
          ...one,
          at,
          entries: once(one.entries, (entry) => ({
            ...entry,
            nameAt: moved(entry.nameAt, by),
            value: shift(entry.value),
          })),
        };
      default:
        return { ...one, at };
    }
  };
  return shift(value);
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
