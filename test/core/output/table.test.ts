import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableLines } from '../../../src/core/output/table';
import { textWidth } from '../../../src/core/output/textWidth';
import type { Value } from '../../../src/core/values/value';

function table(value: Value, color = false): string {
  return [...tableLines('DescribeSessions', value, { color })].join('');
}

const cells = fc.string({ unit: fc.constantFrom(...Array.from('ab 漢é😀')), maxLength: 40 });
const rows = fc.array(fc.record({ a: cells, b: cells, c: fc.array(cells, { maxLength: 2 }) }, { requiredKeys: [] }), {
  minLength: 1,
});

describe('an answer as a table', () => {
  it('has lines of one width, whatever the cells hold', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const widths = new Set(table({ list, more: { list } }).trimEnd().split('\n').map(textWidth));
        expect(widths.size).toBe(1);
      }),
    );
  });

  it('has the same text with colours as without', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(table(list, true).replace(/\x1B\[\d+m/g, '')).toBe(table(list));
      }),
    );
  });

  it('is upright from the 81st column on, where a section has one row', () => {
    const row = (length: number): Value => ({ a: 'x'.repeat(length), b: 'y' });
    expect(table(row(69)).split('\n')[0]).toHaveLength(80);
    expect(table(row(69))).toContain('|  xxx');
    expect(table(row(70))).toContain('|  b|  y');
    expect(table([row(70), row(1)])).toContain('|  xxx');
  });

  it('draws nothing for what is nothing', () => {
    for (const nothing of [null, false, 0, '', [], {}, new Map<string, Value>()]) {
      expect(table(nothing)).toBe('');
    }
  });

  it.each<[Value, string]>([
    [[{ a: 1 }, 'x'], 'A list of objects and other things (x) cannot be printed in this format.'],
    [[[1], [1, 2]], 'A row of 2 columns does not fit a table of 1.'],
    [[[1, [{ a: 1, b: 2 }]]], 'A row of 2 columns does not fit a table of 1.'],
  ])('refuses %j', (value, message) => {
    expect(() => table(value)).toThrow(message);
  });

  it('lets what is empty stand among objects without scalars, as the CLI does', () => {
    expect(table([{ a: [1] }, [], ''])).toBe(table([{ a: [1] }, {}, {}]));
    expect(() => table([{ a: 1 }, []])).toThrow('other things ([])');
    expect(() => table([{ a: [1] }, null])).toThrow('other things (None)');
  });
});
