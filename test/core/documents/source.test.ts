import { describe, expect, it } from 'vitest';
import { memberOf, shifted, sourceMap, type SourceValue } from '../../../src/core/documents/source';

const at = { start: 1, end: 2 };
const text = (value: string): SourceValue => ({ kind: 'string', value, at });

describe('a source', () => {
  it('has of entries with one name the last, in the place of the first', () => {
    const map = sourceMap(
      ['a', 'b', 'a'].map((name, index) => ({ name, nameAt: at, value: text(String(index)) })),
      at,
    );
    expect(map.entries.map(({ name, value }) => [name, value])).toEqual([
      ['a', text('2')],
      ['b', text('1')],
    ]);
    expect(memberOf(map, 'b')).toEqual(text('1'));
    expect(memberOf(map, 'c')).toBeUndefined();
  });

  it('moves with all that is in it', () => {
    const value: SourceValue = {
      kind: 'map',
      at,
      entries: [{ name: 'a', nameAt: at, value: { kind: 'list', items: [text('b')], at }, odd: true }],
    };
    const moved = { start: 11, end: 12 };
    expect(shifted(value, 10)).toEqual({
      kind: 'map',
      at: moved,
      entries: [
        {
          name: 'a',
          nameAt: moved,
          value: { kind: 'list', items: [{ kind: 'string', value: 'b', at: moved }], at: moved },
          odd: true,
        },
      ],
    });
  });

  it('keeps in one piece what stands in several places', () => {
    let value: SourceValue = { kind: 'list', items: [], at };
    for (let level = 0; level < 60; level += 1) {
      value =
        level % 2 === 0
          ? { kind: 'list', items: [value, value], at }
          : sourceMap(
              [
                { name: 'a', nameAt: at, value },
                { name: 'b', nameAt: at, value },
              ],
              at,
            );
    }
    expect(shifted(value, 5).at).toEqual({ start: 6, end: 7 });
  });
});
