import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/core/output/textWidth';

describe('textWidth', () => {
  // What awscli.table.get_text_length of AWS CLI 2.9.19 returned.
  it.each([
    ['', 0],
    ['abc', 3],
    ['a\nb\t', 4],
    ['\x7F\x80\xA0', 3],
    ['é', 2],
    ['è', 2],
    ['ï', 1],
    ['e\u0301', 3],
    ['漢字', 4],
    ['ｱ', 1],
    ['１', 2],
    ['😀', 2],
    ['👩\u200D💻', 5],
    ['µ±§', 5],
    ['\uE000', 2],
    ['\u{10FFFD}', 2],
    ['\u0378', 2],
    ['→', 2],
  ])('counts %j', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});
