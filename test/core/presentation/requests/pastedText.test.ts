import { describe, expect, it } from 'vitest';
import { isDoubtful, pastedText } from '../../../../src/core/presentation/requests/pastedText';
import { readTypedLine } from '../../../../src/core/pasted/typedLine';
import { display } from '../../../support/builders';

const list = 'aws ssm describe-sessions --state Active';

function said(text: string): readonly string[] {
  const read = readTypedLine(text, { readFile: () => ({ reason: '' }), checkQuery: () => undefined });
  return read.ok ? pastedText(read.adapted, display.l10n) : ['wrong'];
}

describe('What was made of a pasted command', () => {
  it('is nothing to speak of, where it is only a command', () => {
    for (const text of [list, `$ ${list}`, `\`\`\`bash\n${list}\n\`\`\``, '--state Active']) {
      expect(said(text)).toEqual([]);
    }
  });

  it.each([
    [`AWS_PAGER= sudo ${list} | jq .`, ['left out: AWS_PAGER, sudo, | jq .']],
    [`AWS_PROFILE=dev ${list}`, ['--profile dev from AWS_PROFILE']],
    [
      `aws-vault exec dev -- ${list} > out.json`,
      ['left out: aws-vault exec dev --, > out.json', '--profile dev from aws-vault'],
    ],
    ['awslocal ssm describe-sessions --state Active', ['--endpoint-url http://localhost:4566 from awslocal']],
    [`AWS_ENDPOINT_URL=https://jo:s3cr3t@x ${list}`, ['--endpoint-url https://<secret>@x from AWS_ENDPOINT_URL']],
    [`${list} --query “A” —debug`, ['curly quotes read as straight ones', 'long dashes read as hyphens']],
  ])('is said: %j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('hides nothing', () => {
    expect(said(`${list} | jq a\u202Eb`)).toEqual(['left out: | jq a\uFFFDb']);
    expect(said(`AWS_PROFILE='a\u202Eb' ${list}`)).toEqual(['--profile a\uFFFDb from AWS_PROFILE']);
  });

  it('is a warning where characters were read otherwise', () => {
    const doubtful = (text: string): boolean | undefined => {
      const read = readTypedLine(text, { readFile: () => ({ reason: '' }), checkQuery: () => undefined });
      return read.ok ? isDoubtful(read.adapted) : undefined;
    };
    expect(doubtful(`sudo ${list}`)).toBe(false);
    expect(doubtful(`${list} –debug`)).toBe(true);
    expect(doubtful(`${list} --query ‘A’`)).toBe(true);
  });
});
