import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readRequestDocument } from '../../../src/core/documents/document';
import { filterKeys } from '../../../src/core/request/filterKeys';
import { inputSkeleton, yamlSkeleton } from '../../../src/core/documents/skeleton';

/** Code and the text that it points at. */
function problems(text: string, format: 'json' | 'yaml' = 'json'): readonly (readonly [string, string])[] {
  return readRequestDocument(text, format).problems.map(({ code, at }) => [code, text.slice(at.start, at.end)]);
}

const request = fc.record(
  {
    State: fc.string(),
    MaxResults: fc.integer({ min: 1, max: 1000 }),
    NextToken: fc.string(),
    Filters: fc.array(
      fc.record({ key: fc.oneof(fc.constantFrom(...filterKeys), fc.string()), value: fc.string({ minLength: 1 }) }),
      { minLength: 1, maxLength: 6 },
    ),
  },
  { requiredKeys: ['State'] },
);

describe('a request document', () => {
  it.each(['json', 'yaml'] as const)('in %s is the request that was written', (format) => {
    fc.assert(
      fc.property(request, (written) => {
        const text =
          format === 'json'
            ? JSON.stringify(written, null, 2)
            : stringify(written, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
        expect(readRequestDocument(text, format)).toEqual({ request: written, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('has members of DescribeSessions and nothing else', () => {
    const names = ['State', 'MaxResults', 'NextToken', 'Filters'];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom('Profile', 'EndpointUrl', 'PaginationConfig', '__proto__', 'constructor'),
          fc.string(),
        ),
        (name) => {
          fc.pre(!names.includes(name));
          const text = `{"State": "Active", ${JSON.stringify(name)}: "x"}`;
          for (const format of ['json', 'yaml'] as const) {
            const read = readRequestDocument(text, format);
            expect(read.request).toBeUndefined();
            expect(read.problems.length).toBeGreaterThan(0);
          }
        },
      ),
    );
    expect(problems('{"State": "A", "endpoint_url": "http://x"}')).toEqual([['unknownMember', '"endpoint_url"']]);
    expect(problems('State: A\n2: x', 'yaml')).toEqual([['unknownMember', '2']]);
  });

  it('tells all that is wrong at once', () => {
    expect(problems('{"MaxResults": 0, "x": 1, "Filters": [{"key": "", "value": ""}, 5, {"value": null}]}')).toEqual([
      ['missingMember', '{"MaxResults": 0, "x": 1, "Filters": [{"key": "", "value": ""}, 5, {"value": null}]}'],
      ['unknownMember', '"x"'],
      ['tooSmall', '0'],
      ['tooShort', '""'],
      ['wrongType', '5'],
      ['missingMember', '{"value": null}'],
      ['wrongType', 'null'],
    ]);
    expect(problems('State: 2026-11-10\nMaxResults: "5"\nFilters: {}\nNextToken: [a]\n', 'yaml')).toEqual([
      ['wrongType', '2026-11-10'],
      ['wrongType', '"5"'],
      ['wrongType', '{}'],
      ['wrongType', '[a]'],
    ]);
  });

  it('leaves states, keys, lengths and the number of filters to the service', () => {
    const text = JSON.stringify({
      State: 'x',
      MaxResults: 9999,
      Filters: Array.from({ length: 9 }, () => ({ key: 'y', value: 'z'.repeat(999) })),
    });
    expect(problems(text)).toEqual([]);
  });

  it.each<readonly [string, 'json' | 'yaml', string, string]>([
    ['', 'json', 'emptyText', ''],
    [' \n', 'yaml', 'emptyText', ' \n'],
    ['[1]', 'json', 'notAMap', '[1]'],
    ['# only this\n', 'yaml', 'notAMap', ''],
    ['{"State" "A"}', 'json', 'jsonSyntax', '"'],
    ['State: @', 'yaml', 'yamlSyntax', '@'],
  ])('%j as %s is refused: %s', (text, format, code, found) => {
    expect(problems(text, format)).toEqual([[code, found]]);
  });

  it('has at most 100 000 characters', () => {
    const text = `{"State":"A"}${' '.repeat(100_000 - 13)}`;
    expect(readRequestDocument(text, 'json').problems).toEqual([]);
    expect(readRequestDocument(`${text} `, 'json')).toEqual({
      problems: [{ code: 'tooLong', limit: 100_000, at: { start: 100_000, end: 100_001 } }],
    });
  });

  it('as the skeleton is, lacks values', () => {
    expect(problems(inputSkeleton())).toEqual([
      ['tooSmall', '0'],
      ['tooShort', '""'],
    ]);
    expect(problems(yamlSkeleton(), 'yaml')).toEqual([
      ['tooSmall', '0'],
      ['tooShort', "''"],
    ]);
  });

  it('of random text never throws and never takes long', () => {
    const json = fc.string({
      unit: fc.constantFrom(...Array.from('{}[]",:1 \\n\n'), 'State', 'Filters'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(
        fc.oneof(json, fc.string({ unit: 'binary', maxLength: 200 })),
        fc.constantFrom('json', 'yaml'),
        (text, format) => {
          const read = readRequestDocument(text, format);
          expect(read.request === undefined).toBe(read.problems.length > 0);
        },
      ),
      { numRuns: 1000, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
    );
  });
});
