import { describe, expect, it } from 'vitest';
import type { CommandPorts } from '../../../src/core/commandLine/commandLine';
import { readTypedLine } from '../../../src/core/pasted/typedLine';

const ports: CommandPorts = {
  readFile: (path) => (path === 'good.json' ? { text: '[{"key":"Owner","value":"x"}]' } : { text: '[{"kex":1}]' }),
  checkQuery: (query) => (query.includes('?') ? { message: 'no', offset: query.indexOf('?') } : undefined),
};

function request(text: string): unknown {
  const read = readTypedLine(text, ports);
  return read.ok && read.invocation.kind === 'describe' ? read.invocation.request : read;
}

/** What the first problem points at. */
function pointed(text: string): readonly [code: string, at: string] {
  const read = readTypedLine(text, ports);
  const first = read.ok ? undefined : read.problems[0];
  return first ? [first.problem.code, text.slice(first.at.start, first.at.end)] : ['none', ''];
}

describe('A typed line', () => {
  it.each([
    '--state Active',
    'describe-sessions --state Active',
    'ssm describe-sessions --state Active',
    'aws ssm describe-sessions --state Active',
    '/usr/local/bin/aws ssm describe-sessions --state=Active',
    'C:\\\\tools\\\\aws.exe ssm describe-sessions --state Active',
    'aws --profile prod ssm describe-sessions --state Active',
    '--profile prod ssm describe-sessions --state Active',
    '  aws ssm describe-sessions \\\n    --state "Active"',
    'aws ssm describe-sessions \\     --state Active',
    '$ aws ssm describe-sessions --state Active',
  ])('%j is a command', (line) => {
    expect(request(line)).toEqual({ State: 'Active' });
  });

  it('asks for the skeleton, for help, and for the version', () => {
    const kinds = ['--generate-cli-skeleton', 'aws help', 'aws --version'].map((line) => {
      const read = readTypedLine(line, ports);
      return read.ok ? read.invocation.kind : read.problems[0]?.problem.code;
    });
    expect(kinds).toEqual(['skeleton', 'help', 'version']);
  });

  it.each([
    ['aws ssm describe-sessions --state Active --stat Active x', 'unknownOptions', 'x'],
    ['--state Active --filters key', 'shorthandSyntax', ''],
    ['--state Active --page-size many', 'notAnInteger', 'many'],
    ['--state Active --query Sessions[?', 'badQuery', '?'],
    ['--state Active --output xml', 'notAChoice', 'xml'],
    ['--state "Active', 'openQuote', '"'],
    ['--state $STATE', 'shellSyntax', '$'],
    ['aws ssm describe-session --state Active', 'unknownCommand', 'describe-session'],
    ['aws ec2 describe-instances', 'unknownCommand', 'ec2'],
  ])('%j is wrong, there', (line, code, at) => {
    const [found, where] = pointed(line);
    expect(found).toBe(code);
    expect(where).toContain(at);
  });

  it('is wrong at its end where something is missing', () => {
    const line = '--output json';
    const read = readTypedLine(line, ports);
    expect(read).toMatchObject({ ok: false, problems: [{ at: { start: line.length, end: line.length } }] });
  });

  it('points into the file that a word names', () => {
    const line = '--state Active --filters file://bad.json';
    const read = readTypedLine(line, ports);
    const first = read.ok ? undefined : read.problems[0];
    expect(line.slice(first?.at.start, first?.at.end)).toBe('file://bad.json');
    expect(first?.inFile?.path).toBe('bad.json');
  });
});
