// The tests inside the extension host, through @vscode/test-electron.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAwsConfig } from '../vscode/awsConfig.mjs';
import { buildHostTests } from './buildTests.mjs';
import { startEmulator } from '../vscode/emulator.mjs';
import { follow } from '../vscode/follow.mjs';
import { outFolder, root } from '../paths.mjs';
import { makeSampleWorkspace } from '../vscode/sampleWorkspace.mjs';
import { readTally, tallied } from './tally.mjs';
import { temporaryFolder } from '../temporary.mjs';

/**
 * Runs them.
 * @param {object} options
 * @param {boolean} options.download in a VS Code downloaded for it, instead of the server that npm has brought
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function hostTests({ download }) {
  await buildHostTests();
  const folder = temporaryFolder();
  const emulator = await startEmulator({ seed: 7, still: true });
  const output = join(folder, 'output');
  const tally = join(folder, 'tally.json');
  const stopFollowing = follow(output);
  const { runTests } = await import('@vscode/test-electron');
  const succeeded = await runTests({
    ...(download
      ? {}
      : {
          vscodeExecutablePath: fileURLToPath(new URL('../vscode/launcher.mjs', import.meta.url)),
          reuseMachineInstall: true,
        }),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(outFolder, 'host', 'index.js'),
    launchArgs: [makeSampleWorkspace(folder), ...(download ? [`--user-data-dir=${join(folder, 'data')}`] : [])],
    extensionTestsEnv: {
      ...writeAwsConfig(join(folder, 'aws'), emulator),
      // The CLI, whose answers are compared with ours, runs in UTC.
      TZ: 'UTC',
      EMULATOR_URL: emulator,
      PROJECT_FOLDER: root,
      TEST_COLOR: process.stdout.isTTY ? 'yes' : 'no',
      TEST_OUTPUT: output,
      TEST_TALLY: tally,
    },
  }).then(
    () => true,
    (/** @type {unknown} */ error) => {
      console.error(String(error));
      return false;
    },
  );
  stopFollowing();
  return tallied(readTally(tally), succeeded);
}
