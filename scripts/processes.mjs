// Other programs: those that run to their end, and those that serve until they are stopped.
import { spawn } from 'node:child_process';
import { Explained, onEnd } from './cleanup.mjs';

const windows = process.platform === 'win32';
const endWithParent = new URL('endWithParent.mjs', import.meta.url).href;

/**
 * Runs a program to its end in this terminal.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(text: string) => void} [onOutput] told what it prints, where the options say that it is piped
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was killed
 */
export function run(program, args, options = {}, onOutput = () => {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    onEnd(() => child.kill());
    child.stdout?.setEncoding('utf8').on('data', onOutput);
    child.stderr?.setEncoding('utf8').on('data', onOutput);
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program to its end and insists that it succeeds.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function mustRun(program, args, options) {
  const code = await run(program, args, options);
  if (code !== 0) {
    throw new Explained(`${[program, ...args].join(' ')} ended with exit code ${code}.`);
  }
}

/**
 * Runs a program to its end and keeps what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function capture(program, args, options) {
  let output = '';
  const code = await run(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }, (text) => (output += text));
  return { code, output };
}

/**
 * Runs npm, the very one that runs us where there is one.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(text: string) => void} [onOutput] told what it prints, where the options say that it is piped
 * @returns {Promise<number>} its exit code
 */
export function npm(args, options, onOutput) {
  const cli = process.env['npm_execpath'];
  return cli
    ? run(process.execPath, [cli, ...args], options, onOutput)
    : run('npm', args, { shell: windows, ...options }, onOutput);
}

/**
 * @typedef {object} Service
 * @property {RegExpExecArray} ready What was matched when it became ready.
 * @property {Promise<number>} died Its exit code, should it end without having been stopped.
 * @property {() => Promise<void>} stop Stops it and its children.
 */

/**
 * Starts a Node program that serves until it is stopped (at the latest when the command ends).
 * @param {object} service
 * @param {string} service.name for messages
 * @param {readonly string[]} service.args its file and its arguments
 * @param {string} [service.node] another Node than the one that runs us
 * @param {RegExp} service.ready matched against its output; the service is ready when it matches
 * @param {NodeJS.ProcessEnv} [service.env]
 * @param {number} [service.withinMs] how long it may take to become ready
 * @param {(line: string) => void} [service.onLine] told each line of its output
 * @returns {Promise<Service>} once it is ready; rejects when it ends or says nothing before that
 */
export function serve({
  name,
  args,
  ready,
  node = process.execPath,
  env = process.env,
  withinMs = 60_000,
  onLine = () => {},
}) {
  // A group of its own, so that its children can be stopped with it.
  const child = spawn(node, ['--import', endWithParent, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
  });
  let stopping = false;
  const ended = new Promise((/** @type {(code: number) => void} */ resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  const died = new Promise((/** @type {(code: number) => void} */ resolve) => {
    void ended.then((code) => stopping || resolve(code));
  });
  const stop = () => {
    stopping = true;
    return stopGroup(child, ended);
  };
  onEnd(stop);

  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (/** @type {string} */ why) => reject(new Explained(`${name} ${why}.\n${said}`.trimEnd()));
    const late = setTimeout(() => void stop().then(() => fail(`was not ready after ${withinMs / 1000} s`)), withinMs);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    void ended.then((code) => {
      clearTimeout(late);
      fail(`ended with exit code ${code} before it was ready`);
    });
    eachLine([child.stdout, child.stderr], (line) => {
      onLine(line);
      said = `${said}${line}\n`.slice(-4000);
      const match = ready.exec(line);
      if (match) {
        clearTimeout(late);
        resolve({ ready: match, died, stop });
      }
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<number>} ended
 */
async function stopGroup(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    return;
  }
  signalGroup(child, 'SIGTERM');
  const stubborn = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
  await ended;
  clearTimeout(stubborn);
  // The group's leader has gone; whoever it left behind goes too.
  signalGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (windows) {
      spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    } else {
      process.kill(-Number(child.pid), signal);
    }
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * @param {readonly import('node:stream').Readable[]} streams
 * @param {(line: string) => void} tell
 */
function eachLine(streams, tell) {
  for (const stream of streams) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        tell(line);
      }
    });
  }
}
