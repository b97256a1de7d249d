/** Gives the entry of a table by a name that others chose; what objects inherit, as `constructor`, is no entry. */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
