import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted, shorthand } from '../../../src/core/request/quote';

describe('a quoted word', () => {
  it('is bare where no shell would read more into it', () => {
    expect(quoted('key=SessionId,value=jane-1', 'posix')).toBe("'key=SessionId,value=jane-1'");
    expect(quoted('eu-west-1', 'posix')).toBe('eu-west-1');
    expect(quoted('eu-west-1', 'powershell')).toBe('eu-west-1');
  });

  it('doubles quotes for PowerShell', () => {
    expect(quoted("it's $(x)", 'powershell')).toBe("'it''s $(x)'");
  });

  it('comes out of a POSIX shell as it went in', () => {
    const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const line = words.map((text) => quoted(text, 'posix')).join(' ');
        const out = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
        expect(out.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a filter in shorthand', () => {
  it('quotes values that are more than a plain word', () => {
    expect(shorthand({ key: 'Target', value: 'i-1' })).toBe('key=Target,value=i-1');
    expect(shorthand({ key: 'Owner', value: "a, b's \\" })).toBe("key=Owner,value='a, b\\'s \\\\'");
    expect(shorthand({ key: 'Owner', value: '🔥' })).toBe("key=Owner,value='🔥'");
  });
});
