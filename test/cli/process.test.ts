import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../emulator/server';
import { secretAccessKey } from '../emulator/http/signature';
import { builtCli } from '../support/builtCli';
import type { Ended } from '../support/awsCli';
import { runOurs } from '../support/runOurs';

const account = '111122223333';
const region = 'eu-west-1';
const history = ['describe-sessions', '--state', 'History'];

describe('dist/cli.js', () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ sessions: 60, seed: 5, still: true, defaultPageSize: 20 });
  });
  afterEach(() => {
    emulator.faults.clear();
    emulator.latency = 0;
  });
  afterAll(() => emulator.stop());

  const run = (args: readonly string[], more?: NodeJS.ProcessEnv): Promise<Ended> =>
    runOurs(args, emulator.url, account, region, more);

  it('takes the words after “aws ssm”, and those after “aws” just as well', async () => {
    const [short, long] = await Promise.all([run(history), run(['ssm', ...history])]);
    expect(short.stdout).toBe(long.stdout);
    expect(JSON.parse(short.stdout)).toHaveProperty('Sessions');
  });

  it.each(['json', 'text'])('shows the pages before a failure, and then how to go on: %s', async (output) => {
    emulator.faults.set({ kind: 'denied', page: 2 });
    const query = ['--query', 'Sessions[].SessionId', '--output', output];
    const { code, stdout, stderr } = await run([...history, ...query]);
    emulator.faults.clear();
    expect(code).toBe(254);
    expect(stderr).toContain('AccessDeniedException');
    const token = / --starting-token (\S+)/.exec(stderr)?.[1] ?? '';
    const [rest, all] = await Promise.all([
      run([...history, ...query, '--starting-token', token]),
      run([...history, ...query]),
    ]);
    const ids = (text: string): readonly string[] => text.match(/[\w.@-]{6,}/g) ?? [];
    expect(ids(stdout).length).toBe(20);
    expect([...ids(stdout), ...ids(rest.stdout)]).toEqual(ids(all.stdout));
  });

  it('asks with --parallel for date windows side by side, and prints the same', async () => {
    const many = await startEmulator({ sessions: 4000, seed: 5, still: true });
    const ours = (args: readonly string[]): Promise<Ended> => runOurs(args, many.url, account, region);
    const plain = await ours([...history, '--page-size', '200']);
    const chain = many.calls.splice(0);
    const parallel = await ours([...history, '--parallel']);
    await many.stop();
    expect(parallel).toEqual(plain);
    expect(chain.every(({ body }) => !JSON.stringify(body).includes('InvokedBefore'))).toBe(true);
    expect(many.calls.some(({ body }) => JSON.stringify(body).includes('InvokedBefore'))).toBe(true);
  });

  it('prints text page by page, as it comes', async () => {
    emulator.latency = 300;
    const child = start([...history, '--output', 'text', '--page-size', '20']);
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    expect(first.toString().split('\n').length).toBeLessThanOrEqual(41);
    expect(child.exitCode).toBeNull();
    child.stdout.resume();
    await once(child, 'exit');
    expect(child.exitCode).toBe(0);
  });

  it('ends in silence where nobody reads any more', async () => {
    const child = start([...history, '--output', 'text']);
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.stdout.destroy();
    await once(child, 'exit');
    expect([child.exitCode, complaint]).toEqual([0, '']);
  });

  it('stops at Ctrl+C with the exit code of an interrupt', async () => {
    emulator.latency = 5000;
    const child = start(history);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    child.kill('SIGINT');
    await once(child, 'exit');
    expect(child.exitCode).toBe(130);
  });

  it('tells with --debug what it does, but no key, token or session', async () => {
    const { stderr } = await run([...history, '--debug', '--page-size', '20', '--max-items', '25'], {
      AWS_SESSION_TOKEN: '',
    });
    expect(stderr).toContain('debug: DescribeSessions {"State":"History","MaxResults":20} in eu-west-1');
    expect(stderr).toContain('a page of 20');
    expect(stderr).not.toMatch(/only-the-emulator|AKIA\d|AAEA|arn:/);
  });

  it.each([
    ['--help', /describe-sessions --state/],
    ['--version', /aws-cli\/2/],
  ])('says what it is: %s', async (word, text) => {
    const { code, stdout } = await run(['describe-sessions', word]);
    expect([code, text.test(stdout)]).toEqual([0, true]);
  });

  function start(args: readonly string[]): ReturnType<typeof spawn> & {
    stdout: NodeJS.ReadableStream & { destroy(): void };
  } & {
    stderr: NodeJS.ReadableStream;
  } {
    const env = {
      PATH: process.env['PATH'],
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_ACCESS_KEY_ID: `AKIA${account}`,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_DEFAULT_REGION: region,
    };
    return spawn(builtCli.file, [...builtCli.before, ...args, '--endpoint-url', emulator.url], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
});
