import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/core/presentation/commandHistory';

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
    '',
    '  ',
    '--state Active --starting-token abc',
    '--next-token x',
    '--state Active --start abc',
    `--cli-input-json '{"NextToken":"x"}'`,
  ])('leave out %j', (line) => {
    expect(remembered(['--state Active'], line)).toEqual(['--state Active']);
  });
});
