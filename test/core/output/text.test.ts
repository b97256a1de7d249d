import { describe, expect, it } from 'vitest';
import { textLines } from '../../../src/core/output/text';
import type { Value } from '../../../src/core/values/value';

describe('an answer as text', () => {
  it('comes line by line, each whole', () => {
    const value: Value = { b: [1, 2], a: 'x', c: [{ d: 1 }, { e: [] }], f: [['g', 'h'], 'i'] };
    expect([...textLines(value)]).toEqual(['x\n', 'B\t1\nB\t2\n', 'C\t1\n', 'C\t\n', 'F\ti\n', 'F\tg\nF\th\n']);
  });

  it('names each kind of thing that makes no line', () => {
    for (const [odd, found] of [
      ['x', 'x'],
      [null, 'None'],
      [[1], '[1]'],
    ] as const) {
      expect(() => [...textLines([{ a: 1 }, odd])]).toThrow(`other things (${found})`);
    }
  });

  it('shows hostile text in a message as one short line', () => {
    const hostile = `\u202E\n${'x'.repeat(100)}`;
    expect(() => [...textLines([{ a: 1 }, hostile])]).toThrow(`(\uFFFD ${'x'.repeat(58)}…)`);
  });
});
