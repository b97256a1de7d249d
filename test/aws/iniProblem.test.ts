import { describe, expect, it } from 'vitest';
import { iniProblem } from '../../src/aws/iniProblem';

describe('a shared file', () => {
  it.each([
    ['nothing', ''],
    ['sections, comments and blanks', '# c\n\n[default]\n; c\nregion = x\n  # c\n[profile a b]\n'],
    ['a colon for the equals sign, and no value', '[default]\nregion: x\noutput =\n'],
    ['entries of an entry', '[default]\nssm =\n  endpoint_url = http://x\n  other = y\nregion = x\n'],
    ['a value that goes on', '[default]\nregion = x\n  and more\n'],
    ['indented entries', '[default]\n  region = x\n  output = y\n'],
    ['the same entry in two sections', '[a]\nregion = x\r\n[b]\r\nregion = y'],
  ])('may hold %s', (_, text) => {
    expect(iniProblem(text)).toBeUndefined();
  });

  it.each([
    ['an entry before the first section', 'region = x\n[default]', 1, 'an entry needs a [section] before it'],
    ['words', '[default]\n\nwords\n', 3, 'an entry is a name, “=” and a value'],
    ['an entry without a name', '[default]\n= x', 2, 'an entry is a name, “=” and a value'],
    ['a section twice', '[a]\n[b]\n[a]', 3, 'the section [a] is there already'],
    ['an entry twice, whatever its capitals', '[a]\nregion = x\nRegion = y', 3, 'Region is there already'],
    ['entries of an entry without “=”', '[a]\nssm =\n  words', 3, 'an entry needs “=”'],
  ])('may not hold %s, and the line is told', (_, text, line, reason) => {
    expect(iniProblem(text)).toEqual({ line, reason });
  });
});
