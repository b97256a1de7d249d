import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandPorts } from '../../../src/core/commandLine/commandLine';
import { filtersText, readFiltersText } from '../../../src/core/pasted/filterText';

const ports: CommandPorts = { readFile: () => ({ reason: 'none' }), checkQuery: () => undefined };
const filters = (text: string): unknown => {
  const read = readFiltersText(text, ports);
  return read.ok ? read.filters : read.problems.map(({ problem }) => problem.code);
};

describe('Filters as text', () => {
  it('come back as they were, whatever is in them', () => {
    const filter = fc.record({
      key: fc.constantFrom('Owner', 'Target', 'SessionId', 'a key'),
      value: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.array(filter, { maxLength: 6 }), (written) => {
        const text = filtersText(written);
        expect(text).not.toMatch(/[\r\n]/);
        expect(filters(text)).toEqual(written);
      }),
    );
  });

  it('are shorthand, which is what people know', () => {
    expect(
      filtersText([
        { key: 'Target', value: 'i-1' },
        { key: 'Owner', value: 'arn:aws:iam::1:user/jane' },
      ]),
    ).toBe("'key=Target,value=i-1' 'key=Owner,value=arn:aws:iam::1:user/jane'");
  });

  it.each([
    'key=Target,value=i-1',
    '--filters key=Target,value=i-1',
    "'key=Target,value=i-1'",
    '[{"key":"Target","value":"i-1"}]',
    '  {"key": "Target", "value": "i-1"}  ',
    `'{"key":"Target","value":"i-1"}'`,
  ])('are read from %j', (text) => {
    expect(filters(text)).toEqual([{ key: 'Target', value: 'i-1' }]);
  });

  it('are none where nothing is written', () => {
    expect(filters('')).toEqual([]);
    expect(filters('  ')).toEqual([]);
    expect(filtersText([])).toBe('');
  });

  it.each([
    ['key=Target', ['missingMember']],
    ['--filters', ['tooShort']],
    ['key=Target,value=i-1 --state History', ['unknownOptions']],
    ['[{"key":"Target"', ['jsonSyntax']],
    ['key=Target,value="', ['openQuote']],
  ])('are refused in %j', (text, codes) => {
    expect(filters(text)).toEqual(codes);
  });

  it('are pointed at where they are wrong', () => {
    const text = '  [{"key":"Target","valu":"x"}]';
    const read = readFiltersText(text, ports);
    const at = read.ok ? undefined : read.problems.at(-1)?.at;
    expect(text.slice(at?.start, at?.end)).toContain('valu');
  });
});
