import { describe, expect, it } from 'vitest';
import { GivenTooltips } from '../../../../src/core/presentation/tree/givenTooltips';

describe('a tooltip that VS Code keeps', () => {
  it('has its row drawn again once it says something else, once, and not before', () => {
    const tooltips = new GivenTooltips();
    const texts: Record<string, string> = { a: 'as of 1', b: 'as of 1' };
    const old = (): readonly string[] => tooltips.takeOld((id) => texts[id]);
    tooltips.give('a', 'as of 1');
    expect(old()).toEqual([]);
    texts['a'] = texts['b'] = 'as of 2';
    expect(old()).toEqual(['a']);
    texts['a'] = 'as of 3';
    expect(old()).toEqual([]);
    tooltips.give('a', 'as of 3');
    delete texts['a'];
    expect(old()).toEqual(['a']);
  });
});
