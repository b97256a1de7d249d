import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CommandPorts, type CommandRefusal, parseCommandLine } from '../../../src/core/commandLine/commandLine';
import type { DescribeInvocation } from '../../../src/core/commandLine/invocation';
import type { ProblemCode } from '../../../src/core/documents/problem';

/** What the real CLI made of a command line (test/golden/request/record.py). */
interface Recorded {
  readonly args: readonly string[];
  readonly exit: number;
  readonly sent: Readonly<Record<string, unknown>> | null;
}

const golden = join(import.meta.dirname, '../../golden/request');
const recorded = JSON.parse(readFileSync(join(golden, 'commandLines.json'), 'utf8')) as readonly Recorded[];
const [files = {}] = JSON.parse(readFileSync(join(golden, 'files.json'), 'utf8')) as Record<string, string>[];

const ports: CommandPorts = {
  readFile: (path) => {
    const text = files[path];
    return text === undefined ? { reason: 'no such file' } : { text };
  },
  checkQuery: (query) => (query === 'Sessions[' ? { message: 'incomplete', offset: 9 } : undefined),
};

const history = ['ssm', 'describe-sessions', '--state', 'History'];

function refusal(...args: readonly string[]): CommandRefusal {
  const result = parseCommandLine(args, ports);
  if (result.ok) {
    throw new Error(`accepted: ${args.join(' ')}`);
  }
  return result;
}

function invocation(...args: readonly string[]): DescribeInvocation {
  const result = parseCommandLine(args, ports);
  if (!result.ok || result.invocation.kind !== 'describe') {
    throw new Error(`not a describe: ${JSON.stringify(result)}`);
  }
  return result.invocation;
}

function sentBy({ request, paging }: DescribeInvocation): Record<string, unknown> {
  return {
    ...request,
    ...(paging?.start.token === undefined ? {} : { NextToken: paging.start.token }),
    ...(paging?.pageSize === undefined ? {} : { MaxResults: paging.pageSize }),
  };
}

/** What a problem points at: the word, or the file, from `start` to `end`. */
function pointedAt(args: readonly string[]): readonly (readonly [ProblemCode, number, string])[] {
  return refusal(...args).problems.map(({ problem, word, file }) => {
    const text = file === undefined ? args[word] : files[file];
    return [problem.code, word, (text ?? '').slice(problem.at.start, problem.at.end)];
  });
}

describe('parseCommandLine, held against the real CLI', () => {
  // What a query says is for others to read.
  const lines = recorded.filter(({ args }) => !args.some((word) => word.startsWith('--q')));

  it('has many lines of each kind', () => {
    expect(lines.filter(({ sent }) => sent !== null).length).toBeGreaterThan(100);
    expect(lines.filter(({ exit }) => exit === 252).length).toBeGreaterThan(200);
    expect(lines.filter(({ exit, sent }) => exit === 255 && sent === null).length).toBeGreaterThan(10);
  });

  it.each(lines.map((line) => [line.args.join(' ').slice(0, 100), line] as const))('%s', (_, { args, exit, sent }) => {
    const result = parseCommandLine(args, ports);
    if (sent !== null) {
      expect(result.ok && result.invocation.kind === 'describe' && sentBy(result.invocation)).toEqual(sent);
      return;
    }
    // A profile that does not exist, and its like, is somebody else's to find out.
    if (exit === 255 && result.ok) {
      expect(args.join(' ')).toMatch(/--p(rofile)?[= ]nope|--endpoint-url/);
      return;
    }
    expect({ exit: result.ok ? 0 : result.exitCode, kind: result.ok && result.invocation.kind !== 'describe' }).toEqual(
      {
        exit,
        kind: exit === 0,
      },
    );
    expect(!result.ok && result.problems.length === 0).toBe(false);
  });
});

describe('parseCommandLine', () => {
  it('tells what is asked for', () => {
    expect(parseCommandLine(['--version'], ports)).toEqual({ ok: true, invocation: { kind: 'version' } });
    for (const words of [
      ['help'],
      ['ssm', 'help'],
      ['ssm', 'describe-sessions', 'help'],
      [...history, 'help'],
      ['-h'],
    ]) {
      expect(parseCommandLine(words, ports)).toEqual({ ok: true, invocation: { kind: 'help' } });
    }
    const skeleton = parseCommandLine([...history, '--generate-cli-skeleton', 'yaml-input', '--debug'], ports);
    expect(skeleton).toMatchObject({
      ok: true,
      invocation: { kind: 'skeleton', skeleton: 'yaml-input', globals: { debug: true } },
    });
    expect(parseCommandLine([...history, '--generate-cli-skeleton', 'output'], ports)).toMatchObject({
      invocation: { kind: 'skeleton', skeleton: 'output' },
    });
  });

  it('takes the global options wherever they stand', () => {
    const { globals } = invocation(
      ...[
        '--region',
        'eu-west-1',
        'ssm',
        '--output',
        'text',
        'describe-sessions',
        '--profile=dev',
        '--state',
        'History',
      ],
      ...[
        '--query',
        'Sessions',
        '--color',
        'on',
        '--no-sign-request',
        '--no-verify-ssl',
        '--ca-bundle',
        'x.pem',
        '--debug',
      ],
      ...['--cli-read-timeout', '5', '--cli-connect-timeout', '0', '--endpoint-url', 'http://127.0.0.1:1'],
    );
    expect(globals).toEqual({
      profile: 'dev',
      region: 'eu-west-1',
      endpointUrl: 'http://127.0.0.1:1',
      output: 'text',
      query: 'Sessions',
      color: 'on',
      signRequest: false,
      verifySsl: false,
      caBundle: 'x.pem',
      readTimeout: 5,
      connectTimeout: 0,
      debug: true,
    });
  });

  it('leaves to environment and config what is not given', () => {
    expect(invocation(...history, '--profile', '').globals).toEqual({
      profile: undefined,
      region: undefined,
      endpointUrl: undefined,
      output: undefined,
      query: undefined,
      color: 'auto',
      signRequest: true,
      verifySsl: true,
      caBundle: undefined,
      readTimeout: undefined,
      connectTimeout: undefined,
      debug: false,
    });
  });

  it('pages unless it is told not to, or which page to get', () => {
    const beginning = { token: undefined, skip: 0 };
    expect(invocation(...history).paging).toEqual({ pageSize: undefined, maxItems: undefined, start: beginning });
    expect(
      invocation(...history, '--max-items', '-1', '--page-size', '7', '--starting-token', 'tok___2').paging,
    ).toEqual({
      pageSize: 7,
      maxItems: -1,
      start: { token: 'tok', skip: 2 },
    });
    expect(invocation(...history, '--no-paginate').paging).toBeUndefined();
    expect(invocation(...history, '--next-token', 'x').paging).toBeUndefined();
    expect(invocation(...history, '--max-results', '3').paging).toBeUndefined();
    expect(
      invocation('ssm', 'describe-sessions', '--cli-input-json', '{"State":"A","MaxResults":3}').paging,
    ).toBeUndefined();
    expect(invocation(...history, '--max-items', '9'.repeat(400)).paging?.maxItems).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('takes PaginationConfig of an input as the CLI does', () => {
    const input = '{"State":"A","PaginationConfig":{"MaxItems":"2","PageSize":3.7,"StartingToken":"x"}}';
    expect(invocation('ssm', 'describe-sessions', '--cli-input-json', input)).toMatchObject({
      request: { State: 'A' },
      paging: { maxItems: 2, pageSize: 3, start: { token: 'x', skip: 0 } },
    });
    expect(invocation('ssm', 'describe-sessions', '--cli-input-json', input, '--max-items', '1')).toEqual(
      expect.objectContaining({
        request: { State: 'A' },
        paging: { maxItems: 1, pageSize: undefined, start: { token: undefined, skip: 0 } },
      }),
    );
  });

  it('says when the CLI would have noticed', () => {
    expect(refusal('--output', 'xml')).toMatchObject({ stage: 'globals', globals: undefined });
    expect(refusal('ssm', '--region', 'x', 'nope')).toMatchObject({ stage: 'command', globals: { region: 'x' } });
    expect(refusal(...history, '--filters', 'key')).toMatchObject({ stage: 'command' });
    expect(refusal(...history, '--filters', 'key=a')).toMatchObject({ stage: 'request' });
    expect(refusal(...history, '--cli-auto-prompt')).toMatchObject({ stage: 'globals', exitCode: 255 });
    expect(parseCommandLine(['--cli-auto-prompt', 'help'], ports)).toMatchObject({ ok: true });
    expect(parseCommandLine(['--cli-auto-prompt', '--version'], ports)).toMatchObject({ ok: true });
    expect(invocation(...history, '--cli-auto-p')).toMatchObject({ kind: 'describe' });
  });

  it.each<readonly [readonly string[], readonly (readonly [ProblemCode, number, string])[]]>([
    [[], [['missingCommand', 0, '']]],
    [['ssm', '--debug'], [['missingCommand', 2, '']]],
    [['ec2'], [['unknownCommand', 0, 'ec2']]],
    [['ssm', 'x'], [['unknownCommand', 1, 'x']]],
    [['ssm', 'describe-sessions'], [['missingOptions', 2, '']]],
    [[...history, '--nope', 'a', '--max-items', '1'], [['unknownOptions', 4, '--nope']]],
    [[...history, '--max', '1'], [['ambiguousOption', 4, '--max']]],
    [[...history, '--output=xml'], [['notAChoice', 4, 'xml']]],
    [[...history, '--query', 'Sessions['], [['badQuery', 5, '']]],
    [[...history, '--query=Sessions['], [['badQuery', 4, '']]],
    [[...history, '--page-size=x'], [['notAnInteger', 4, 'x']]],
    [[...history, '--cli-read-timeout', 'x'], [['notAnInteger', 5, 'x']]],
    [[...history, '--max-results', 'x'], [['notAnInteger', 5, 'x']]],
    [[...history, '--no-verify-ssl=1'], [['unwantedValue', 4, '1']]],
    [[...history, '--state'], [['missingValue', 4, '--state']]],
    [[...history, '--endpoint-url', 'foo'], [['noScheme', 5, 'foo']]],
    [[...history, '--no-paginate', '--max-items', '3'], [['pagingOff', 5, '--max-items']]],
    [[...history, '--no-paginate', '--max-items', '0'], [['pagingOff', 5, '--max-items']]],
    [['--no-cli-auto-prompt', '--cli-auto-prompt'], [['promptOnAndOff', 1, '--cli-auto-prompt']]],
    [['--cli-auto-prompt'], [['noPrompt', 0, '--cli-auto-prompt']]],
    [[...history, '--cli-input-yaml', 'a', '--cli-input-json', 'b'], [['bothInputs', 6, '--cli-input-json']]],
    [[...history, '--starting-token', 'a___b___c'], [['badToken', 5, 'a___b___c']]],
    [[...history, '--filters', 'file://nope'], [['unreadableFile', 5, 'file://nope']]],
    [[...history, '--filters=file://nope'], [['unreadableFile', 4, 'file://nope']]],
    [[...history, '--filters', 'key=a,value=b', 'key a'], [['shorthandSyntax', 6, 'a']]],
    [[...history, '--filters=key@=a'], [['shorthandSyntax', 4, '@']]],
    [[...history, '--filters', 'fileb://filters.json'], [['bytes', 5, '[{"key":"Owner","value":"x"}]\n']]],
    [[...history, '--filters', 'key=a,key=b'], [['shorthandTwice', 5, 'key']]],
    [[...history, '--filters', 'file://indented.json'], [['notAList', 5, '{']]],
    [[...history, '--filters', '{}', 'x'], [['notJson', 6, 'x']]],
    [[...history, '--filters', '{}', ' '], [['emptyText', 6, ' ']]],
    [[...history, '--filters', '[x'], [['jsonSyntax', 5, 'x']]],
    [[...history, '--cli-input-json', '[1]'], [['notAMap', 5, '[1]']]],
    [[...history, '--cli-input-yaml', 'a: *x'], [['yamlSyntax', 5, '*x']]],
    [[...history, '--cli-input-yaml', '1: x'], [['nameNotText', 5, '1']]],
    [
      [...history, '--filters', 'key=a', 'key=,x=1'],
      [
        ['missingMember', 5, 'key=a'],
        ['missingMember', 6, 'key=,x=1'],
        ['unknownMember', 6, 'x'],
      ],
    ],
    [
      [...history, '--cli-input-json={"Filters":[{"key":"a","value":""}],"MaxResults":0,"x":1}'],
      [
        ['unknownMember', 4, '"x"'],
        ['tooShort', 4, '""'],
        ['tooSmall', 4, '0'],
      ],
    ],
    [['ssm', 'describe-sessions', '--cli-input-json', '{}'], [['missingMember', 3, '{}']]],
    [[...history, '--page-size=0'], [['tooSmall', 4, '0']]],
    [[...history, '--filters'], [['tooShort', 4, '--filters']]],
    [[...history, '--filters', 'file://filter.txt'], [['wrongType', 5, 'key=Owner,value=x\n']]],
    [['ssm', 'describe-sessions', '--state', 'fileb://state.txt'], [['wrongType', 3, 'History']]],
    [
      [...history, '--max-results', '3', '--cli-input-json', '{"x":1}', '--page-size=0'],
      [
        ['unknownMember', 7, '"x"'],
        ['pagingOff', 8, '--page-size=0'],
      ],
    ],
    [
      ['ssm', 'describe-sessions', '--cli-input-json', '{"State":"A","PaginationConfig":{"MaxItems":[]}}'],
      [['wrongType', 3, '[]']],
    ],
  ])('points at what is wrong in %j', (args, expected) => {
    expect(pointedAt(args)).toEqual(expected);
  });

  it('names the file in which the mistake is', () => {
    expect(refusal(...history, '--filters', 'file://filter.txt').problems[0]).toMatchObject({
      word: 5,
      file: 'filter.txt',
    });
    expect(refusal(...history, '--filters', 'file://nope').problems[0]).toMatchObject({ word: 5, file: undefined });
  });

  it('names all the words that nobody knows, the loose one last', () => {
    expect(refusal(...history, 'a', '--b', 'c').problems[0]?.problem).toMatchObject({ words: ['--b', 'c', 'a'] });
  });
});
