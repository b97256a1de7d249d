import { describe, expect, it } from 'vitest';
import { dashesAt, isApostrophe, isBlank, isInvisible, isPrintedHyphen } from '../../../src/core/shell/typography';

describe('What copied text has in the place of plain characters', () => {
  it('is blanks of any width, and characters of none', () => {
    for (const blank of [' ', '\t', '\u00a0', '\u2007', '\u2009', '\u202f', '\u3000']) {
      expect([isBlank(blank), isInvisible(blank)]).toEqual([true, false]);
    }
    for (const nothing of ['\u200b', '\ufeff', '\u2060', '\u00ad']) {
      expect([isBlank(nothing), isInvisible(nothing)]).toEqual([false, true]);
    }
    for (const letter of ['a', '-', '\u200d', '\u202e', 'é', '']) {
      expect([isBlank(letter), isInvisible(letter)]).toEqual([false, false]);
    }
  });

  it('is an apostrophe between letters, and a quote elsewhere', () => {
    expect(isApostrophe('O’Brien', 1)).toBe(true);
    expect(isApostrophe('l’été', 1)).toBe(true);
    expect(isApostrophe('a=’x', 2)).toBe(false);
    expect(isApostrophe('x’ ', 1)).toBe(false);
    expect(isApostrophe('’x', 0)).toBe(false);
  });

  it.each([
    ['–state', '--', 1],
    ['—state', '--', 1],
    ['––state', '--', 2],
    ['-–state', '--', 2],
    ['−h', '-', 1],
    ['－－state', '--', 2],
  ])('is a dash that was a hyphen: %s', (word, meant, length) => {
    expect(dashesAt(word, 0)).toEqual({ length, meant });
  });

  it('is no option where no letter follows, or where the hyphens are plain', () => {
    expect(dashesAt('–', 0)).toBeUndefined();
    expect(dashesAt('–5', 0)).toBeUndefined();
    expect(dashesAt('--state', 0)).toBeUndefined();
  });

  it('is a printed hyphen within a name, and not the dash of a text', () => {
    expect(isPrintedHyphen('describe\u2011sessions', 8)).toBe(true);
    expect(isPrintedHyphen('describe\u2013sessions', 8)).toBe(false);
    expect(isPrintedHyphen('a \u2011b', 2)).toBe(false);
  });
});
