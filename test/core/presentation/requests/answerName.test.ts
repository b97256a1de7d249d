import { describe, expect, it } from 'vitest';
import { answerName } from '../../../../src/core/presentation/requests/answerName';

describe('The name of an answer', () => {
  it.each([
    'aws ssm describe-sessions --state Active',
    '/usr/bin/aws ssm describe-sessions   --state Active',
    '$ aws ssm describe-sessions \\\n  --state Active',
    'describe-sessions --state Active',
    '--state Active',
    '--state Active --output json',
    'aws ssm describe-sessions --output=json --state Active',
  ])('is the options of %j', (line) => {
    expect(answerName(line, 'json')).toBe('--state Active.json');
  });

  it('ends as its language does', () => {
    expect(['json', 'yaml', 'yaml-stream', 'text', 'table'].map((output) => answerName('', output as 'json'))).toEqual([
      'describe-sessions.json',
      'describe-sessions.yaml',
      'describe-sessions.yaml',
      'describe-sessions.txt',
      'describe-sessions.txt',
    ]);
  });

  it('says which part it is of an answer that was continued', () => {
    expect(answerName('--state Active', 'text', 2)).toBe('--state Active (2).txt');
  });

  it('is one segment of a path, short, and hides nothing', () => {
    const name = answerName(`--filters key=Owner,value=arn:aws:iam::1:user/jane\u202E\\${'x'.repeat(200)}`, 'text');
    expect(name).not.toMatch(/[/\\\u202E]/);
    expect([...name].length).toBeLessThan(90);
  });
});
