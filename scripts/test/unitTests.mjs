// The tests that need no VS Code.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder, root } from '../paths.mjs';
import { run } from '../processes.mjs';
import { tallied } from './tally.mjs';

const report = join(outFolder, 'unit.json');

/**
 * Runs them.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function unitTests() {
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(process.execPath, [vitest, 'run', ...reporters], { cwd: root });
  const {
    numPassedTests: passed = 0,
    numFailedTests: failed = 0,
    numPendingTests: skipped = 0,
  } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  return tallied({ passed, failed, skipped }, code === 0);
}
