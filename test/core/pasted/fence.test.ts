import { describe, expect, it } from 'vitest';
import { fencedPart } from '../../../src/core/pasted/fence';

/** The code, and what else there is. */
function fenced(text: string): readonly [code: string, ...around: string[]] {
  const { at, around } = fencedPart(text);
  return [text.slice(at.start, at.end), ...around.map(({ start, end }) => text.slice(start, end).trim())];
}

describe('The code in a copied text', () => {
  it.each<readonly [string, readonly string[]]>([
    ['aws ssm', ['aws ssm']],
    ['', ['']],
    ['```\naws ssm\n```', ['aws ssm\n']],
    ['```bash\naws ssm \\\n  --debug\n```\n', ['aws ssm \\\n  --debug\n']],
    ['~~~ sh\naws ssm\n~~~', ['aws ssm\n']],
    ['  ```{.bash .numberLines}\n  aws ssm\n  ```', ['  aws ssm\n']],
    ['```bash title="List them"\naws ssm\n```', ['aws ssm\n']],
    ['````md\n```\naws ssm\n```\n````', ['```\naws ssm\n```\n']],
    ['```bash\naws ssm', ['aws ssm']],
    ['> ```bash\n> aws ssm\n> ```', ['> aws ssm\n']],
    ['```bash\r\naws ssm\r\n```\r\n', ['aws ssm\r\n']],
    ['```aws ssm describe-sessions```\n', ['aws ssm describe-sessions']],
    ['```bash aws ssm ```', [' aws ssm ']],
    ['``` aws ssm ```', [' aws ssm ']],
    ['``` bash aws ssm', [' aws ssm']],
    ['```ssm describe-sessions```', ['ssm describe-sessions']],
    ['~~~console $ aws ssm ~~~', [' $ aws ssm ']],
    ['`aws ssm`', ['aws ssm']],
    ['``aws ssm``', ['aws ssm']],
    [' `aws ssm` ', ['aws ssm']],
    ['aws --query `x`', ['aws --query `x`']],
  ])('%j is without its fences', (text, expected) => {
    expect(fenced(text)).toEqual(expected);
  });

  it('leaves other text around it, in many lines or in one', () => {
    expect(fenced('Run this:\n\n```bash\naws ssm\n```\n\nThen that.')).toEqual([
      'aws ssm\n',
      'Run this:',
      'Then that.',
    ]);
    expect(fenced('Run this: ```bash aws ssm ``` Then that.')).toEqual([' aws ssm ', 'Run this:', 'Then that.']);
  });

  it('is the block that lists sessions, where there are several', () => {
    expect(fenced('```\nbrew install\n```\nand\n```\naws ssm describe-sessions\n```')).toEqual([
      'aws ssm describe-sessions\n',
      'brew install',
      'and',
    ]);
    expect(fenced('``` brew install ``` and ``` aws ssm describe-sessions ```')[0]).toBe(' aws ssm describe-sessions ');
  });
});
