import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/base/json';
import { jsonPieces, renderJson, scalarJson } from '../../../src/core/values/json';
import { Expression, Float, WallTime } from '../../../src/core/values/value';

describe('JSON as the CLI prints it', () => {
  it('is indented by four, with empty lists and objects on one line', () => {
    expect(renderJson({ Sessions: [{ A: 1, B: {}, C: [], D: [null, true] }] })).toBe(
      [
        '{',
        '    "Sessions": [',
        '        {',
        '            "A": 1,',
        '            "B": {},',
        '            "C": [],',
        '            "D": [',
        '                null,',
        '                true',
        '            ]',
        '        }',
        '    ]',
        '}',
      ].join('\n'),
    );
  });

  it('keeps what is not ASCII, and U+2028', () => {
    expect(renderJson('é🔥\u2028"\\\n')).toBe('"é🔥\u2028\\"\\\\\\n"');
  });

  it('leaves out members without a value', () => {
    expect(renderJson({ a: undefined, b: 1 })).toBe('{\n    "b": 1\n}');
    expect(renderJson({ a: undefined })).toBe('{}');
  });

  it('is the value again when it is read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(renderJson(value as JsonValue))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is the same in pieces as in one, and what JavaScript indents by four', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect([...jsonPieces(value as JsonValue)].join('')).toBe(renderJson(value as JsonValue));
      }),
    );
    const sample = { a: [1, { b: [] }, {}], c: { d: { e: { f: null } } }, g: [] };
    expect(renderJson(sample)).toBe(JSON.stringify(sample, undefined, 4));
  });

  it('hands on the items of the two outer levels one at a time', () => {
    expect([...jsonPieces({ a: [1, [2, 3]], b: [] })]).toEqual([
      '{\n    "a": ',
      '[\n        ',
      '1',
      ',\n        ',
      '[\n            2,\n            3\n        ]',
      '\n    ]',
      ',\n    "b": ',
      '[]',
      '\n}',
    ]);
  });

  it('writes what is no JSON as Python does', () => {
    const numbers = [
      1,
      1.5,
      12345678901234567890n,
      new Float(1),
      new Float(Number.NaN),
      new Float(1 / 0),
      new Float(-1 / 0),
    ];
    expect(numbers.map(scalarJson)).toEqual([
      '1',
      '1.5',
      '12345678901234567890',
      '1.0',
      'NaN',
      'Infinity',
      '-Infinity',
    ]);
    expect(scalarJson(new WallTime('1970-01-01T00:00:00'))).toBe('"1970-01-01T00:00:00"');
    expect(() => renderJson([new Expression((value) => value)])).toThrow('An expression (&…) is no result.');
  });
});
