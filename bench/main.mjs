// `npm run bench`: listings of History, side by side: the AWS CLI v2, our dist/cli.js, the core in process, and the floor.
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { Explained, command } from '../scripts/cleanup.mjs';
import { readOptions, wholeNumber } from '../scripts/options.mjs';
import { root } from '../scripts/paths.mjs';
import { mustRun } from '../scripts/processes.mjs';
import { account, awsCli, region, runAwsCli, runCore, runFloor, runOurCli, startEndpoint } from './contestants.mjs';
import { editorFigures } from './editor.mjs';
import { writeReport } from './report.mjs';

const help = `npm run bench -- [options]
  --runs N      runs of each contestant in each cell (default 3)
  --most N      no cells with more sessions (default 50000)
  --no-aws      without the AWS CLI: no ratios
  --only PART   lists, throttle, filters or editor (default: all)`;

/**
 * @typedef {object} Cell What is listed, and how the endpoint answers.
 * @property {'lists' | 'throttle' | 'filters'} part
 * @property {number} sessions
 * @property {number} latency milliseconds a call
 * @property {number} [throttle] calls a second, after a burst of twice as many
 * @property {'pre' | 'post'} [mode] whether filters are read before or after the page is cut
 */

/** @type {readonly Cell[]} */
const cells = [
  ...[100, 1000, 10_000, 50_000].flatMap((sessions) =>
    [0, 50, 150].map((latency) => ({ part: /** @type {const} */ ('lists'), sessions, latency })),
  ),
  ...[20, 10, 5].map((throttle) => ({
    part: /** @type {const} */ ('throttle'),
    sessions: 10_000,
    latency: 50,
    throttle,
  })),
  { part: 'throttle', sessions: 1000, latency: 50, throttle: 5 },
  ...[1000, 10_000].map((sessions) => ({
    part: /** @type {const} */ ('filters'),
    sessions,
    latency: 50,
    mode: /** @type {const} */ ('post'),
  })),
];

await command(async () => {
  const text = /** @type {const} */ ({ type: 'string' });
  const options = readOptions(help, { runs: text, most: text, only: text, 'no-aws': { type: 'boolean' } });
  const runs = wholeNumber('runs', options.runs ?? '3', 100, help);
  const most = wholeNumber('most', options.most ?? '50000', 1_000_000, help);
  const aws = options['no-aws'] !== true;
  if (aws && awsCli === undefined) {
    throw new Explained('There is no AWS CLI v2 here: install it (Debian: apt-get install awscli), or say --no-aws.');
  }
  await mustRun(
    process.execPath,
    ['esbuild.mjs', '--production', 'extension', 'aws', 'emulator', 'benchCore', 'benchFloor', 'benchRows'],
    { cwd: root },
  );
  const program = existsSync(join(root, 'src', 'cli.ts'));
  if (program) {
    await mustRun(process.execPath, ['esbuild.mjs', '--production', 'cli'], { cwd: root });
  }
  const began = Date.now();
  const chosen = cells.filter(({ part, sessions }) => (options.only ?? part) === part && sessions <= most);
  const results = [];
  for (const cell of chosen) {
    results.push(await measured(cell, { runs: cell.sessions > 10_000 ? Math.min(runs, 2) : runs, aws, program }));
  }
  const editor = (options.only ?? 'editor') === 'editor' ? await editorFigures(runs) : [];
  const file = writeReport({
    results,
    editor,
    minutes: (Date.now() - began) / 60_000,
    cores: cpus().length,
    load: loadavg(),
  });
  console.log(`\nWritten to ${file}.`);
  return 0;
});

/**
 * Measures all contestants in one cell, one after the other in each round, so that a busy moment hits them alike.
 * @param {Cell} cell
 * @param {{ runs: number, aws: boolean, program: boolean }} who
 */
async function measured(cell, { runs, aws, program }) {
  const { sessions, latency, throttle, mode = 'pre' } = cell;
  const { url, stop } = await startEndpoint([
    ...['--sessions', sessions, '--latency', latency, '--filter-mode', mode, '--still'].map(String),
    ...(throttle === undefined ? [] : ['--throttle', String(throttle)]),
  ]);
  // The world is made before anybody is timed.
  await fetch(`${url}/_emulator/truth?account=${account}&region=${region}&state=History`).then((answer) =>
    answer.text(),
  );

  /** @type {Record<string, import('./report.mjs').Measured[]>} */
  const all = {};
  const note = (/** @type {string} */ name, /** @type {import('./report.mjs').Measured} */ one) => {
    (all[name] ??= []).push(one);
    const failed = one.failure === undefined ? '' : ` ${one.failure}`;
    console.log(`  ${name}: ${one.seconds.toFixed(3)} s, ${one.calls} calls, ${one.throttled} throttled${failed}`);
  };
  console.log(`${sessions} sessions, ${latency} ms, ${throttle ?? 'no'} throttle, filters ${mode}`);
  const counted = async (
    /** @type {string} */ name,
    /** @type {() => Promise<import('./contestants.mjs').Result>} */ once,
  ) => {
    await rested(throttle);
    await fetch(`${url}/_emulator/calls`, { method: 'DELETE' });
    const result = await once();
    const calls = /** @type {{ throttled?: true }[]} */ (await (await fetch(`${url}/_emulator/calls`)).json());
    note(name, { ...result, calls: calls.length, throttled: calls.filter((call) => call.throttled).length });
  };
  for (let run = 0; run < runs; run += 1) {
    if (aws) {
      await counted('aws', () => runAwsCli(url));
    }
    if (program) {
      await counted('cli', () => runOurCli(url));
    }
    await rested(throttle);
    const [cold, ...warm] = await runCore(url, throttle === undefined ? 4 : 1);
    note('core', /** @type {any} */ (cold));
    const best = warm.toSorted((a, b) => a.seconds - b.seconds)[0];
    if (throttle === undefined && best) {
      note('core, warm', best);
      const [first, ...later] = await runFloor(url, 4);
      note('floor', { .../** @type {any} */ (first) });
      note('floor, warm', /** @type {any} */ (later.toSorted((a, b) => a.seconds - b.seconds)[0]));
    }
  }
  await stop();
  return { cell, all };
}

/**
 * Lets the endpoint's bucket fill up again: it takes two seconds.
 * @param {number | undefined} throttle
 */
async function rested(throttle) {
  if (throttle !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, 2200));
  }
}
