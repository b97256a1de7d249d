import type { Random } from '../../../emulator/worlds/random';
import type { Content } from '../configuration';
import type { Draft } from './draft';

/** Where the shared files lie: as a rule where they are looked for, otherwise where a variable says, or nearly so. */
export function place(draft: Draft, careless: number, config: Content, credentials: Content): void {
  const { random } = draft;
  one(draft, 'AWS_CONFIG_FILE', '.aws/config', config, random.chance(careless));
  one(draft, 'AWS_SHARED_CREDENTIALS_FILE', '.aws/credentials', credentials, random.chance(careless));
  if (random.chance(careless / 10)) {
    draft.env['AWS_SHARED_CREDENTIALS_FILE'] = '~/.aws/config';
  }
}

function one(draft: Draft, variable: string, usual: string, content: Content, elsewhere: boolean): void {
  const { random } = draft;
  if (content === '' && random.chance(0.5)) {
    return;
  }
  if (!elsewhere) {
    draft.files[usual] = content;
    return;
  }
  const name = usual.replace('.aws/', 'shared ');
  draft.files[name] = content;
  draft.env[variable] = path(random, draft, name);
}

function path(random: Random, { env }: Draft, name: string): string {
  if (random.chance(0.2)) {
    env['V'] = random.of(['~', '{HOME}', '']);
    return random.of([`$V/${name}`, `\${V}/${name}`, `$VX/${name}`]);
  }
  return random.of([
    `{HOME}/${name}`,
    `~/${name}`,
    `$HOME/${name}`,
    `\${HOME}/${name}`,
    name,
    `./${name}`,
    `~/${name} `,
    ` ~/${name}`,
    `\${NO}/${name}`,
    `%HOME%/${name}`,
    `~root/${name}`,
    `~nobody-here/${name}`,
    '{HOME}/none',
    '{HOME}',
    '',
    '/dev/null',
  ]);
}
