// Who takes part, and how one of them runs: each in a process of its own.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onEnd, Explained } from '../scripts/cleanup.mjs';
import { outFolder, root } from '../scripts/paths.mjs';
import { serve } from '../scripts/processes.mjs';

export const account = '111122223333';
export const region = 'eu-west-1';

/**
 * @typedef {object} Result One run of one contestant.
 * @property {number} seconds Whole process where it is one, else the listing in process.
 * @property {number} cpu CPU seconds, of the process or of the listing.
 * @property {number | undefined} peak Peak memory of the process until then, in MB.
 * @property {number} sessions
 * @property {string | undefined} failure
 */

/** The AWS CLI v2: what `SSM_SESSIONS_AWS_CLI` names, Debian's, or the one on PATH. */
export const awsCli = [
  process.env['SSM_SESSIONS_AWS_CLI'],
  '/usr/bin/aws',
  ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'aws')),
].find((path) => path !== undefined && runs(path));

const folder = mkdtempSync(join(tmpdir(), 'ssm-bench-'));
onEnd(() => rmSync(folder, { recursive: true, force: true }));
const planFile = join(folder, 'plan.json');

/** Nothing of this machine's AWS configuration. */
export const environment = {
  PATH: process.env['PATH'],
  HOME: folder,
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
  AWS_DATA_PATH: join(root, 'test', 'emulator', 'models'),
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  AWS_PAGER: '',
  AWS_ACCESS_KEY_ID: `AKIA${account}`,
  AWS_SECRET_ACCESS_KEY: 'only-the-emulator-knows-it',
  AWS_DEFAULT_REGION: region,
  NO_PROXY: '127.0.0.1',
};

/**
 * The endpoint that all of them ask.
 * @param {readonly string[]} flags
 */
export async function startEndpoint(flags) {
  const { ready, stop } = await serve({
    name: 'The emulator',
    args: [join(outFolder, 'emulator.js'), ...flags],
    ready: /SSM emulator on (http:\/\/127\.0\.0\.1:\d+)/,
  });
  return { url: String(ready[1]), stop };
}

/**
 * The real AWS CLI, at its best: with the largest pages.
 * @param {string} url
 * @returns {Promise<Result>}
 */
export function runAwsCli(url) {
  const question = ['ssm', 'describe-sessions', '--state', 'History', '--output', 'json', '--page-size', '200'];
  return wholeProcess([String(awsCli), ...question, '--endpoint-url', url]);
}

/**
 * Ours, as a program.
 * @param {string} url
 * @returns {Promise<Result>}
 */
export function runOurCli(url) {
  const question = [
    'ssm',
    'describe-sessions',
    '--state',
    'History',
    '--output',
    'json',
    '--parallel',
    '--endpoint-url',
    url,
  ];
  return wholeProcess([process.execPath, join(root, 'dist', 'cli.js'), ...question]);
}

/**
 * The extension's core; its last listing's plan is what {@link runFloor} repeats.
 * @param {string} url
 * @param {number} listings how many, one after the other: the first is that of a process that has just begun
 * @returns {Promise<(Result & { first: number, calls: number, throttled: number })[]>}
 */
export function runCore(url, listings) {
  return inProcess('core', { url, region, runs: listings, parallel: true, plan: planFile });
}

/**
 * The same calls, raw.
 * @param {string} url
 * @param {number} listings
 * @returns {Promise<Result[]>}
 */
export function runFloor(url, listings) {
  return inProcess('floor', { url, account, region, runs: listings, plan: planFile });
}

/**
 * @param {string} name
 * @param {object} order
 */
async function inProcess(name, order) {
  const listings = await runNode([join(outFolder, 'bench', `${name}.js`), JSON.stringify(order)]);
  return listings.map((/** @type {any} */ one) => ({ ...one, seconds: one.ms / 1000, cpu: one.cpu / 1000 }));
}

/**
 * Runs a Node program that prints one object.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [more] of its environment
 * @returns {Promise<any>}
 */
export async function runNode(args, more) {
  const { code, stdout, stderr } = await run([process.execPath, ...args], more);
  if (code !== 0) {
    throw new Explained(`${args[0]} ended with ${code}: ${stderr}`);
  }
  return JSON.parse(stdout);
}

/** Waits for a program and tells what it used: Node does not know that of its children. */
const watcher = `
import json, os, resource, subprocess, sys, time
began = time.monotonic()
child = subprocess.run(sys.argv[2:], stdout=open(sys.argv[1], 'wb'), stderr=subprocess.PIPE)
wall = time.monotonic() - began
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({'seconds': wall, 'cpu': used.ru_utime + used.ru_stime, 'peak': used.ru_maxrss / 1024,
  'code': child.returncode, 'stderr': child.stderr.decode()[-300:]}))
`;

/**
 * @param {readonly string[]} words
 * @returns {Promise<Result>}
 */
async function wholeProcess(words) {
  const output = join(folder, 'answer.json');
  const { stdout, stderr } = await run(['python3', '-c', watcher, output, ...words]);
  if (stdout === '') {
    throw new Explained(`Python 3 measures other programs, and it failed: ${stderr}`);
  }
  const { seconds, cpu, peak, code, stderr: said } = JSON.parse(stdout);
  const sessions = code === 0 ? JSON.parse(readFileSync(output, 'utf8')).Sessions.length : 0;
  return { seconds, cpu, peak, sessions, failure: code === 0 ? undefined : said.trim() };
}

/**
 * @param {readonly string[]} words
 * @param {Record<string, string>} [more] of its environment
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
function run([program = '', ...args], more = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...environment, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
    onEnd(() => child.kill());
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (said.stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, ...said }));
  });
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
