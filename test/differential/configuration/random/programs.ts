import type { Random } from '../../../emulator/worlds/random';
import { runsFile } from '../outcome';
import { secretOf } from '../signedWith';
import type { Draft, Entry } from './draft';

/** A `credential_process`, its program and what that prints. */
export function program(draft: Draft): Entry {
  const { random } = draft;
  const id = draft.keyId('PROG');
  const name = random.of(['helper', 'helper', 'my helper', 'aws-vault']);
  if (!random.chance(0.04)) {
    draft.files[`bin/${name}`] = { text: script(name, answer(random, id)), mode: random.chance(0.03) ? 0o644 : 0o755 };
  }
  return ['credential_process', command(random, name)];
}

/** Writes down its words, and says what it has to say. */
function script(name: string, [out, err, exit]: readonly [string, string, number]): string {
  const note = `{ for word in '${name}' "$@"; do printf '%s\\0' "$word"; done; printf '\\n\\n'; } >> '{HOME}/${runsFile}'`;
  return `#!/bin/sh\n${note}\ncat <<'END'\n${out}\nEND\ncat >&2 <<'END'\n${err}\nEND\nexit ${exit}\n`;
}

function answer(random: Random, id: string): readonly [string, string, number] {
  const keys: Record<string, unknown> = { Version: 1, AccessKeyId: id, SecretAccessKey: secretOf(id) };
  if (random.chance(0.4)) {
    keys['SessionToken'] = random.of(['program-token', 'program-token', 'program-token', '', null]);
  }
  if (random.chance(0.4)) {
    keys['Expiration'] = random.of([
      '{NOW+3600}Z',
      '{NOW+3600}+00:00',
      '{NOW+3600}UTC',
      '{NOW+3600}.123456Z',
      '{NOW+3600}',
      '{NOW-60}Z',
      '{NOW+300}Z',
      '{NOW+800}Z',
      'soon',
      '',
      null,
    ]);
  }
  if (random.chance(0.12)) {
    keys['Version'] = random.of<unknown>([2, '1', null, undefined, 0]);
  }
  if (random.chance(0.1)) {
    keys[random.of(['AccessKeyId', 'SecretAccessKey'])] = random.of<unknown>([undefined, null, '', 5]);
  }
  const text = JSON.stringify(keys);
  const out = random.chance(0.12)
    ? random.of([
        ` \n${text}\n\n`,
        `\uFEFF${text}`,
        `${text} x`,
        '',
        '[]',
        'null',
        `[${text}]`,
        text.replace('1', '1.0'),
        '{',
      ])
    : text;
  return random.chance(0.06) ? [out, 'the helper is not signed in', 3] : [out, random.of(['', 'a warning']), 0];
}

function command(random: Random, name: string): string {
  const quoted = name.includes(' ')
    ? random.of(["'bin/my helper'", '"{HOME}/bin/my helper"', 'my\\ helper'])
    : undefined;
  const first = quoted ?? random.of([name, name, `bin/${name}`, `{HOME}/bin/${name}`]);
  const wrong = random.chance(0.06)
    ? random.of([
        '',
        "'",
        '~/bin/helper',
        '$HOME/bin/helper',
        '{HOME}/bin',
        `${name} "open`,
        `${name} end\\`,
        `"${name}`,
      ])
    : undefined;
  const words = Array.from({ length: random.of([0, 0, 1, 2, 3]) }, () =>
    random.of([
      '--role admin',
      '"team #1"',
      "'a b'",
      'pa$$word',
      '*',
      '~',
      '$HOME',
      '${HOME}',
      '%d',
      'a\\ b',
      '"a\\"b"',
      '"a\\b"',
      "''",
      'a&b|c;d',
      '(x)',
      '# no comment',
      '\n--json',
      '\n\n--verbose',
      "'two\nlines'",
      '\u00A0',
      'é',
      '>out',
      '`id`',
      '{a,b}',
    ]),
  );
  return wrong ?? [first, ...words].join(' ').replaceAll(' \n', '\n');
}
