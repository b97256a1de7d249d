import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { JsonValue } from '../../../src/core/base/json';
import { Expression, Float, type Value } from '../../../src/core/values/value';
import { yamlPieces } from '../../../src/core/output/yaml';

function yaml(value: Value): string {
  return [...yamlPieces(value)].join('');
}

describe('an answer in YAML', () => {
  // Without U+2028 and U+2029: the CLI's YAML 1.1 takes them for ends of lines, a reader of YAML 1.2 does not.
  const texts = fc.string({
    unit: fc.constantFrom(...Array.from('ab 01.-:#\'"\\\n\t,[]{}&*!|>%@`~=éＡ漢😀\x85\r\0')),
    maxLength: 120,
  });
  const values = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      texts,
      fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(texts, tie('value'), { maxKeys: 4 }),
    ),
  })).value;

  it('reads as what was written, to a reader that is not ours', () => {
    fc.assert(
      fc.property(values, (value) => {
        const { written } = parse(yaml({ written: value }), { schema: 'core' }) as { written: JsonValue };
        expect(written).toEqual(value);
      }),
      { numRuns: 1500 },
    );
  });

  it('writes what occurs again as an alias, numbered by the second occurrences', () => {
    const [once, twice, thrice] = [['once'], ['twice'], { c: ['thrice'] }] as const;
    expect(yaml([once, thrice, twice, [twice], { a: thrice, b: thrice }])).toBe(
      [
        '- - once',
        '- &id002',
        '  c:',
        '  - thrice',
        '- &id001',
        '  - twice',
        '- - *id001',
        '- a: *id002',
        '  b: *id002',
        '',
      ].join('\n'),
    );
  });

  it('writes equal texts, numbers and nulls in full, however often they occur', () => {
    const one = new Float(1);
    expect(yaml(['a', 'a', one, one, null, null])).toBe('- a\n- a\n- 1.0\n- 1.0\n- null\n- null\n');
  });

  it('hands on a long document in pieces that end where a line does', () => {
    const pieces = [...yamlPieces(Array.from({ length: 2000 }, (_, index) => ({ id: `session-${index}` })))];
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toMatch(/^(?:- id: session-\d+\n){2000}$/);
  });

  it('has no words for an expression', () => {
    expect(() => yaml([new Expression((value) => value)])).toThrow('An expression');
    expect(() => yaml(new Expression((value) => value))).toThrow('An expression');
  });

  it('writes infinity and no number as YAML has them', () => {
    expect(yaml([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN].map((one) => new Float(one)))).toBe(
      '- .inf\n- -.inf\n- .nan\n',
    );
  });
});
