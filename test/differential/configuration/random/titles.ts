import type { Random } from '../../../emulator/worlds/random';

/** Names of profiles, most of them ordinary. */
export const names = ['dev', 'base', 'ops', 'org', 'root'] as const;

/** Names that a title has to quote, or that are something else to a careless reader. */
export const oddNames = [
  'a b',
  'prod(old)',
  '__proto__',
  'constructor',
  'x]y',
  'é',
  '#b',
  "Someone's",
  'say "x"',
  'back\\slash',
  'services.prod',
  'sso-session x',
  'DEFAULT',
  '日本',
  '*',
  '~x',
  'a=b',
  'a:b',
] as const;

/** The title of a section of the config file: the kind and a name, as one or other person would write it. */
export function titleOf(random: Random, kind: string, name: string, careless: number): string {
  if (kind === 'profile' && name === 'default' && random.chance(0.7)) {
    return 'default';
  }
  const quoted = quotedName(random, name);
  if (!random.chance(careless)) {
    return `${kind} ${quoted}`;
  }
  const gap = random.of([' ', '  ', '\t', '', '\u00A0', ' \t ', '-', 's ']);
  const [before, after] = random.of([
    ['', ''],
    ['', ' '],
    [' ', ''],
    ['', ' x'],
    ['', '\u00A0'],
    ['x', ''],
    ['', "'"],
    ['', '\\'],
  ] as const);
  const word = random.chance(0.1) ? kind.toUpperCase() : kind;
  return `${before}${word}${gap}${random.chance(0.4) ? name : quoted}${after}`;
}

/** What stands behind the bracket. */
export function behindTitle(random: Random, careless: number): string {
  return random.chance(careless)
    ? random.of([' ', ' # team', '# team', ' ; x', ' /* s3://b/x */', 'region = us-west-1', ' # see [x]', ']', '\t'])
    : '';
}

/** The name as a POSIX shell takes it for one word. */
function quotedName(random: Random, name: string): string {
  const plain = /^[^\s'"\\]+$/.test(name);
  const double = `"${name.replaceAll(/["\\]/g, '\\$&')}"`;
  const single = name.includes("'") ? double : `'${name}'`;
  const escaped = name.replaceAll(/[\s'"\\]/g, '\\$&');
  return plain && random.chance(0.8) ? name : random.of([double, single, escaped, ...(plain ? [`${name}""`] : [])]);
}
