import { describe, expect, it } from 'vitest';
import { problemText } from '../../../../src/core/presentation/requests/problemText';
import { parseCommandLine } from '../../../../src/core/commandLine/commandLine';
import type { JsonReason, Problem, YamlReason } from '../../../../src/core/documents/problem';
import { splitCommandLine } from '../../../../src/core/shell/words';
import { display } from '../../../support/builders';

const at = { start: 0, end: 0 };
const ports = { readFile: () => ({ reason: 'ENOENT' }), checkQuery: () => ({ message: 'Incomplete', offset: 0 }) };

function said(...args: readonly string[]): readonly string[] {
  const result = parseCommandLine(['ssm', 'describe-sessions', ...args], ports);
  return result.ok ? [] : result.problems.map(({ problem }) => problemText(problem, display.l10n));
}

function saidOfLine(line: string): string {
  const split = splitCommandLine(line);
  return split.ok ? '' : problemText(split.problem, display.l10n);
}

const state = ['--state', 'Active'];
const json: readonly JsonReason[] = [
  'value',
  'name',
  'colon',
  'comma',
  'openString',
  'control',
  'escape',
  'unicodeEscape',
  'extra',
  'byteOrderMark',
];
const yaml: readonly YamlReason[] = [
  'syntax',
  'alias',
  'control',
  'date',
  'directive',
  'documents',
  'duplicate',
  'escape',
  'indent',
  'merge',
  'name',
  'open',
  'start',
  'tab',
  'tag',
];

describe('a problem', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [[], ['Missing: --state. Add it, for example --state Active']],
    [['--state'], ['--state needs a value. Write it after the option']],
    [[...state, '--nope', 'x'], ['Unknown option: “--nope”, “x”. Remove it, or correct its name']],
    [[...state, 'x'], ['Unexpected: “x”. A value with spaces needs quotes; a value follows its option']],
    [[...state, '--max', '1'], ['“--max” can be --max-results, --max-items. Write the option in full']],
    [[...state, '--debug=1'], ['--debug takes no value. Remove “=1”']],
    [[...state, '--page-size', 'x'], ['--page-size needs a whole number, not “x”']],
    [[...state, '--color', 'x'], ['--color cannot be “x”. Use on, off, auto']],
    [[...state, '--query', 'x['], ['The --query is wrong: Incomplete']],
    [[...state, '--endpoint-url', 'x'], ['--endpoint-url “x” has no scheme. Begin with https:// or http://']],
    [
      [...state, '--no-paginate', '--max-items', '1', '--page-size', '2'],
      [
        'This has no effect without paging: --page-size, --max-items. Leave it out, or remove --no-paginate, MaxResults and NextToken',
      ],
    ],
    [
      [...state, '--cli-auto-prompt', '--no-cli-auto-prompt'],
      ['--cli-auto-prompt and --no-cli-auto-prompt exclude each other. Remove one'],
    ],
    [[...state, '--cli-auto-prompt'], ['--cli-auto-prompt is not supported here. Remove it']],
    [
      ['--cli-input-json', '{}', '--cli-input-yaml', '{}'],
      ['--cli-input-json and --cli-input-yaml exclude each other. Remove one'],
    ],
    [[...state, '--starting-token', 'a___b___c'], ['This token cannot be read. Use a NextToken as it was printed']],
    [
      [...state, '--starting-token', 'eyJ4IjoxfQ=='],
      ['This token has more than a place in a listing. Use a NextToken as it was printed'],
    ],
    [[...state, '--filters', 'file://x'], ['--filters: cannot read x: ENOENT']],
    [[...state, '--filters', 'key'], ['“=” is missing at the end. Write key=…,value=…']],
    [[...state, '--filters', 'key@'], ['“=” expected, not “@”. Write key=…,value=…']],
    [[...state, '--filters', 'a="b"c'], ['“,” expected, not “c”. Quote a value with such characters: value="…"']],
    [[...state, '--filters', "a='b"], ['This quote is not closed. Add it at the end of the value']],
    [[...state, '--filters', 'a="b'], ['This quote is not closed. Add it at the end of the value']],
    [
      [...state, '--filters', 'a=b,'],
      ['A value is missing after the comma. Remove the comma, or write \\, for one in a value'],
    ],
    [[...state, '--filters', 'a=[b}'], ['“,” expected, not “}”. Quote a value with such characters: value="…"']],
    [[...state, '--filters', 'a=b,a=c'], ['“a” is duplicated. Put a space, not a comma, between two filters']],
    [
      [...state, '--filters', '{}', 'x'],
      ['The first filter is JSON, so this must be an object: {"key": …, "value": …}'],
    ],
    [['--cli-input-yaml', '1: 2'], ['A member’s name must be text. Use State, MaxResults, NextToken or Filters']],
    [['--cli-input-json', '[]'], ['A request must be a map with State, not a list']],
    [['--cli-input-json', '{}'], ['State is missing']],
    [
      ['--cli-input-json', '{"State":"A","x":1,"Filters":[{"key":"a","y":2}]}'],
      [
        'Unknown member “x”. Use State, MaxResults, NextToken, Filters',
        'value is missing in Filters[0]',
        'Unknown member “y” in Filters[0]. Use key, value',
      ],
    ],
    [
      ['--cli-input-json', '{"State":1,"MaxResults":"x","NextToken":null,"Filters":{}}'],
      [
        'State must be text, not the number 1. Put it in quotes',
        'MaxResults must be a whole number, not the text “x”',
        'NextToken must be text, not nothing. Put it in quotes',
        'Filters must be a list, not a map. Put it in [ ]',
      ],
    ],
    [
      ['--cli-input-yaml', 'State: true\nMaxResults: 1.5\nNextToken: 2026-11-10\nFilters: [false]'],
      [
        'State must be text, not true. Put it in quotes',
        'MaxResults must be a whole number, not the number 1.5',
        'NextToken must be text, not the date 2026-11-10. Put it in quotes',
        'Filters[0] must be a map of members, not false',
      ],
    ],
    [
      [...state, '--filters', 'key=Owner,value=a,b'],
      ['Filters[0].value must be text, not a list. Write a comma in a value as \\, or quote the value'],
    ],
    [[...state, '--filters'], ['Filters is empty. Write a filter, or leave it out']],
    [[...state, '--filters', 'key=a,value='], ['Filters[0].value is empty. Write a value']],
    [[...state, '--page-size', '0'], ['MaxResults must be at least 1, not 0']],
  ])('of %j is said with its next step', (args, expected) => {
    expect(said(...args)).toEqual(expected);
  });

  it('of a line is said, too', () => {
    expect(saidOfLine("'a")).toBe("This quote is not closed. Add ' at the end of the value");
    expect(saidOfLine('a | b')).toBe("“|” is for a shell, and no shell runs here. Quote it: '|'");
    expect(saidOfLine('a\nb')).toBe('A second command begins here. Run one at a time, or end the line before with \\');
  });

  it('of the first words is said, too', () => {
    const first = (...words: readonly string[]): string => {
      const result = parseCommandLine(words, ports);
      return result.ok ? '' : result.problems.map(({ problem }) => problemText(problem, display.l10n)).join();
    };
    expect(first()).toBe('The command is missing. Begin with ssm describe-sessions');
    expect(first('ssm')).toBe('The operation is missing. Add describe-sessions after ssm');
    expect(first('ec2')).toBe('Unknown command “ec2”. Only ssm describe-sessions can be run here');
    expect(first('ssm', 'x')).toBe('Unknown operation “x”. Only describe-sessions can be run here');
  });

  it.each<readonly [Problem, string]>([
    [{ code: 'notAList', at }, 'A file of filters holds a list. Put [ before and ] after'],
    [{ code: 'emptyText', at }, 'The document is empty. Write a request with at least State'],
    [{ code: 'bytes', at }, 'fileb:// gives bytes, and this is text. Use file://'],
    [{ code: 'tooDeep', at }, 'Too many lists or maps in one another. A request needs three levels'],
    [{ code: 'tooLong', limit: 100_000, at }, 'Longer than 100000 characters. A request is shorter'],
    [
      { code: 'wrongType', path: 'State', value: { kind: 'bytes', at }, expected: 'string', at },
      'fileb:// gives bytes, and this is text. Use file://',
    ],
    [
      { code: 'shorthandSyntax', expected: ']', received: 'x', at },
      '“]” expected. Close the bracket, or quote the value',
    ],
  ])('%j is said as its own sentence', (problem, sentence) => {
    expect(problemText(problem, display.l10n)).toBe(sentence);
  });

  it('of JSON or YAML has a sentence for each reason', () => {
    const sentences = [
      ...json.map((reason) => problemText({ code: 'jsonSyntax', reason, at }, display.l10n)),
      ...yaml.map((reason) => problemText({ code: 'yamlSyntax', reason, at }, display.l10n)),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((sentence) => sentence.length < 15)).toEqual([]);
  });

  it('shows what cannot be seen in other people’s text', () => {
    const hostile = 'a\u202Eb\nc\u0007';
    for (const sentence of [...said(...state, `--x${hostile}`), ...said(...state, '--color', hostile)]) {
      expect(sentence).toContain('a\uFFFDb c\uFFFD');
      expect(sentence).not.toMatch(/[\u202E\n\u0007]/);
    }
  });
});
