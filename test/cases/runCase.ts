import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call } from './calls';
import { argsOf, type Case } from './case';
import type { Endpoint } from './endpoint';
import type { Outcome } from './expectations';
import type { Runner } from './job';
import { emptied, environmentOf, filled, type Place, writeFiles } from './place';

const cli = join(process.cwd(), 'dist', 'cli.js');

/** Runs a case in a fresh home folder. */
export async function runCase(one: Case, endpoint: Endpoint, runner: Runner): Promise<Outcome> {
  const place: Place = { home: mkdtempSync(join(tmpdir(), 'ssm-case-')), endpoint };
  try {
    writeFiles(one.files, place);
    endpoint.begin(one.answer);
    const { exit, stdout, stderr } = await runner.run({
      file: cli,
      args: argsOf(one).map((word) => filled(word, place)),
      env: environmentOf(one, place),
      folder: place.home,
    });
    const lookups = (textAt(place, 'hosts') ?? '').split('\n').filter((name) => name !== '');
    return {
      exit,
      stdout: emptied(stdout, place),
      stderr: emptied(stderr, place),
      argvFile: textAt(place, 'argv'),
      calls: [...endpoint.calls, ...lookups.map((name): Call => ({ kind: 'lookup', host: `${name}:443` }))],
    };
  } finally {
    rmSync(place.home, { recursive: true });
  }
}

/** What is in a file of the home folder; null where there is none. */
function textAt(place: Place, name: string): string | null {
  const path = join(place.home, name);
  return existsSync(path) ? emptied(readFileSync(path, 'utf8'), place) : null;
}
