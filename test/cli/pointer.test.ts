import { describe, expect, it } from 'vitest';
import { lineAndColumn, pointedAt } from '../../src/cli/pointer';

describe('a pointer', () => {
  it('stands below what it points at', () => {
    expect(pointedAt('key=Owner,value@=x', { start: 15, end: 16 })).toBe(`key=Owner,value@=x\n${' '.repeat(15)}^`);
    expect(pointedAt('foo', { start: 0, end: 3 })).toBe('foo\n^^^');
  });

  it('shows the line that the place is in, and points at its end where something is missing', () => {
    expect(pointedAt('one\ntwo\nthree', { start: 7, end: 7 })).toBe('two\n   ^');
    expect(pointedAt('one\n\nthree', { start: 4, end: 4 })).toBe('\n^');
  });

  it('cuts long lines round the place', () => {
    const [line = '', below = ''] = pointedAt(`${'a'.repeat(200)}!${'b'.repeat(200)}`, { start: 200, end: 201 }).split(
      '\n',
    );
    expect(line.length).toBeLessThanOrEqual(122);
    expect(line[below.indexOf('^')]).toBe('!');
  });

  it('lets nothing through that would move the cursor', () => {
    expect(pointedAt('a\u001b[2Kb\u202Ec', { start: 6, end: 7 })).not.toMatch(/[\u001b\u202E]/);
  });

  it('counts lines and columns from one', () => {
    expect(lineAndColumn('ab\ncd', 4)).toBe('2:2');
    expect(lineAndColumn('', 0)).toBe('1:1');
  });
});
