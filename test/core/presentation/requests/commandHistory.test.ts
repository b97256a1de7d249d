import { describe, expect, it } from 'vitest';
import { remembered } from '../../../../src/core/presentation/requests/commandHistory';

describe('The lines asked before', () => {
  it('begin with the last one, and have each once', () => {
    expect(remembered(['--state Active', '--state History'], ' --state History ')).toEqual([
      '--state History',
      '--state Active',
    ]);
  });

  it('are twenty at most', () => {
    const lines = Array.from({ length: 20 }, (_, n) => `--max-items ${n}`);
    expect(remembered(lines, '--state Active')).toEqual(['--state Active', ...lines.slice(0, 19)]);
  });

  it.each([
    'AWS_SECRET_ACCESS_KEY=x --state Active',
    '--state Active --profile AWS_SESSION_TOKEN',
    '--state Active --query AKIAIOSFODNN7EXAMPLE',
  ])('leave out whatever could be a key: %j', (line) => {
    expect(remembered([], line)).toEqual([]);
  });

  it('keep what only looks like one', () => {
    const line = '--state Active --profile asiapacificproduction --filters key=Owner,value=AROAIOSFODNN7EXAMPLE:jane';
    expect(remembered([], line)).toEqual([line]);
  });

  it.each([
    '',
    '  ',
    '--state Active --starting-token abc',
    '--next-token x',
    '--state Active --start abc',
    `--cli-input-json '{"NextToken":"x"}'`,
    `--state Active ${'x'.repeat(10_000)}`,
  ])('leave out %j', (line) => {
    expect(remembered(['--state Active'], line)).toEqual(['--state Active']);
  });
});
