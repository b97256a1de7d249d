import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/base/json';
import { compactJson } from '../../../src/core/values/compactJson';
import { checkQuery, compileQuery, search } from '../../../src/core/jmespath/jmespath';
import { readLiteral } from '../../../src/core/jmespath/literal';
import type { QueryError } from '../../../src/core/values/queryError';

const golden = join(import.meta.dirname, '..', '..', 'golden');

function caught(work: () => unknown): QueryError | undefined {
  try {
    work();
    return undefined;
  } catch (thrown) {
    expect((thrown as Error).name).toBe('QueryError');
    return thrown as QueryError;
  }
}

describe('a query beside the official compliance suite', () => {
  interface Group {
    readonly given: JsonValue;
    readonly cases: readonly { readonly expression: string; readonly result?: JsonValue; readonly error?: string }[];
  }
  const files = readdirSync(join(golden, 'jmespath')).filter((file) => file.endsWith('.json'));
  const groups = files.flatMap((file) =>
    (JSON.parse(readFileSync(join(golden, 'jmespath', file), 'utf8')) as readonly Group[]).map((group) => ({
      file,
      ...group,
    })),
  );

  it('has all 851 cases of it', () => {
    expect(groups.flatMap(({ cases }) => cases)).toHaveLength(851);
  });

  it.each(files)('passes %s', (name) => {
    const wrong = groups
      .filter(({ file }) => file === name)
      .flatMap(({ given, cases }) => cases.map((one) => ({ given, ...one })))
      .filter(({ given, expression, result, error }) => {
        let found: unknown;
        const failure = caught(() => {
          found = JSON.parse(compactJson(search(expression, given)));
        });
        return error === undefined
          ? failure !== undefined || JSON.stringify(sorted(found)) !== JSON.stringify(sorted(result))
          : failure === undefined;
      });
    expect(wrong).toEqual([]);
  });

  function sorted(value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.map(sorted);
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([left], [right]) => (left < right ? -1 : 1))
            .map(([name, member]) => [name, sorted(member)]),
        )
      : value;
  }
});

describe('a query beside the engine of the AWS CLI', () => {
  const { document, cases } = JSON.parse(readFileSync(join(golden, 'query', 'queries.json'), 'utf8')) as {
    readonly document: string;
    readonly cases: readonly (readonly [query: string, outcome: string])[];
  };
  const data = readLiteral(document) ?? null;

  function outcome(query: string): string {
    if (checkQuery(query)) {
      return 'syntax';
    }
    const evaluate = compileQuery(query);
    let result = '';
    return caught(() => {
      result = compactJson(evaluate(data));
    })
      ? 'error'
      : result;
  }

  it('has more than a thousand recorded queries', () => {
    expect(cases.length).toBeGreaterThan(1000);
  });

  it('is refused, fails and finds the same', () => {
    const wrong = cases.filter(([query, recorded]) => outcome(query) !== recorded);
    expect(wrong.map(([query, recorded]) => ({ query, recorded, ours: outcome(query) }))).toEqual([]);
  });
});

describe('checkQuery', () => {
  it.each([
    ['', 0, 'empty'],
    ['Sessions[?Status=Failed]', 16, 'character'],
    ['Sessions[].Status | [', 21, 'unfinished'],
    ['a.b.', 4, 'unfinished'],
    ["Sessions[?Status=='x", 18, 'unclosed'],
    ['a."b', 2, 'unclosed'],
    ['a == `b', 5, 'unclosed'],
    ['a..b', 2, 'unexpected'],
    ['(a b)', 3, 'unexpected'],
    ['(a `1`)', 3, 'unexpected'],
    ['[a @]', 3, 'unexpected'],
    ['[ ]', 2, 'unexpected'],
    ['a | ()', 5, 'unexpected'],
    ["'x'(a)", 3, 'unexpected'],
    ['"a"(b)', 3, 'unexpected'],
    ['a.(b)', 2, 'unexpected'],
    ['a[1:2:3:4]', 7, 'unexpected'],
    ['a[1:b]', 4, 'unexpected'],
    ['f(a,,b)', 4, 'unexpected'],
    ['a ] b ] c', 2, 'unexpected'],
    ['{a:b,}', 5, 'unexpected'],
    ['{a}', 2, 'unexpected'],
    ['a | | b', 4, 'unexpected'],
    ['a b', 2, 'unexpected'],
    ['a @', 2, 'unexpected'],
    ['foo(', 4, 'unfinished'],
    ['a[1:', 4, 'unfinished'],
    ['a[0', 3, 'unfinished'],
    ['{a', 2, 'unfinished'],
    ['{', 1, 'unfinished'],
    ['a[*', 3, 'unfinished'],
    ['a &&', 4, 'unfinished'],
    ['a\\b', 1, 'character'],
    ['😀', 0, 'character'],
    ['a.😀', 2, 'character'],
    ['`"\\x"`', 0, 'badLiteral'],
    ['a."\\x"', 2, 'badLiteral'],
    ['-', 0, 'character'],
  ])('points at the mistake in %s', (query, offset, code) => {
    expect(checkQuery(query)).toMatchObject({ offset, problem: { code } });
  });

  it.each(['a', 'nope(@)', 'length()', "a > 'b'", 'a[::0]', '&a', ' a ', 'a\r\n.b', "'é😀'"])(
    'has nothing against %j, whatever the answer will be',
    (query) => {
      expect(checkQuery(query)).toBeUndefined();
    },
  );

  it('takes 4096 characters and 64 levels, and no more', () => {
    const longest = `'${'x'.repeat(4094)}'`;
    expect(checkQuery(longest)).toBeUndefined();
    expect(checkQuery(`${longest} `)).toMatchObject({ offset: 4096, problem: { code: 'tooLong', limit: 4096 } });
    expect(checkQuery('['.repeat(64) + 'a' + ']'.repeat(64))).toBeUndefined();
    expect(checkQuery('['.repeat(65) + 'a' + ']'.repeat(65))).toMatchObject({
      offset: 64,
      problem: { code: 'tooDeep' },
    });
    expect(checkQuery(Array(200).fill('(a)').join('|'))).toBeUndefined();
  });

  it('stands chains of any length', () => {
    for (const query of ['!'.repeat(4095) + 'a', Array(2000).fill('a').join('.'), Array(1300).fill('a').join('||')]) {
      expect(checkQuery(query)?.problem.code ?? 'tooDeep').toBe('tooDeep');
      expect(caught(() => search(query, { a: 1 }))?.problem.code ?? 'tooDeep').toBe('tooDeep');
    }
  });

  const words = fc.constantFrom(
    ...['a', 'length', '"b"', '.', '*', '[', ']', '[]', '[?', '(', ')', '{', '}', ':', ',', '@', '&', '|', '||', '&&'],
    ...['==', '<', '>=', '!', '0', '-1', '`1`', '`{"a":[1]}`', "'x'", "'", '"', '`', '=', '$', ' ', '\\'],
  );

  it('throws nothing, and points into the query', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((some) => some.join('')),
        ),
        (query) => {
          const mistake = checkQuery(query);
          expect(mistake?.offset ?? 0).toBeGreaterThanOrEqual(0);
          expect(mistake?.offset ?? 0).toBeLessThanOrEqual(query.length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('lets no query through that fails with anything but a QueryError', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.jsonValue(), (some, data) => {
        if (!checkQuery(some.join(''))) {
          caught(() => search(some.join(''), data));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('search', () => {
  it.each([
    ['length(`5`)', 0, 'type'],
    ["Sessions[?contains(Reason,'x')]", 10, 'null'],
    ['Sessions[].[Id] | [?@ == `1`] || nope(@)', 33, 'unknownFunction'],
    ['Sessions[?Id > `1`]', 13, 'order'],
    ["Sessions[?Id == 'a' && Id != 'b'] | [?Id <= `1`]", 41, 'order'],
    ["Sessions[?Id == 'a'].{x: Id == Id, y: Id < `1`}", 41, 'order'],
    ['length(a, b)', 0, 'arguments'],
    ['Sessions | not_null()', 11, 'noArguments'],
    ['sort_by(Sessions, &length(Id) > `1`)', 0, 'type'],
    ['map(&length(Nope), Sessions)', 5, 'null'],
    ["'a' | to_number(&a)", 6, 'operand'],
  ])('says where %s goes wrong', (query, offset, code) => {
    expect(caught(() => search(query, { Sessions: [{ Id: 'a' }] }))).toMatchObject({ offset, problem: { code } });
  });

  it('knows no place for the step of a slice', () => {
    expect(caught(() => search('Sessions[::0]', { Sessions: [] }))).toMatchObject({
      offset: undefined,
      problem: { code: 'sliceStep' },
    });
  });

  it('sees no member that JavaScript adds to objects, lists and texts', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'length', 'hasOwnProperty']) {
      expect(search(`[a."${name}", b."${name}", c."${name}"]`, { a: {}, b: [1], c: 'x' })).toEqual([null, null, null]);
    }
  });

  it('finds such members where the answer has them', () => {
    const data = JSON.parse('{"constructor": 1, "__proto__": 2}') as JsonValue;
    expect(search('[constructor, "__proto__"]', data)).toEqual([1, 2]);
  });

  it('keeps members in the order of the query', () => {
    expect(compactJson(search('{"10": a, "9": a, b: a, "9": b}', { a: 1, b: 2 }))).toBe('{"10":1,"9":2,"b":1}');
  });
});
