import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/core/presentation/requests/commandHistory';
import { pastedText } from '../../../src/core/presentation/requests/pastedText';
import { typedProblemText } from '../../../src/core/presentation/requests/typedProblem';
import type { CommandPorts } from '../../../src/core/commandLine/commandLine';
import type { Invocation } from '../../../src/core/commandLine/invocation';
import { filterWords, quoted } from '../../../src/core/shell/quote';
import { readTypedLine } from '../../../src/core/pasted/typedLine';
import { display } from '../../support/builders';

const ports: CommandPorts = { readFile: () => ({ reason: 'none' }), checkQuery: () => undefined };

function invocation(text: string): Invocation | undefined {
  const read = readTypedLine(text, ports);
  return read.ok ? read.invocation : undefined;
}

function line(text: string): string {
  const read = readTypedLine(text, ports);
  return read.ok ? read.adapted.line : 'wrong';
}

/** Text of others, in one line. */
const value = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from('$"\'\\`|&;<>#(){}[]“”‘’– \u00a0~=,aé\u{1F600}')),
    fc.constantFrom('aws', '--', 'ssm'),
  ),
  minLength: 1,
  maxLength: 8,
});
const filter = fc.record({ key: fc.constantFrom('Owner', 'Target', 'SessionId'), value });
const options = fc.record(
  {
    '--profile': value.filter((text) => !text.startsWith('-')),
    '--region': fc.constantFrom('eu-west-1', 'us-gov-east-1'),
    '--output': fc.constantFrom('json', 'text'),
    '--query': value.map((text) => `Sessions[?Owner=='${text}']`),
    '--max-items': fc.constantFrom('1', '20'),
  },
  { requiredKeys: [] },
);
const words = fc
  .tuple(options, fc.array(filter, { maxLength: 3 }), fc.constantFrom('Active', 'History'))
  .map(([given, filters, state]) => [
    'describe-sessions',
    '--state',
    state,
    ...Object.entries(given).flatMap(([name, text]) => [name, text]),
    ...(filters.length === 0 ? [] : ['--filters', ...filterWords(filters)]),
  ]);

const separators = [' ', '  ', '\u00a0', ' \\\n  ', ' \\ \n  ', ' \\\u00a0\r\n', ' ^\r\n  ', ' ` \n', ' \\ '];
const prompts = [
  '',
  '$ ',
  '% ',
  '❯ ',
  '# ',
  '> ',
  'user@host:~/a b$ ',
  '[jo@host ~]# ',
  '(venv) $ ',
  '➜  dir git:(main) ✗ ',
];
const assignments = [
  '',
  'FOO=bar ',
  "A='b c' AWS_PAGER= ",
  'export FOO=bar; ',
  'AWS_SECRET_ACCESS_KEY=s3cr3t ',
  'FOO=$(date) ',
];
const runners = ['', 'sudo ', 'sudo -E -u jo ', 'time ', 'watch -n 5 ', 'env B=c ', 'nohup ', 'chamber exec svc -- '];
const behinds = [
  '',
  ' | jq .',
  " | grep it's",
  ' > out.json',
  ' 2>&1 | tee "$LOG"',
  ' && echo done',
  '; echo `date`',
  ' &',
  '\n\n# end',
];
const fences = [
  (text: string): string => text,
  (text: string): string => `\`\`\`bash\n${text}\n\`\`\`\n`,
  (text: string): string => `Run:\n\n~~~\n${text}\n~~~\n\nThen more.`,
  (text: string): string => `\n  ${text}\n`,
];

describe('A command in whatever is around it', () => {
  it('asks what it asks alone', () => {
    const around = fc.record({
      separator: fc.constantFrom(...separators),
      prompt: fc.constantFrom(...prompts),
      assignment: fc.constantFrom(...assignments),
      runner: fc.constantFrom(...runners),
      behind: fc.constantFrom(...behinds),
      fence: fc.constantFrom(...fences),
    });
    fc.assert(
      fc.property(words, around, (command, { separator, prompt, assignment, runner, behind, fence }) => {
        const quotedWords = command.map((word) => quoted(word, 'posix'));
        const bare = invocation(`aws ssm ${quotedWords.join(' ')}`);
        expect(bare).toBeDefined();
        const pasted = fence(`${prompt}${assignment}${runner}aws ssm ${quotedWords.join(separator)}${behind}`);
        expect([pasted, invocation(pasted)]).toEqual([pasted, bare]);
        expect([pasted, invocation(line(pasted))]).toEqual([pasted, bare]);
      }),
      { numRuns: 500 },
    );
  });

  it('asks with its variables what it asks with the options', () => {
    const text = value.filter((one) => !one.startsWith('-'));
    const known = fc.record({ profile: text, region: text.filter((one) => one !== 'aws') });
    const ways: readonly ((profile: string, region: string, command: string) => string)[] = [
      (profile, region, command) => `AWS_PROFILE=${profile} AWS_REGION=${region} ${command}`,
      (profile, region, command) => `export AWS_PROFILE=${profile}\nexport AWS_DEFAULT_REGION=${region}\n${command}`,
      (profile, region, command) => `env AWS_DEFAULT_PROFILE=${profile} AWS_REGION=${region} sudo ${command}`,
      (profile, region, command) => `AWS_PROFILE=x aws-vault exec ${profile} --region ${region} -- ${command}`,
      (profile, region, command) => `assume -r ${region} ${profile} --exec ${quoted(command, 'posix')}`,
      (profile, region, command) => `set -gx AWS_PROFILE ${profile}; AWS_REGION=${region} ${command} | jq .`,
    ];
    fc.assert(
      fc.property(known, fc.constantFrom(...ways), ({ profile, region }, way) => {
        const [one, other] = [quoted(profile, 'posix'), quoted(region, 'posix')];
        const command = 'aws ssm describe-sessions --state Active';
        const bare = invocation(`${command} --profile ${one} --region ${other}`);
        const pasted = way(one, other, command);
        expect([pasted, invocation(pasted)]).toEqual([pasted, bare]);
        expect([pasted, invocation(line(pasted))]).toEqual([pasted, bare]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('The line of a pasted command', () => {
  it.each([
    ['--state Active', '--state Active'],
    [' aws ssm describe-sessions --state "Active" ', 'aws ssm describe-sessions --state "Active"'],
    ['aws ssm describe-sessions \\\n  --state Active', 'aws ssm describe-sessions \\\n  --state Active'],
  ])('is what was typed, where that is all: %j', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it.each([
    ['$ aws ssm describe-sessions --state Active | jq .', 'aws ssm describe-sessions --state Active'],
    ['--state Active # mine', '--state Active'],
    ['AWS_PROFILE=dev describe-sessions --state Active', 'describe-sessions --state Active --profile dev'],
    ['AWS_PROFILE=-x --state Active', '--state Active --profile=-x'],
    ['AWS_PROFILE="my dev" --state Active --query “A.B”', "--state Active --query A.B --profile 'my dev'"],
    [
      'sudo aws ssm describe-sessions --state “Active” --filters "key=Owner,value=x"',
      'aws ssm describe-sessions --state Active --filters "key=Owner,value=x"',
    ],
    [
      'awslocal ssm describe-sessions --state Active',
      'aws ssm describe-sessions --state Active --endpoint-url http://localhost:4566',
    ],
  ])('has the options and nothing that was left out: %j', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it('never has a secret, and nobody says it', () => {
    const secret = 's3cr3t/Value+1';
    const command = 'aws ssm describe-sessions --state Active';
    const names = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN', 'AWS_ACCESS_KEY_ID'];
    const ways: readonly ((name: string) => string)[] = [
      (name) => `${name}=${secret} ${command}`,
      (name) => `AWS_PROFILE=dev ${name}="${secret}" sudo ${command} | jq .`,
      (name) => `export ${name}=${secret}\n${command}`,
      (name) => `export ${name}=${secret}; ${command}`,
      (name) => `sudo ${name}=${secret} ${command}`,
      (name) => `sudo env ${name}='${secret}' ${command}`,
      (name) => `docker run -e ${name}=${secret} amazon/aws-cli ssm describe-sessions --state Active`,
      (name) => `docker run --env=${name}=${secret} amazon/aws-cli ssm describe-sessions --state Active`,
      (name) => `bash -c "${name}=${secret} ${command}"`,
      (name) => `$env:${name} = "${secret}"; ${command}`,
      (name) => `$env:${name.toLowerCase()}='${secret}'\n${command}`,
      (name) => `Set-Item Env:${name} -Value ${secret}; ${command}`,
      (name) => `[Environment]::SetEnvironmentVariable("${name}", "${secret}"); ${command}`,
      (name) => `set ${name}=${secret}&& ${command}`,
      (name) => `set -x ${name} ${secret}; ${command}`,
      (name) => `setenv ${name} ${secret}; ${command}`,
      (name) => `aws configure set ${name.toLowerCase()} ${secret} && ${command}`,
      (name) => `${command}; ${name}=${secret} aws s3 ls`,
      (name) => `${command} && export ${name}=${secret}`,
      (name) => `${command} # ${name}=${secret}`,
      (name) => `${command} ${name}=${secret}`,
      (name) => `${name}=${secret} aws ssm describe-sessions --state $X`,
      (name) => `${name}=${secret} aws ssm`,
      (name) => `${name}="${secret} aws ssm`,
    ];
    for (const text of names.flatMap((name) => ways.map((way) => way(name)))) {
      const read = readTypedLine(text, ports);
      const kept = read.ok ? remembered([], read.adapted.line) : [];
      const words = read.ok ? undefined : typedProblemText(text, read.problems, display.l10n);
      const said = read.ok ? pastedText(read.adapted, display.l10n) : [words?.sentence ?? '', words?.excerpt ?? ''];
      expect([text, [...kept, ...said].filter((one) => one.includes('s3cr3t'))]).toEqual([text, []]);
    }
  });

  it('is found in any text without a throw, and problems stay in the text', () => {
    const unit = fc.constantFrom(
      ...[
        'aws',
        'ssm',
        'describe-sessions',
        '--state',
        'Active',
        'sudo',
        'assume',
        '--exec',
        'export',
        'A=b',
        '$env:A',
        '=',
        '|',
      ],
      ...[
        '>',
        '<',
        '&',
        ';',
        '"',
        "'",
        '“',
        '’',
        '`',
        '```',
        '~~~',
        '\\',
        '\n',
        '#',
        '$',
        '$(',
        ')',
        ' ',
        ' ',
        ' ',
        '—',
        '\u00a0',
        '\u200b',
      ],
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        const read = readTypedLine(text, ports);
        for (const { at } of read.ok ? [] : read.problems) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.start).toBeLessThanOrEqual(at.end);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
        if (read.ok) {
          expect([text, invocation(read.adapted.line)]).toEqual([text, read.invocation]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '$ ',
    '> ',
    '# aws \n',
    '“',
    '’ ',
    '``` ',
    '```\n',
    '\\ ',
    '| ',
    '|a(',
    '<',
    '> a ',
    '$(',
    'A=b ',
    'aws --a ',
    'assume ',
    'set -x A b ',
  ])('of fifty thousand characters is found at once: %j', (unit) => {
    const started = performance.now();
    for (const text of [
      unit,
      `${unit} aws ssm describe-sessions --state Active`,
      `aws ssm describe-sessions ${unit}`,
    ]) {
      readTypedLine(
        text.replace(unit, () => unit.repeat(50_000 / unit.length)),
        ports,
      );
    }
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
