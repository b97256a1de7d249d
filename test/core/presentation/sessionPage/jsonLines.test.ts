import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/core/base/json';
import { cleanLines } from '../../../../src/core/base/text';
import { jsonLines, lineText } from '../../../../src/core/presentation/sessionPage/jsonLines';
import { renderJson } from '../../../../src/core/values/json';

describe('the lines of a JSON page', () => {
  it('are together what the CLI prints', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as JsonValue;
        expect(jsonLines(json).map(lineText).join('\n')).toBe(renderJson(json));
      }),
    );
  });

  it('hide nothing, and mean the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as JsonValue;
        const text = jsonLines(json).map(lineText).join('\n');
        expect(JSON.parse(text)).toEqual(json);
        expect(cleanLines(text, text.length)).toBe(text);
      }),
    );
    const [line] = jsonLines('a\u202Eb\u{E0041}é🔥');
    expect(line?.tokens).toEqual([{ kind: 'string', text: '"a\\u202eb\\udb40\\udc41é🔥"' }]);
  });

  it('know which line closes what they open', () => {
    const lines = jsonLines({ a: [1], b: {} });
    expect(lines.map(({ closes }) => closes)).toEqual([5, 3, undefined, undefined, undefined, undefined]);
  });

  it('tell names, strings, numbers and literals apart', () => {
    const kinds = jsonLines({ n: 'x', m: 1, l: null, o: true, e: [] }).map(({ tokens }) =>
      tokens.map(({ kind }) => kind).join(' '),
    );
    expect(kinds).toEqual([
      'mark',
      'name mark string mark',
      'name mark number mark',
      'name mark literal mark',
      'name mark literal mark',
      'name mark mark',
      'mark',
    ]);
  });
});
