import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsToken } from '../../../../src/core/presentation/requests/heldToken';

describe('A line has a token', () => {
  const names = ['--starting-token', '--next-token'];
  const abbreviations = names.flatMap((name) =>
    Array.from({ length: name.length - 2 }, (_, cut) => name.slice(0, cut + 3)),
  );

  it.each(abbreviations.filter((name) => !'--state'.startsWith(name)))('as %s', (name) => {
    expect(holdsToken(`--state Active ${name} abc`)).toBe(true);
    expect(holdsToken(`aws ssm describe-sessions --state Active ${name}=abc`)).toBe(true);
    expect(holdsToken(`--state Active '${name}' "abc"`)).toBe(true);
    expect(holdsToken(`--state Active ${name} abc --generate-cli-skeleton`)).toBe(true);
    expect(holdsToken(`--state Active ${name} abc --filters file://f.json`)).toBe(true);
  });

  it.each([
    `--cli-input-json '{"State":"Active","NextToken":"x"}'`,
    String.raw`--cli-input-json '{"State":"Active","Nex\u0074Token":"x"}'`,
    String.raw`--cli-input-j='{"State":"Active","\u004eextToken":"x"}'`,
    `--cli-input-json '{"State":"Active","PaginationConfig":{"StartingToken":"x"}}'`,
    `--cli-input-yaml 'State: Active\nNextToken: x'`,
    String.raw`--cli-input-y '{State: Active, "Next\x54oken": x}'`,
    `--cli-input-yaml '{State: Active, NextToken: 12}'`,
    `--state Active --generate-cli-skeleton --cli-input-json '{"NextToken":"x"}'`,
    String.raw`--state Active --cli-input-json "{\"Next\u0054oken\":\"x\"}" --filters file://f.json`,
    `--state 'Active`,
    `--state Active --cli-input-yaml '{NextToken:x}'`,
    `--cli-input-json '{"State":"Active","nextToken":"x"}'`,
    `--cli-input-json '{"State":"Active","NextToken":"x"} more'`,
    `--cli-input-json '{"State":"Active","NextToken":"x"'`,
    String.raw`--cli-input-json '{"State":"Active","\u004eextToken":"x"'`,
    `--cli-input-yaml 'State: {NextToken: x'`,
  ])('in %s', (line) => {
    expect(holdsToken(line.replaceAll('\\n', '\n'))).toBe(true);
  });

  it('however the letters of its name are escaped in JSON', () => {
    const letters = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(letters, (escaped) => {
        const name = Array.from('NextToken')
          .map((letter, at) => (escaped[at] === true ? `\\u00${letter.charCodeAt(0).toString(16)}` : letter))
          .join('');
        expect(holdsToken(`--cli-input-json '{"State":"Active","${name}":"abc"}'`)).toBe(true);
      }),
    );
  });
});

it.each([
  '--state Active',
  '--state History --filters key=Owner,value=NextToken --max-items 5',
  '--state Active --no-paginate --no-sign-request --no-cli-pager --no-verify-ssl',
  '--state Active --filters file://filters.json',
  `--cli-input-json '{"State":"Active","MaxResults":5,"NextToken":""}'`,
  `aws ssm describe-sessions --state Active --query 'Sessions[].{a: SessionId}' --output yaml`,
  `--state Active --filters '[{"key":"Owner","value":"a:b"}]'`,
  `--state Active --query '{a: NextToken, b: Sessions[0]}'`,
])('A line has none: %s', (line) => {
  expect(holdsToken(line)).toBe(false);
});
