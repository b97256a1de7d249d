import { describe, expect, it } from 'vitest';
import { readIni } from '../src/aws/config/ini';
import { posixWords, windowsWords } from '../src/aws/config/words';
import { toFailure } from '../src/aws/sdk/toFailure';
import { masked } from '../src/core/base/mask';
import { redact } from '../src/core/base/redact';
import { clean, cleanLines } from '../src/core/base/text';
import { english } from '../src/core/base/l10n';
import { completionsAt, helpAt, strangeValues } from '../src/core/presentation/requests/requestAssist';
import { checkQuery, search } from '../src/core/jmespath/jmespath';
import { parsedNumber } from '../src/core/values/number';
import { parseCommandLine } from '../src/core/commandLine/commandLine';
import { readRequestDocument } from '../src/core/documents/document';
import { filtersText, readFiltersText } from '../src/core/pasted/filterText';
import { readJson } from '../src/core/documents/jsonText';
import { readPasted } from '../src/core/pasted/pastedCommand';
import { quoted } from '../src/core/shell/quote';
import { splitCommandLine } from '../src/core/shell/words';
import { growth } from './support/growth';

const l10n = { t: english };
const ports = { readFile: () => ({ reason: 'none' }), checkQuery };
/** Ten times the text takes about ten times the time, but for the noise of a busy machine; a hundred would be its square. */
const linear = 35;

const many =
  (part: string, before = '', after = '') =>
  (length: number): string =>
    before + part.repeat(Math.ceil(length / part.length)) + after;

const blanks = many(' ', 'a', 'x');
const lines = (text: string): readonly string[] => text.split('\n');
const state = (text: string): unknown =>
  parseCommandLine(['ssm', 'describe-sessions', '--state', 'Active', '--filters', text], ports);

describe('the nastiest text', () => {
  it.each<[string, (text: string) => unknown, (length: number) => string]>([
    ['YAML of one name', (text) => readRequestDocument(text, 'yaml'), many('State: foo\n')],
    [
      'YAML of many names',
      (text) => readRequestDocument(text, 'yaml'),
      (length) => Array.from({ length: length / 9 }, (_, index) => `m${index}: 1`).join('\n'),
    ],
    ['YAML of tags', (text) => readRequestDocument(text, 'yaml'), many('!a ')],
    ['YAML of anchors', (text) => readRequestDocument(text, 'yaml'), many('&a ')],
    ['YAML of blanks', (text) => readRequestDocument(text, 'yaml'), many(' ', 'State: a', 'x')],
    ['YAML of colons', (text) => readRequestDocument(text, 'yaml'), many('a: ')],
    ['YAML of brackets', (text) => readRequestDocument(text, 'yaml'), many('[')],
    ['YAML of pairs of brackets', (text) => readRequestDocument(text, 'yaml'), many('[],', '[')],
    ['YAML of open braces', (text) => readRequestDocument(text, 'yaml'), many('{a: ')],
    ['YAML of dashes', (text) => readRequestDocument(text, 'yaml'), many('- ')],
    ['YAML of items', (text) => readRequestDocument(text, 'yaml'), many('- a\n')],
    ['YAML of questions', (text) => readRequestDocument(text, 'yaml'), many('? ')],
    ['YAML of quotes', (text) => readRequestDocument(text, 'yaml'), many("'")],
    ['YAML of double quotes', (text) => readRequestDocument(text, 'yaml'), many('"a" ')],
    ['YAML of escapes', (text) => readRequestDocument(text, 'yaml'), many('\\z', 'a: "', '"')],
    ['YAML of comments', (text) => readRequestDocument(text, 'yaml'), many('#\n')],
    ['YAML of documents', (text) => readRequestDocument(text, 'yaml'), many('---\n')],
    ['YAML of directives', (text) => readRequestDocument(text, 'yaml'), many('%a b\n')],
    ['YAML of a block', (text) => readRequestDocument(text, 'yaml'), many('\n', 'a: |\n', ' x')],
    [
      'YAML of ever deeper lines',
      (text) => readRequestDocument(text, 'yaml'),
      (length) => Array.from({ length: Math.sqrt(2 * length) }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
    ],
    ['YAML of aliases', (text) => readRequestDocument(text, 'yaml'), many('- *a\n', '- &a b\n')],
    ['YAML of unknown aliases', (text) => readRequestDocument(text, 'yaml'), many('- *a\n')],
    [
      'YAML of filters',
      (text) => readRequestDocument(text, 'yaml'),
      many('- key: a\n  value: b\n', 'State: Active\nFilters:\n'),
    ],
    ['YAML to look over: states', (text) => strangeValues(lines(text), l10n), many('State: foo\n')],
    ['YAML to look over: blanks', (text) => strangeValues(lines(text), l10n), many(' ', 'State: a', 'x')],
    ['YAML to look over: filters', (text) => strangeValues(lines(text), l10n), many('  - key: foo\n', 'Filters:\n')],
    ['YAML to look over: items', (text) => strangeValues(lines(text), l10n), many('- key: foo\n', 'Filters:\n')],
    ['YAML to look over: colons', (text) => strangeValues(lines(text), l10n), many(': ')],
    ['YAML to complete', (text) => completionsAt(lines(text), 0, 7, l10n), many('State: foo\n')],
    [
      'YAML to complete at the end',
      (text) => completionsAt(lines(text), lines(text).length - 1, 0, l10n),
      many('State: foo\n'),
    ],
    ['YAML to explain', (text) => helpAt(lines(text), 0, 1, l10n), many('State: foo\n')],
    ['JSON of brackets', (text) => readJson(text), many('[')],
    ['JSON of quotes', (text) => readJson(text), many('\\"', '"')],
    [
      'JSON of names',
      (text) => readRequestDocument(text, 'json'),
      (length) => `{${Array.from({ length: length / 9 }, (_, index) => `"${index}":1`).join(',')}}`,
    ],
    ['JSON of digits', (text) => readRequestDocument(text, 'json'), many('1', '{"a":', '}')],
    ['JSON of blanks', (text) => readJson(text), blanks],
    ['shorthand of commas', state, many(',')],
    ['shorthand of brackets', state, many('[', 'key=')],
    ['shorthand of quotes', state, many("'", 'key=')],
    ['shorthand of names', state, many('a=b,')],
    ['a line of quotes', splitCommandLine, many('"\'')],
    ['a line of backslashes', splitCommandLine, many('\\')],
    ['a line of blanks', splitCommandLine, blanks],
    ['a line of dollars', splitCommandLine, many('$(')],
    ['filters of blanks', (text) => readFiltersText(text, ports), many(' ', '[', 'x')],
    ['filters of brackets', (text) => readFiltersText(text, ports), many('[{')],
    ['filters as text', (text) => filtersText([{ key: 'Owner', value: text }]), many("'\\")],
    ...(['posix', 'powershell', 'cmd'] as const).flatMap((shell) =>
      ['\\', '"', "'", '\\"', '%', '!', ' '].map(
        (part): [string, (text: string) => unknown, (length: number) => string] => [
          `a word of ${part} for ${shell}`,
          (text) => quoted(text, shell),
          many(part, 'a', 'x'),
        ],
      ),
    ),
    ['a number', parsedNumber, many('1')],
    ['a number of underscores', parsedNumber, many('1_')],
    ['a number of blanks', parsedNumber, many(' ', '1', 'x')],
    ['a query for a number', (text) => search('to_number(@)', text), many('1', '', 'x')],
    [
      'a configuration of sections',
      readIni,
      (length) => Array.from({ length: length / 9 }, (_, index) => `[${index}]\na=b`).join('\n'),
    ],
    [
      'a configuration of one section',
      readIni,
      (length) => `[a]\n${Array.from({ length: length / 9 }, (_, index) => `a${index}=b`).join('\n')}`,
    ],
    ['a configuration of brackets', readIni, many('[')],
    ['a configuration of blanks', readIni, many(' ', '[a]\na', '=b')],
    ['a configuration of empty lines', readIni, many('\n', '[a]\na=b', ' x')],
    ['a configuration of lines that go on', readIni, many(' x\n', '[a]\na=\n')],
    ['a program of quotes', posixWords, many('"\\')],
    ['a program of backslashes', posixWords, many('\\')],
    ['a program on Windows', windowsWords, many('\\')],
    ['a program on Windows of quotes', windowsWords, many('\\"')],
    ['a refusal', (text) => toFailure(Object.assign(new Error(text), { name: 'X' })), many('not within ')],
    [
      'a refusal that names an action',
      (text) => toFailure(Object.assign(new Error(text), { name: 'X' })),
      many('not authorized to perform: '),
    ],
    ['a log of names', redact, many('TokenValue:"\\')],
    ['a log of backslashes', redact, many('\\')],
    ['a pasted command of prompts', readPasted, many('a@')],
    ...[
      '$ ',
      '$',
      '# ',
      '> ',
      '>',
      '❯ ',
      'PS ',
      '(',
      '[a] ',
      'jo@h:~$ ',
      'C:\\',
      '\\ ',
      '\n ',
      ' ',
      '\n> ',
      '#\n',
      'ssm ',
      'aws ',
      '! ',
      '\u2014',
    ].map((part): [string, (text: string) => unknown, (length: number) => string] => [
      `a pasted command of ${JSON.stringify(part)}`,
      readPasted,
      many(part, 'a'),
    ]),
    ['a pasted command of lines', readPasted, many('aws \\\n')],
    ['a pasted command of fences', readPasted, many('```\n')],
    ['a pasted command of quotes', readPasted, many('"', 'aws ')],
    ['a pasted command of variables', readPasted, many('A=b ')],
    ['a secret in parts', masked, many('SECRET_')],
    ['a secret before blanks', masked, many(' ', 'AWS_SECRET_ACCESS_KEY', '"')],
    ['secrets', masked, many('AWS_SECRET_ACCESS_KEY ')],
    ['a text of odd characters', (text) => [clean(text), cleanLines(text)], many('\u202E')],
    ['a text of line ends', (text) => [clean(text), cleanLines(text)], many('\r\n')],
  ])('takes a time that grows with it and no faster: %s', { timeout: 60_000 }, (_, act, text) => {
    expect(growth(act, text)).toBeLessThan(linear);
  });
});
