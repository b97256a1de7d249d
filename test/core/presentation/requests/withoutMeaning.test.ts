import { describe, expect, it } from 'vitest';
import { withoutMeaning } from '../../../../src/core/presentation/requests/withoutMeaning';
import { readTypedLine } from '../../../../src/core/pasted/typedLine';

function unused(line: string): readonly string[] {
  const read = readTypedLine(line, { readFile: () => ({ reason: '' }), checkQuery: () => undefined });
  return read.ok && read.invocation.kind === 'describe' ? withoutMeaning(read.invocation) : ['not a listing'];
}

describe('What a tree cannot use of a command', () => {
  it('is nothing where it only asks', () => {
    expect(unused('--state Active --filters key=Owner,value=x --profile p --region r-1')).toEqual([]);
  });

  it.each([
    ['--output text', '--output'],
    ['--query Sessions', '--query'],
    ['--color on', '--color'],
    ['--endpoint-url https://x', '--endpoint-url'],
    ['--no-sign-request', '--no-sign-request'],
    ['--no-verify-ssl', '--no-verify-ssl'],
    ['--ca-bundle x', '--ca-bundle'],
    ['--cli-read-timeout 1', '--cli-read-timeout'],
    ['--cli-connect-timeout 1', '--cli-connect-timeout'],
    ['--debug', '--debug'],
    ['--page-size 5', '--page-size'],
    ['--max-items 5', '--max-items'],
    ['--starting-token x', '--starting-token'],
    ['--no-paginate', '--no-paginate'],
    [`--cli-input-json '{"MaxResults":5}'`, 'MaxResults'],
    ['--next-token x', 'NextToken'],
  ])('is what %s says', (option, said) => {
    expect(unused(`--state Active ${option}`)).toEqual([said]);
  });
});
