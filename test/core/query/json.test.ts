import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/base/json';
import { renderJson } from '../../../src/core/query/json';

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
});
