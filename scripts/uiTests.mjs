// The tests that use VS Code as a person does: in a browser, with a mouse and a keyboard.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAwsConfig } from './awsConfig.mjs';
import { buildUiTests } from './buildTests.mjs';
import { chromium, chromiumArgs } from './chromium.mjs';
import { startEmulator } from './emulator.mjs';
import { outFolder, root } from './paths.mjs';
import { run } from './processes.mjs';
import { makeSampleWorkspace } from './sampleWorkspace.mjs';
import { readTally } from './tally.mjs';
import { temporaryFolder } from './temporary.mjs';
import { startVscodeServer, workbenchUrl } from './vscodeServer.mjs';

/**
 * Runs them, all in one VS Code. What they need to know of it is in their environment (test/ui/support/environment.ts).
 * @param {object} options
 * @param {'project' | { vsix: string }} options.extension what they test
 * @param {string} [options.files] a part of the names of the spec files to run; all of them otherwise
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function uiTests({ extension, files = '' }) {
  await buildUiTests();
  const folder = temporaryFolder();
  const emulator = await startEmulator({ seed: 7, still: true });
  // The CLI, whose answers are compared with what is shown, runs in UTC.
  const aws = { ...writeAwsConfig(join(folder, 'aws'), emulator), TZ: 'UTC' };
  // Tokens of SSO are looked for in the home directory: not in that of whoever runs the tests.
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const server = await startVscodeServer({ folder, extension, env: { ...aws, HOME: home }, trustBySettings: true });
  const tally = join(folder, 'tally.json');
  const screenshots = join(outFolder, 'screenshots');
  mkdirSync(screenshots, { recursive: true });
  if (extension === 'project') {
    // What failed in a run before is not what fails now; the packaged extension's run comes after this one.
    const failures = readdirSync(screenshots).filter((file) => file.startsWith('failed-'));
    failures.forEach((file) => rmSync(join(screenshots, file)));
  }
  const code = await run(process.execPath, ['--enable-source-maps', join(outFolder, 'ui', 'index.mjs')], {
    cwd: root,
    env: {
      ...aws,
      EMULATOR_URL: emulator,
      EXTENSION_HOME: home,
      WORKBENCH_URL: workbenchUrl(server.url, makeSampleWorkspace(folder)),
      WORKBENCH_SETTINGS: server.settingsFile,
      WORKBENCH_USER_SETTINGS: server.userSettingsFile,
      CHROMIUM: chromium(),
      CHROMIUM_ARGS: chromiumArgs.join(' '),
      SCREENSHOTS: screenshots,
      SPEC_FILES: files,
      TEST_TALLY: tally,
    },
  });
  await server.stop();
  return readTally(tally, code === 0);
}
