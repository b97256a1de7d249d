import type { Random } from '../emulator/worlds/random';

const members = [
  'SessionId',
  'Status',
  'StartDate',
  'EndDate',
  'Reason',
  'Owner',
  'OutputUrl',
  'OutputUrl.S3OutputUrl',
  'Nope',
  'Details',
];
const whole = [
  'Sessions',
  'Sessions[]',
  'Sessions[*]',
  'Sessions[0]',
  'Sessions[-1]',
  'Sessions[99]',
  'Sessions[1:3]',
  'Sessions[::-1]',
  'Sessions[::2]',
  'Sessions[:0]',
  'NextToken',
  '@',
  '*',
  'Nope',
  "'lit'",
  '`1`',
  '`1.5`',
  '`1e3`',
  '`true`',
  '`null`',
  '`[]`',
  '`{}`',
  '`""`',
  '`[1,"a",null,true,[2],{"b":3}]`',
  '`{"b":{"c":[1,2]},"a":"x","d":[]}`',
  '`[[1,2],[3,4]]`',
  '`[[]]`',
  '`[{}]`',
  '`[{"a":1},{"b":2}]`',
  '`[{"a":[{"x":1},{"x":2}]},{"a":[]}]`',
  '`{"x":[{"y":1,"z":[1,2]}]}`',
  '`-0`',
  '`100000000000000000000`',
  '`0.1`',
  '`"\\u00e9"`',
  "'日本'",
];

/** A query that Python's jmespath can read; mostly. */
export function query(random: Random): string {
  const one = expression(random, 3);
  return random.chance(0.06) ? broken(one, random) : one;
}

function broken(text: string, random: Random): string {
  const at = random.between(0, text.length);
  return (
    text.slice(0, at) +
    random.of(['[', ']', '(', '`', "'", '"', '|', '=', '.', ' ', '&', '*', '🔥', '']) +
    text.slice(at + random.between(0, 2))
  );
}

function expression(random: Random, depth: number): string {
  const m = (): string => random.of(members);
  const inner = (): string => (depth <= 0 ? random.of(whole) : expression(random, depth - 1));
  const list = (): string =>
    random.of([
      'Sessions',
      'Sessions[]',
      `Sessions[].${m()}`,
      `Sessions[*].${m()}`,
      '`[3,1,2]`',
      '`["b","a"]`',
      inner(),
    ]);
  const shapes: readonly (() => string)[] = [
    () => random.of(whole),
    () => `Sessions[].${m()}`,
    () => `Sessions[*].${m()}`,
    () => `Sessions[].[${m()},${m()}]`,
    () => `Sessions[].{A:${m()},B:${m()}}`,
    () => `Sessions[].{A:${m()}}`,
    () => `Sessions[].{a:${m()},o:OutputUrl,l:[${m()},${m()}]}`,
    () => `Sessions[?${m()}==${random.of(["'Connected'", '`null`', "'x'", m(), '`1`'])}]`,
    () =>
      `Sessions[?${m()}${random.of(['<', '>', '<=', '>=', '!='])}${random.of(["'2026-11-10'", '`5`', m(), "''"])}].SessionId`,
    () => `Sessions[?${m()} && ${m()}].${m()}`,
    () => `Sessions[?!${m()} || ${m()}].[${m()}]`,
    () => `{n:length(${list()}),x:${inner()}}`,
    () => `[${inner()},${inner()}]`,
    () => `${inner()} | ${random.of(['[0]', '@', '[]', 'length(@)', 'keys(@)', '[-1]', '*'])}`,
    () => `sort(${list()})`,
    () => `sort_by(Sessions,&${m()})[].SessionId`,
    () => `max_by(Sessions,&${m()}).${m()}`,
    () => `min_by(Sessions,&${m()})`,
    () =>
      `${random.of(['max', 'min', 'sum', 'avg', 'length', 'reverse', 'keys', 'values', 'type', 'to_string', 'to_array', 'to_number', 'not_null', 'abs', 'ceil', 'floor'])}(${inner()})`,
    () => `map(&${m()},${list()})`,
    () => `contains(${inner()},${random.of(["'a'", '`1`', inner()])})`,
    () => `join(${random.of(["','", "'\\n'"])},${list()})`,
    () => `starts_with(Sessions[0].${m()},'a')`,
    () => `merge(Sessions[0],\`{"z":1}\`)`,
    () => `not_null(${inner()},${inner()})`,
    () => `(${inner()})`,
    () => `foo(${inner()})`,
    () => `Sessions[].OutputUrl.*`,
    () => `Sessions[].[OutputUrl]`,
    () => `Sessions[*].*`,
    () => `{S:Sessions}`,
    () => `{S:Sessions[0],T:NextToken}`,
    () => `Sessions[].to_string(@)`,
    () => `Sessions[].${m()}[]`,
    () => `"Sessions"[0]."SessionId"`,
    () => ` ${inner()} `,
  ];
  return random.of(shapes)();
}
