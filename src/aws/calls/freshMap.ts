/** Values by key, each kept for as long as what it was made from stays the same. */
export interface FreshMap<T> {
  /** Returns the value that was made from `source`, or the one that `make` makes now. */
  take(key: string, source: string, make: () => T): T;
  /** Forgets the values whose keys are told. */
  forget(which: (key: string) => boolean): void;
  values(): Iterable<T>;
}

/** Makes an empty map. Making is synchronous, so that two who ask at the same time get the same value. */
export function freshMap<T>(): FreshMap<T> {
  const kept = new Map<string, { readonly source: string; readonly value: T }>();
  return {
    take: (key, source, make) => {
      const known = kept.get(key);
      if (known?.source === source) {
        return known.value;
      }
      const value = make();
      kept.set(key, { source, value });
      return value;
    },
    forget: (which) => {
      for (const key of [...kept.keys()].filter(which)) {
        kept.delete(key);
      }
    },
    values: () => [...kept.values()].map(({ value }) => value),
  };
}
