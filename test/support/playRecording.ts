import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedRequest, Recording } from './recordings';
import { startReplay } from './services/replayServer';

/** What a program made of a recording's words, with the recording's placeholders. */
export interface Played {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  readonly requests: readonly RecordedRequest[];
}

/** How a program is started: its file, and the words before those of the recording. */
export interface Program {
  readonly file: string;
  readonly before: readonly string[];
}

/** Runs a program as the recording says, against the recorded answers. */
export async function play(recording: Recording, program: Program): Promise<Played> {
  const server = await startReplay(recording.exchanges);
  const folder = mkdtempSync(join(tmpdir(), 'ssm-replay-'));
  const home = mkdtempSync(join(tmpdir(), 'ssm-replay-home-'));
  const hostPort = server.url.slice('http://'.length);
  const filled = (text: string): string =>
    text.replaceAll('{ENDPOINT}', server.url).replaceAll('{HOSTPORT}', hostPort).replaceAll('{TMP}', folder);
  const emptied = (text: string): string =>
    text.replaceAll(server.url, '{ENDPOINT}').replaceAll(hostPort, '{HOSTPORT}').replaceAll(folder, '{TMP}');
  try {
    for (const [name, text] of Object.entries(recording.files ?? {})) {
      writeFileSync(join(folder, name), filled(text));
    }
    const env = environment(recording, home, filled);
    const ended = await execute(program, recording.args.map(filled), env, folder);
    return {
      stdout: emptied(ended.stdout),
      stderr: emptied(ended.stderr),
      exit: ended.exit,
      requests: server.requests,
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
    rmSync(home, { recursive: true });
  }
}

function environment(recording: Recording, home: string, filled: (text: string) => string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_DEFAULT_REGION: 'us-east-1',
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    COLUMNS: '80',
    AWS_PAGER: '',
    HOME: home,
    AWS_DATA_PATH: join(import.meta.dirname, '..', 'emulator', 'models'),
  };
  for (const [name, value] of Object.entries(recording.env ?? {})) {
    env[name] = value === null ? undefined : filled(value);
  }
  return env;
}

function execute(
  { file, before }: Program,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<Pick<Played, 'stdout' | 'stderr' | 'exit'>> {
  return new Promise((resolve) => {
    const options = { env, cwd, maxBuffer: 64 * 1024 * 1024, timeout: 60_000 };
    const child = execFile(file, [...before, ...args], options, (error, stdout, stderr) => {
      resolve({ exit: error ? Number(error.code) : 0, stdout, stderr });
    });
    child.stdin?.end();
  });
}
