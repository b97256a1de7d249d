import type { Random } from '../emulator/worlds/random';
import { query } from './queries';
import { hostileText } from './sessions';

/** A command line, and what else it needs. */
export interface Command {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Readonly<Record<string, string>>;
}

const outputs = ['json', 'text', 'table', 'yaml', 'yaml-stream'] as const;
const bits = [
  ',',
  '=',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '\\',
  ' ',
  'a',
  'é',
  'key',
  'value',
  'Owner',
  '@',
  '|',
  '\n',
  '\t',
  'key=Owner',
  'value=x',
  ',value=y',
  'key=Status,value=Failed',
  '\\,',
  '\\\\',
  '""',
  "''",
  '?=',
  '日',
  ':',
  '/',
  '*',
  '$',
  '`',
  '%',
  '1',
  'null',
] as const;

/** A command line that somebody could type; `kind` says what of it is played with. */
export function command(random: Random, kind: Kind): Command {
  const state = ['--state', random.of(['Active', 'History', 'History', 'active', ''])];
  const none = { env: {}, files: {} };
  switch (kind) {
    case 'answer':
      return { ...none, args: ['--state', 'History', ...answer(random), ...sometimes(random, 0.4, paging)] };
    case 'paging':
      return {
        ...none,
        args: [
          '--state',
          'History',
          ...paging(random),
          ...sometimes(random, 0.5, paging),
          ...sometimes(random, 0.6, answer),
        ],
      };
    case 'shorthand':
      return {
        ...none,
        args: shuffled(random, [
          state,
          ['--filters', ...several(random, 1, 3, shorthand)],
          ['--query', 'length(Sessions)'],
        ]),
      };
    case 'json':
      return fileOrInline(random, '--cli-input-json', mutated(random, json(random)), 'in.json');
    case 'yaml':
      return fileOrInline(random, '--cli-input-yaml', mutated(random, yaml(random)), 'in.yaml');
    case 'words':
      return { ...none, args: shuffled(random, [state, ...several(random, 1, 4, oddOption)]) };
    case 'skeleton':
      return {
        ...none,
        args: shuffled(random, [
          ...sometimes(random, 0.7, () => [state]),
          [
            '--generate-cli-skeleton',
            ...sometimes(random, 0.8, () => [random.of(['output', 'output', 'input', 'yaml-input', 'foo'])]),
          ],
          ...sometimes(random, 0.8, () => [answer(random)]),
          ...sometimes(random, 0.3, () => [paging(random)]),
        ]),
      };
    case 'settings':
      return settings(random, state);
  }
}

export const kinds = [
  'answer',
  'answer',
  'paging',
  'shorthand',
  'json',
  'yaml',
  'words',
  'skeleton',
  'settings',
] as const;
export type Kind = (typeof kinds)[number];

function answer(random: Random): readonly string[] {
  return [
    ...sometimes(random, 0.85, () => ['--output', random.of(outputs)]),
    ...sometimes(random, 0.65, () => ['--query', query(random)]),
    ...sometimes(random, 0.1, () => ['--color', random.of(['on', 'off', 'auto'])]),
  ];
}

function paging(random: Random): readonly string[] {
  const number = (): string =>
    random.of([
      '0',
      '1',
      '2',
      '3',
      '5',
      '6',
      '7',
      '10',
      '12',
      '-1',
      '-2',
      '200',
      '1000',
      ' 4 ',
      '+3',
      '1_0',
      'x',
      '',
      '2.0',
      '٣',
    ]);
  return random.of<() => readonly string[]>([
    () => ['--max-items', number()],
    () => ['--max-items', number()],
    () => ['--page-size', number()],
    () => ['--page-size', String(random.between(1, 7)), '--max-items', String(random.between(1, 14))],
    () => ['--starting-token', token(random)],
    () => ['--starting-token', token(random), '--max-items', String(random.between(0, 9))],
    () => ['--no-paginate'],
    () => ['--max-results', number()],
    () => ['--next-token', random.of(['at-3', 'at-5', 'x', ''])],
    () => ['--starting-token', token(random), '--page-size', number()],
  ])();
}

function token(random: Random): string {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  return random.of<() => string>([
    () => 'at-5',
    () => 'at-3',
    () => '',
    () => 'None',
    () => `None___${random.between(-2, 9)}`,
    () => `at-5___${random.between(-2, 6)}`,
    () => 'at-5___x',
    () => 'a___b___c',
    () => base64('{"NextToken": "at-5"}'),
    () => base64(`{"NextToken": null, "boto_truncate_amount": ${random.between(-3, 9)}}`),
    () => base64(`{"NextToken": "at-5", "boto_truncate_amount": ${random.between(-3, 9)}}`),
    () => base64(`{"boto_truncate_amount":${random.between(0, 3)},"NextToken":"at-3"}`),
    () => base64('{"NextToken": "None"}'),
    () => base64('{"NextToken": ""}'),
    () => base64('[1]'),
    () => base64('5'),
    () => base64('"x"'),
    () => base64('null'),
    () => base64('{"NextToken": 5}'),
    () => base64('{"Foo": "x"}'),
    () => base64('{"NextToken": "at-5", "boto_truncate_amount": true}'),
    () => base64('garbage'),
    () => `${base64('{"NextToken": "at-5"}')}!!`,
    () => base64('{"NextToken": "at-5"} '),
    () => 'Z2FyYmFnZQ',
    () => 'é',
  ])();
}

function shorthand(random: Random): string {
  return random.of<() => string>([
    () => `key=${random.of(['Owner', 'Status', 'Foo', 'InvokedAfter'])},value=${hostileText(random)}`,
    () => `key=Owner,value=${several(random, 1, 6, (r) => r.of(bits)).join('')}`,
    () => several(random, 1, 7, (r) => r.of(bits)).join(''),
    () => `key = Owner , value = ${random.of(bits)}`,
    () => `value="${several(random, 0, 4, (r) => r.of(bits)).join('')}",key=Owner`,
    () => `key='Owner',value='${several(random, 0, 4, (r) => r.of(bits)).join('')}'`,
    () => mutated(random, '{"key":"Owner","value":"x"}'),
    () => mutated(random, '[{"key":"Owner","value":"x"},{"key":"Status","value":"Failed"}]'),
    () =>
      random.of([
        '{}',
        '[]',
        '{',
        '[',
        '',
        ' ',
        'null',
        '5',
        '"x"',
        '[null]',
        '[[]]',
        '[5]',
        '{"key":1}',
        'key=a,key=b',
        'key=,value=',
        'file://',
        'file://nope',
        'value',
      ]),
  ])();
}

function json(random: Random): string {
  const filters = random.of([
    '[{"key":"Owner","value":"x"}]',
    '[]',
    '{}',
    'null',
    '[{"key":"Owner"}]',
    '[{"key":5,"value":true}]',
    '["a"]',
    '"x"',
    '[{"key":"Owner","value":""}]',
    '[[{"key":"a"}]]',
  ]);
  const members = [
    `"State":${random.of(['"History"', '"Active"', '5', 'null', '""', '["x"]', 'true', '1.5', '{}'])}`,
    ...sometimes(random, 0.6, () => [`"Filters":${filters}`]),
    ...sometimes(random, 0.3, () => [
      `"MaxResults":${random.of(['3', '0', '-1', '"5"', '2.5', 'null', '1e2', '99999999999999999999', 'true', '[]', '201'])}`,
    ]),
    ...sometimes(random, 0.3, () => [`"NextToken":${random.of(['"at-5"', '""', 'null', '5', '"x"'])}`]),
    ...sometimes(random, 0.15, () => [
      `"${random.of(['state', 'Foo', 'é', 'PaginationConfig', 'StartingToken', ''])}":${random.of(['1', '"x"', 'null', '{}'])}`,
    ]),
  ];
  return random.chance(0.08)
    ? random.of(['[]', '5', '"x"', 'null', '', ' ', '{}', 'true', '[{}]', '{"State":"History","State":"Active"}'])
    : `{${members.join(',')}}`;
}

function yaml(random: Random): string {
  const value = (): string =>
    random.of([
      'x',
      "'x'",
      '"x"',
      '5',
      '5.5',
      'true',
      'yes',
      'no',
      'null',
      '~',
      '',
      '2026-11-10',
      '2026-11-10T00:00:00Z',
      "'2026-11-10T00:00:00Z'",
      '0x1F',
      '0o17',
      '017',
      '1_000',
      '1e3',
      '.5',
      '-',
      '- a',
      '[a]',
      '{a: b}',
      '&a b',
      '*a',
      '!t x',
      '!!str 5',
      '|\n    block',
      '>\n    folded\n    text',
      'a: b',
      'a #c',
      '#c',
      '"\\u00e9"',
      '"\\x41"',
      "it's",
      '1:30',
      '12:30:45',
      'é',
      '日本',
      '<<',
      '=',
      '.inf',
      '+5',
      'NULL',
      'True',
      'a\tb',
      '@x',
      '`x`',
      '%x',
      '? x',
      '-x',
      ':x',
      'x:',
    ]);
  const lines = [
    `State: ${random.chance(0.7) ? random.of(['History', 'Active']) : value()}`,
    ...sometimes(random, 0.7, () => [
      `Filters:\n${random.of(['', '  '])}- key: ${random.of(['Owner', 'Status'])}\n  ${random.of(['', '  ', '  '])}value: ${value()}`.replace(
        /^Filters:\n {2}- (.*)\n {2}(?! )/,
        'Filters:\n  - $1\n    ',
      ),
    ]),
    ...sometimes(random, 0.2, () => [`Filters: [{key: Owner, value: ${random.of(['x', '"x"', '5', "'a, b'"])}}]`]),
    ...sometimes(random, 0.3, () => [
      `MaxResults: ${random.of(['3', '"3"', '0x3', '0o3', '3.0', '1_0', '+3', value()])}`,
    ]),
    ...sometimes(random, 0.15, () => [`${value()}: ${value()}`]),
    ...sometimes(random, 0.1, () => [
      random.of(['---', '...', '# comment', '%YAML 1.1', '%YAML 1.2', '', '{}', '[]', 'x']),
    ]),
  ];
  return random.of([lines.join('\n'), lines.reverse().join('\n'), `${lines.join('\n')}\n`, `---\n${lines.join('\n')}`]);
}

function oddOption(random: Random): readonly string[] {
  return random.of<() => readonly string[]>([
    () => [
      random.of([
        '--stat',
        '--sta',
        '--s',
        '--state=Active',
        '--state=',
        '--filter',
        '--max-item',
        '--page',
        '--q',
        '--out',
        '--outp',
        '--no-pag',
        '--no',
        '--cli',
        '--cli-input',
        '--gen',
        '--start',
        '--next',
        '--max',
        '--region',
        '--prof',
        '--end',
        '--col',
        '--debu',
      ]),
    ],
    () => [
      random.of([
        '--stat',
        '--max-i',
        '--page-s',
        '--output',
        '--outpu',
        '--quer',
        '--regio',
        '--color',
        '--starting',
        '--max-r',
        '--cli-read',
        '--cli-connect-timeout',
        '--cli-binary-format',
        '--profile',
        '--endpoint-url',
        '--ca-bundle',
      ]),
      random.of(['Active', 'json', '3', 'us-east-1', 'on', 'x', '', '-1', '--x', '-x', '- x', '--']),
    ],
    () => [
      random.of([
        '--output=json',
        '--output=xml',
        '--query=length(Sessions)',
        '--query=',
        '--region=eu-west-1',
        '--region=',
        '--color=on',
        '--color=',
        '--profile=',
        '--max-items=2',
        '--no-paginate=1',
        '--debug=1',
        '--=x',
        '--state=History',
      ]),
    ],
    () => [
      random.of([
        'x',
        'help',
        '--help',
        '-h',
        '--version',
        '-x',
        '--',
        '-',
        '--nope',
        '--nope=1',
        '',
        'ssm',
        'describe-sessions',
        '-1',
        '--no-cli-pager',
        '--no-sign-request',
        '--no-verify-ssl',
        '--no-cli-auto-prompt',
        '--cli-auto-prompt',
      ]),
    ],
    () => ['--filters', ...several(random, 0, 2, () => random.of(['key=Owner,value=x', '-x', '--x', '-1', 'x']))],
    () => ['--output', random.of(['json', 'text', 'yaml', 'table', 'yaml-stream', 'off', 'JSON', ''])],
    () => ['--cli-read-timeout', random.of(['5', '0', 'x', '', '1.5', ' 7'])],
    () => paging(random),
  ])();
}

function settings(random: Random, state: readonly string[]): Command {
  const values: Readonly<Record<string, () => string>> = {
    output: () => random.of(['json', 'text', 'table', 'yaml', 'yaml-stream', 'foo', 'JSON']),
    cli_timestamp_format: () => random.of(['iso8601', 'wire', 'foo']),
    region: () => random.of(['eu-west-1', 'not a region', '123', 'us-gov-east-1', '-x', 'x'.repeat(64)]),
    max_attempts: () => random.of(['1', '2', '0', '-1', 'x', ' 3 ', '1.5']),
    retry_mode: () => random.of(['standard', 'adaptive', 'legacy', 'foo']),
    cli_pager: () => random.of(['', 'less', 'cat']),
    cli_history: () => 'disabled',
  };
  const names = Object.keys(values);
  const section = (title: string): string =>
    `[${title}]\n${several(random, 0, 3, () => random.of(names))
      .filter((name, at, all) => all.indexOf(name) === at)
      .map(
        (name) =>
          `${random.of([name, name, name.toUpperCase()])}${random.of([' = ', '=', ': '])}${values[name]?.() ?? ''}`,
      )
      .concat(
        sometimes(random, 0.08, () => [
          random.of([
            'garbage',
            'output = text',
            '[default]',

            '# comment',
            '= x',
            's3 =\n  a = b',
            's3 =\n  a',
          ]),
        ]),
      )
      .join('\n')}\n`;
  const keys = 'aws_access_key_id = AKIAFILE\naws_secret_access_key = s\n';
  const config = `${section('default')}${section('profile dev')}`;
  const credentials = `[default]\n${keys}[dev]\n${random.of([keys, keys, 'aws_access_key_id = AKIAFILE\n', ''])}`;
  const env: Record<string, string | undefined> = {
    AWS_CONFIG_FILE: '{TMP}/config',
    AWS_SHARED_CREDENTIALS_FILE: '{TMP}/credentials',
  };
  for (const [name, choices] of Object.entries({
    AWS_PROFILE: ['dev', 'nope', 'default'],
    AWS_DEFAULT_PROFILE: ['dev', 'nope'],
    AWS_REGION: ['eu-west-2', 'not a region'],
    AWS_DEFAULT_REGION: [undefined, undefined, 'ap-south-1'],
    AWS_ACCESS_KEY_ID: [undefined],
    AWS_SECRET_ACCESS_KEY: [undefined],
    AWS_DEFAULT_OUTPUT: ['text', 'yaml', 'foo'],
    AWS_MAX_ATTEMPTS: ['1', '2', '0', 'x', '5'],
    AWS_RETRY_MODE: ['standard', 'adaptive', 'legacy'],
    TZ: ['America/New_York', 'Asia/Kolkata', 'UTC'],
    COLUMNS: ['40', '200'],
  })) {
    if (random.chance(0.22)) {
      env[name] = random.of(choices as readonly (string | undefined)[]);
    }
  }
  const args = shuffled(random, [
    state,
    ...sometimes(random, 0.3, () => [['--profile', random.of(['dev', 'nope', 'default', ''])]]),
    ...sometimes(random, 0.2, () => [['--region', random.of(['eu-north-1', 'a b'])]]),
    ...sometimes(random, 0.2, () => [['--max-items', '2']]),
    ...sometimes(
      random,
      env['AWS_SECRET_ACCESS_KEY'] === undefined && 'AWS_SECRET_ACCESS_KEY' in env ? 0 : 0.15,
      () => [['--no-sign-request']],
    ),
    ...sometimes(random, 0.2, () => [['--filters', 'key=Owner,value=']]),
    ...sometimes(random, 0.1, () => [['--generate-cli-skeleton', random.of(['input', 'output'])]]),
  ]);
  return { args, env, files: { config, credentials } };
}

function fileOrInline(random: Random, option: string, text: string, name: string): Command {
  const inFile = random.chance(0.3);
  const args = shuffled(random, [
    [option, inFile ? `file://{TMP}/${name}` : text],
    ...sometimes(random, 0.2, () => [['--state', random.of(['Active', 'History'])]]),
    ...sometimes(random, 0.15, () => [['--filters', shorthand(random)]]),
    ...sometimes(random, 0.2, () => [paging(random)]),
    ['--query', 'length(Sessions)'],
  ]);
  return { args, env: {}, files: inFile ? { [name]: text } : {} };
}

function mutated(random: Random, text: string): string {
  let result = text;
  while (random.chance(0.3)) {
    const at = random.between(0, result.length);
    result = result.slice(0, at) + random.of([...bits, '']) + result.slice(at + random.between(0, 2));
  }
  return result;
}

function sometimes<T>(random: Random, chance: number, make: (random: Random) => readonly T[]): readonly T[] {
  return random.chance(chance) ? make(random) : [];
}

function several<T>(random: Random, least: number, most: number, make: (random: Random) => T): readonly T[] {
  return Array.from({ length: random.between(least, most) }, () => make(random));
}

function shuffled(random: Random, groups: readonly (readonly string[])[]): readonly string[] {
  return groups
    .map((group) => [random.next(), group] as const)
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => group);
}
