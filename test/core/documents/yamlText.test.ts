import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlReason } from '../../../src/core/documents/problem';
import { readYaml } from '../../../src/core/documents/yamlText';
import { readings, recordable } from '../../support/readings';

/**
 * What the CLI's library takes otherwise than the YAML specification says: an end without a document is wrong to it, U+0085
 * and U+2028 are line ends. Ordered maps are of no use in a request.
 */
const otherwise = new Set(['...', 'a: \u0085b', 'a: \u2028b', '!!omap [a: b]']);

describe('YAML', () => {
  it.each(readings('yaml').filter(({ text }) => !otherwise.has(text)))(
    'is read as the CLI reads it: $text',
    (recorded) => {
      const read = readYaml(recorded.text);
      // Bytes and sets are no JSON: the CLI refuses them when it holds the request against the model.
      if ('value' in recorded && !JSON.stringify(recorded.value).includes('"other"')) {
        expect(read.ok ? recordable(read.value) : read.problems).toEqual(recorded.value);
      } else {
        expect(read.ok && recordable(read.value)).toBe(false);
      }
    },
  );

  it.each<readonly [string, YamlReason, string]>([
    ['State: [History', 'open', ''],
    ["a: 'b", 'open', ''],
    ['a: b\na: c', 'duplicate', 'a'],
    ['a: *b', 'alias', '*b'],
    ['--- a\n--- b', 'documents', '--- b'],
    ['a: !x y', 'tag', 'y'],
    ['a: !!int y', 'tag', 'y'],
    ['a: !!set {b}', 'tag', '{b}'],
    ['a: =', 'tag', '='],
    ['a:\tb', 'tab', '\t'],
    ['a: b\tc', 'tab', '\t'],
    ['\ta: b', 'tab', '\t'],
    ['a: "\\q"', 'escape', '\\'],
    ['a: @x', 'start', '@'],
    ['a: \u0001', 'control', '\u0001'],
    ['a: b\n c: d', 'syntax', ''],
    ['%', 'directive', '%'],
    ['%FOO x\na: b', 'directive', '%FOO x'],
    ['a: 2026-02-30', 'date', '2026-02-30'],
    ['<<: b', 'merge', 'b'],
    ['<<: [b]', 'merge', '[b]'],
    ['<<: {}\n<<: {}', 'duplicate', '<<'],
    ['? {a: b}\n: c', 'name', '{a: b}'],
    ['---\n? key\n- a: b', 'syntax', 'a'],
  ])('%j is wrong because of %s', (text, reason, found) => {
    const read = readYaml(text);
    const problem = read.ok ? undefined : read.problems[0];
    expect(problem).toMatchObject({ code: 'yamlSyntax', reason });
    if (found !== '') {
      expect(text.slice(problem?.at.start, problem?.at.end)).toBe(found);
    }
  });

  it('takes dates of the calendar and times of the day only, as Python does', () => {
    const there = ['2026-12-31', '2026-01-01', '0001-01-01', '2026-11-10T23:59:59Z', '2026-04-30', '2026-1-2 3:04:05'];
    const not = ['2026-00-10', '2026-13-01', '2026-11-00', '2026-04-31', '0000-01-01', '2100-02-29'];
    const late = ['2026-11-10T24:00:00Z', '2026-11-10T00:60:00Z', '2026-11-10T00:00:60Z'];
    expect(there.filter((text) => !readYaml(text).ok)).toEqual([]);
    expect([...not, ...late].filter((text) => readYaml(text).ok)).toEqual([]);
  });

  it('leaves underscores out of numbers', () => {
    const read = readYaml('[0x_1F, 0b1_0, 1_0.5, -1_0, 010]');
    expect(read.ok && recordable(read.value)).toEqual({
      list: [{ integer: '31' }, { integer: '2' }, { float: 10.5 }, { integer: '-10' }, { integer: '10' }],
    });
  });

  it('says where each value and name is', () => {
    const text = '# c\nState: History\n"Filters": # d\n- {key: Owner, value: "x"}\n- &a\n  key: a\n- *a\nb:\n';
    const read = readYaml(text);
    if (!read.ok || read.value.kind !== 'map') {
      throw new Error('refused');
    }
    const cut = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
    expect(read.value.entries.map(({ nameAt }) => cut(nameAt))).toEqual(['State', '"Filters"', 'b']);
    const [state, filters, b] = read.value.entries.map(({ value }) => value);
    expect(state && cut(state.at)).toBe('History');
    expect(filters?.kind === 'list' && filters.items.map(({ at }) => cut(at).trim())).toEqual([
      '{key: Owner, value: "x"}',
      'key: a',
      '*a',
    ]);
    expect(b).toEqual({ kind: 'null', at: { start: text.length - 1, end: text.length - 1 } });
  });

  it('tells several mistakes of syntax at once', () => {
    const read = readYaml('a: "\\q"\nb: "\\y"\n');
    expect(!read.ok && read.problems.map(({ at }) => at.start)).toEqual([4, 12]);
  });

  it.each([']', '}', '[a]\n', '}]'])('reads no further where nothing but %j is told', (part) => {
    const read = readYaml(part.repeat(100_000 / part.length));
    expect(read.ok).toBe(false);
    expect(read.ok ? 0 : read.problems.length).toBeLessThan(120);
  });

  it('takes one name of each spelling in a map, and the last of merged ones', () => {
    const read = readYaml('a: &a {b: 1, c: 2}\nd: {<<: *a, b: 3}\n');
    expect(read.ok && recordable(read.value)).toEqual({
      map: [
        [
          'a',
          {
            map: [
              ['b', { integer: '1' }],
              ['c', { integer: '2' }],
            ],
          },
        ],
        [
          'd',
          {
            map: [
              ['b', { integer: '3' }],
              ['c', { integer: '2' }],
            ],
          },
        ],
      ],
    });
  });

  it('goes 300 brackets or dashes deep, and no deeper', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(readYaml(nested(300)).ok).toBe(true);
    expect(readYaml(`[${'[{}],'.repeat(2000)}{}]`).ok).toBe(true);
    expect(
      readYaml('a:\n- b:\n  - c\n'.repeat(1) + Array.from({ length: 400 }, (_, n) => `k${n}:\n- b\n`).join('')).ok,
    ).toBe(true);
    expect(readYaml(nested(301))).toEqual({ ok: false, problems: [{ code: 'tooDeep', at: { start: 300, end: 301 } }] });
    const lines = Array.from({ length: 400 }, (_, n) => `${' '.repeat(n)}-`).join('\n');
    for (const text of [nested(50_000), '{'.repeat(50_000), '- '.repeat(50_000), '? '.repeat(50_000), lines]) {
      expect(readYaml(text)).toMatchObject({ ok: false, problems: [{ code: 'tooDeep' }] });
    }
  });

  it('goes no deeper by aliases', () => {
    expect(readYaml('a: &x [*x]')).toMatchObject({ ok: false, problems: [{ code: 'tooDeep' }] });
    const chain = (length: number): string =>
      `a0: &a0 []\n${Array.from({ length }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]`).join('\n')}`;
    expect(readYaml(chain(298)).ok).toBe(true);
    expect(readYaml(chain(300))).toMatchObject({ ok: false, problems: [{ code: 'tooDeep' }] });
  });

  it('does not multiply what aliases stand for', () => {
    const levels = Array.from({ length: 40 }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`);
    const started = performance.now();
    expect(readYaml(`a0: &a0 x\n${levels.join('\n')}`).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('never throws, never hangs, and points into the text', () => {
    const unit = fc.constantFrom(
      ...[
        'a',
        ': ',
        '\n',
        '- ',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ', ',
        '#',
        '&x ',
        '*x',
        '!',
        '|',
        '>',
        '?',
        '\t',
        '%',
        '---',
        '...',
        '1',
        '  ',
        '<<: ',
        '~',
        '\\',
        '\u{1F600}',
      ],
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const read = readYaml(text);
        const ranges = read.ok ? [read.value.at] : read.problems.map(({ at }) => at);
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length + 1);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
