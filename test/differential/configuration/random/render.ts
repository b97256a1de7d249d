import type { Random } from '../../../emulator/worlds/random';
import type { Content } from '../configuration';
import type { Draft, Entry } from './draft';
import { behindTitle, titleOf } from './titles';

/** The two shared files of a draft. `careless`: how likely it is, from 0 to 1, that a line is not written as most write it. */
export function sharedFiles(
  draft: Draft,
  careless: number,
): { readonly config: Content; readonly credentials: Content } {
  const { random } = draft;
  const config: string[][] = [];
  const credentials: string[][] = [];
  for (const [name, halves] of draft.profiles) {
    const spare = random.chance(0.03);
    if (halves.config.length > 0 || (halves.credentials.length === 0 && random.chance(0.5)) || spare) {
      config.push(...section(random, titleOf(random, 'profile', name, careless), halves.config, careless));
    }
    if (halves.credentials.length > 0 || spare) {
      const title = random.chance(careless / 2) ? titleOf(random, 'profile', name, 0.5) : name;
      credentials.push(...section(random, title, halves.credentials, careless));
    }
  }
  for (const [title, entries] of draft.sections) {
    config.push(...section(random, title, entries, careless));
  }
  return { config: text(random, shuffled(random, config), careless), credentials: text(random, credentials, careless) };
}

/** The lines of a section; now and then of two that say the same name. */
function section(random: Random, title: string, entries: readonly Entry[], careless: number): string[][] {
  const indent = random.chance(0.12) ? random.of(['  ', '\t', '    ']) : '';
  const lines = shuffled(random, entries).flatMap((entry) => written(random, entry, indent, careless));
  const noise = lines.flatMap((line) => [...(random.chance(careless / 3) ? [filler(random, indent)] : []), line]);
  const whole = [`[${title}]${behindTitle(random, careless)}`, ...noise];
  if (!random.chance(careless / 6)) {
    return [whole];
  }
  const again = random.of([
    title,
    `${title} `,
    title.replace(' ', '  '),
    title.replace(/^profile (\w+)$/, 'profile "$1"'),
  ]);
  return [whole, [`[${again}]`, ...lines.slice(0, random.between(0, lines.length)), 'region = eu-west-1']];
}

function written(random: Random, [name, value]: Entry, indent: string, careless: number): string[] {
  const own = random.chance(careless / 6) ? random.of(['', ' ', '\t\t', '      ']) : indent;
  const cut = random.chance(careless / 2) ? random.of(['=', ' =', '= ', ':', ' : ', '\t=\t', '\u00A0= ']) : ' = ';
  const spelt = random.chance(careless / 3) ? name.toUpperCase() : name;
  const behind = random.chance(careless / 4)
    ? random.of([' # note', ' ; note', '#', ' ', '\t', '\u00A0', '"', '\\', '\r'])
    : '';
  const [first = '', ...rest] = value.split('\n');
  return [`${own}${spelt}${cut}${first}${behind}`, ...rest.map((line) => `${own}  ${line}`)];
}

function filler(random: Random, indent: string): string {
  return random.of([
    '',
    '# note',
    '; note',
    `${indent}# note`,
    '      # note',
    `${indent}cli_pager =`,
    `${indent}cli_pager =\n${indent}  x = y`,
    `${indent}s3 =\n${indent}  max_concurrent_requests = 10`,
    `${indent}s3 =`,
    `${indent}  going on`,
    'region',
    '[preview]',
    '[plugins]\nx = y',
    '[DEFAULT]\nregion = ap-south-1',
    '[DEFAULT]\noutput = json',
    'toolkit_artifact_guid = x',
    'x =\n  no block',
    '= x',
  ]);
}

function text(random: Random, sections: readonly (readonly string[])[], careless: number): Content {
  const lines = sections.flat();
  const end = random.chance(careless / 3) ? random.of(['\r\n', '\r']) : '\n';
  const whole = lines
    .map((line) => `${line}\n`)
    .join('')
    .replaceAll('\n', end);
  if (!random.chance(careless / 6)) {
    return whole;
  }
  return random.of<Content>([
    `\uFEFF${whole}`,
    { text: `# caf\u00E9${end}${whole}`, encoding: 'latin1' },
    { text: `\uFEFF${whole}`, encoding: 'utf16le' },
    { folder: true },
    `\n\n${whole}`,
    whole.trimEnd(),
  ]);
}

/** The same in another order, one time in three. */
function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  return random.chance(0.67)
    ? items
    : items
        .map((item) => [random.next(), item] as const)
        .sort(([one], [other]) => one - other)
        .map(([, item]) => item);
}
