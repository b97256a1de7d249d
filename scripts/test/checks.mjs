// The checks that run no test: types, lint, format, dead code, and what the package weighs and holds.
import { join } from 'node:path';
import { Explained } from '../cleanup.mjs';
import { root } from '../paths.mjs';
import { capture } from '../processes.mjs';
import { one, sum } from './tally.mjs';
import { makeVsix, packageProblems } from '../package/vsix.mjs';

/** Each is a program of a package, its file there, and its arguments. */
const programs = [
  { name: 'types of the extension and its tests', file: '@typescript/native/bin/tsc', args: ['-b'] },
  { name: 'types of the scripts', file: '@typescript/native/bin/tsc', args: ['-p', 'scripts'] },
  { name: 'types of the benchmark', file: '@typescript/native/bin/tsc', args: ['-p', 'bench'] },
  { name: 'lint', file: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'format', file: '@biomejs/biome/bin/biome', args: ['format', '--error-on-warnings', '.'] },
  { name: 'dead code', file: 'knip/bin/knip.js', args: ['--treat-config-hints-as-errors'] },
];

/**
 * Runs every check, two at a time, and says of each whether it passed.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function checks() {
  const waiting = [...programs.map(program), { name: 'package', problems: packaged }];
  /** @type {import('./tally.mjs').Tally[]} */
  const tallies = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      tallies.push(report(check.name, await check.problems()));
    }
  };
  await Promise.all([worker(), worker()]);
  return sum(tallies);
}

/**
 * A program that finds problems says so with its exit code.
 * @param {typeof programs[number]} program
 */
function program({ name, file, args }) {
  const problems = async () => {
    const { code, output } = await capture(process.execPath, [join(root, 'node_modules', file), ...args], {
      cwd: root,
    });
    return code === 0 ? [] : [output.trimEnd() || `exit code ${code}`];
  };
  return { name, problems };
}

async function packaged() {
  try {
    await makeVsix();
    return packageProblems();
  } catch (error) {
    return [error instanceof Explained ? error.message : String(error)];
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} problems
 */
function report(name, problems) {
  console.log([`${problems.length === 0 ? '✓' : '✗'} ${name}`, ...problems].join('\n'));
  return one(problems.length === 0);
}
