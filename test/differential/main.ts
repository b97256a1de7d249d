import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { Random } from '../emulator/worlds/random';
import { type Command, command, type Kind, kinds } from './commands';
import { startService } from './service';
import { wireSession } from './sessions';

/**
 * Runs random command lines through the real AWS CLI and through ours, and tells where standard output, exit code or
 * requests differ: `node esbuild.mjs aws cli differential && node out/differential.js --minutes 5`.
 */
const { values: flags } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    only: { type: 'string' },
    stderr: { type: 'boolean', default: false },
  },
});

interface Outcome {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly bodies: readonly unknown[];
}

const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'ssm-differential-'));
const server = spawn('/usr/bin/python3', [join(root, 'test/differential/awsServer.py')], {
  env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8', AWS_DATA_PATH: join(root, 'test/emulator/models') },
  stdio: ['pipe', 'pipe', 'inherit'],
});
const answers = createInterface({ input: server.stdout })[Symbol.asyncIterator]();

void main().finally(() => {
  (server as ChildProcess).kill();
  rmSync(folder, { recursive: true });
});

async function main(): Promise<void> {
  const service = await startService();
  const end = Date.now() + Number(flags.minutes) * 60_000;
  const tally = { runs: 0, differences: 0 };
  for (let index = Number(flags.only ?? 1); Date.now() < end; index += 1) {
    const random = new Random(`${flags.seed}-${index}`);
    const kind = (flags.kind as Kind | undefined) ?? random.of(kinds);
    const listing = {
      sessions: Array.from({ length: random.of([0, 1, 3, 5, 6, 10, 12]) }, () => wireSession(random)),
      pageSize: random.of([3, 5, 5, 7]),
      failsAt: random.chance(0.04) ? random.between(1, 3) : 0,
    };
    const { args, env, files } = command(random, kind);
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text);
    }
    const words = ['ssm', 'describe-sessions', ...args.map(filled), '--endpoint-url', service.url];
    const variables = environment({ args, env, files });
    const run = async (
      program: (words: readonly string[], env: NodeJS.ProcessEnv) => Promise<Omit<Outcome, 'bodies'>>,
    ): Promise<Outcome> => {
      service.begin(listing);
      const ended = await program(words, variables);
      return { ...ended, bodies: [...service.bodies] };
    };
    const theirs = await run(runAws);
    const ours = await run(runOurs);
    tally.runs += 1;
    if (!same(theirs, ours, listing.failsAt)) {
      tally.differences += 1;
      tell(index, kind, words, { env, files }, theirs, ours);
    } else if (flags.stderr && ours.stderr !== '') {
      console.log(`${index} ${JSON.stringify(words.slice(2, -2))}\n${ours.stderr}`);
    }
    if (flags.only !== undefined) {
      break;
    }
  }
  service.stop();
  console.log(`${tally.runs} command lines, ${tally.differences} differences`);
}

function same(theirs: Outcome, ours: Outcome, failsAt: number): boolean {
  // Pages read before a failure are shown here, not there (docs/cli-parity.md).
  const partial = failsAt > 1 && theirs.stdout === '' && theirs.exit !== 0;
  // Help is ours.
  const help = ours.stdout.startsWith('describe-sessions --state') || ours.stdout.startsWith('ssm-sessions');
  return (
    theirs.exit === ours.exit &&
    (partial || help || theirs.stdout === ours.stdout) &&
    isDeepStrictEqual(theirs.bodies, ours.bodies)
  );
}

function tell(index: number, kind: Kind, words: readonly string[], rest: object, theirs: Outcome, ours: Outcome): void {
  console.log(`\n=== ${flags.seed}-${index} ${kind}\n${JSON.stringify(words.slice(2, -2))} ${JSON.stringify(rest)}`);
  console.log(`exit ${theirs.exit} / ${ours.exit}`);
  if (theirs.stdout !== ours.stdout) {
    let at = 0;
    while (theirs.stdout[at] === ours.stdout[at]) {
      at += 1;
    }
    const from = Math.max(0, at - 80);
    console.log(`theirs …${JSON.stringify(theirs.stdout.slice(from, at + 120))}`);
    console.log(`ours   …${JSON.stringify(ours.stdout.slice(from, at + 120))}`);
  }
  if (!isDeepStrictEqual(theirs.bodies, ours.bodies)) {
    console.log(`asked ${JSON.stringify(theirs.bodies)}\n  we  ${JSON.stringify(ours.bodies)}`);
  }
  console.log(
    `they say ${JSON.stringify(theirs.stderr.slice(-300))}\nwe say ${JSON.stringify(ours.stderr.slice(-300))}`,
  );
}

function filled(text: string): string {
  return text.replaceAll('{TMP}', folder);
}

function environment({ env }: Command): NodeJS.ProcessEnv {
  const all: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    HOME: folder,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    COLUMNS: '80',
    AWS_PAGER: '',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    ...env,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, filled(value)]])),
  );
}

async function runAws(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Omit<Outcome, 'bodies'>> {
  const [out, err] = [join(folder, 'out'), join(folder, 'err')];
  server.stdin.write(`${JSON.stringify({ args, env, cwd: folder, out, err })}\n`);
  const { value } = (await answers.next()) as { readonly value: string };
  return { exit: Number(value), stdout: readFileSync(out, 'utf8'), stderr: readFileSync(err, 'utf8') };
}

function runOurs(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Omit<Outcome, 'bodies'>> {
  return new Promise((resolve) => {
    const options = { env, cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [join(root, 'dist/cli.js'), ...args], options, (error, stdout, stderr) => {
      resolve({ exit: error ? Number(error.code) : 0, stdout, stderr });
    });
    child.stdin?.end();
  });
}
