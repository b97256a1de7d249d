import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filterKeys, filterRow, filterTable, isTimeKey } from '../../../src/core/request/filterKeys';
import { sessionMembers } from '../../../src/core/sessions/session';

const file = join('test', 'emulator', 'models', 'ssm', '2014-11-06', 'service-2.json');
const { shapes } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', file), 'utf8')) as {
  readonly shapes: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
};

describe('the table of filter keys', () => {
  it('has the keys of the API model, in its order', () => {
    expect(filterKeys).toEqual(shapes['SessionFilterKey']?.enum);
  });

  it('has the values that the API model names', () => {
    const values = (key: 'Status' | 'AccessType'): unknown => 'values' in filterTable[key] && filterTable[key].values;
    expect(values('Status')).toEqual(shapes['SessionStatus']?.enum);
    expect(values('AccessType')).toEqual(shapes['AccessType']?.enum);
  });

  it('compares values with members that sessions have', () => {
    const rows = Object.values(filterTable);
    const compared = rows.flatMap((row) => (row.kind === 'time' ? [] : [row.member]));
    expect(compared.filter((member) => !sessionMembers.some((known) => known === member))).toEqual([]);
    expect(compared.length).toBeGreaterThan(0);
  });

  it('has no row for keys of others, nor for what every object has', () => {
    expect(filterRow('Owner')).toBe(filterTable.Owner);
    expect(['Future', 'constructor', ''].map(filterRow)).toEqual([undefined, undefined, undefined]);
    expect(['InvokedAfter', 'InvokedBefore', 'Owner', 'Future'].map(isTimeKey)).toEqual([true, true, false, false]);
  });
});
