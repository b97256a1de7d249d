// The tests that use VS Code as a person does: in a browser, with a mouse and a keyboard.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAwsConfig } from '../vscode/awsConfig.mjs';
import { buildUiTests } from './buildTests.mjs';
import { chromium, chromiumArgs } from '../vscode/chromium.mjs';
import { startEmulator } from '../vscode/emulator.mjs';
import { outFolder, root } from '../paths.mjs';
import { run } from '../processes.mjs';
import { makeSampleWorkspace } from '../vscode/sampleWorkspace.mjs';
import { readTally, sum, tallied } from './tally.mjs';
import { temporaryFolder } from '../temporary.mjs';
import { startVscodeServer, workbenchUrl } from '../vscode/server.mjs';

/** The themes and the languages of what we show: with all ninety extensions, each of many reloads takes a second more. */
const builtins = ['theme-defaults', 'theme-modern-icons', 'json', 'json-language-features', 'yaml'];

/**
 * @typedef {object} What
 * @property {'project' | { vsix: string }} extension What they test.
 * @property {'browser' | 'packaged'} folder The one of test/ui that holds them.
 * @property {string} files A part of the names of the spec files to run; empty: all.
 */

/**
 * Runs them. Each VS Code has an emulator and AWS files of its own, and takes the next file that no other has taken.
 * @param {What & { abreast?: number }} options abreast: in how many VS Codes
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function uiTests({ abreast = 1, ...what }) {
  await buildUiTests();
  const screenshots = join(outFolder, 'screenshots');
  mkdirSync(screenshots, { recursive: true });
  if (what.extension === 'project') {
    // What failed in a run before is not what fails now; the packaged extension's run comes after this one.
    const failures = readdirSync(screenshots).filter((file) => file.startsWith('failed-'));
    failures.forEach((file) => rmSync(join(screenshots, file)));
  }
  const claims = temporaryFolder();
  const env = {
    CHROMIUM: chromium(),
    CHROMIUM_ARGS: chromiumArgs.join(' '),
    SCREENSHOTS: screenshots,
    SPEC_CLAIMS: claims,
  };
  /** @type {string[]} */
  const later = [];
  const outcomes = await Promise.all(
    Array.from({ length: abreast }, (_, n) =>
      // One is seen as it runs, the others when all have ended: their lines would be one medley.
      inOneVscode(what, env, n === 0 ? undefined : (text) => later.push(text)),
    ),
  );
  process.stdout.write(later.join(''));
  return tallied(
    sum(outcomes.map(({ tally }) => tally)),
    outcomes.every(({ succeeded }) => succeeded),
  );
}

/**
 * What the tests need to know of what is started here is in their environment (test/ui/support/environment.ts).
 * @param {What} what
 * @param {NodeJS.ProcessEnv} shared
 * @param {(text: string) => void} [onOutput] told what is printed, in place of the terminal
 */
async function inOneVscode({ extension, folder: specs, files }, shared, onOutput) {
  const folder = temporaryFolder();
  const emulator = await startEmulator({ seed: 7, still: true });
  // The CLI, whose answers are compared with what is shown, runs in UTC.
  const aws = { ...writeAwsConfig(join(folder, 'aws'), emulator), TZ: 'UTC' };
  // Tokens of SSO are looked for in the home directory: not in that of whoever runs the tests.
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const env = { ...aws, HOME: home };
  const server = await startVscodeServer({ folder, extension, env, trustBySettings: true, builtins });
  const tally = join(folder, 'tally.json');
  const code = await run(
    process.execPath,
    ['--enable-source-maps', join(outFolder, 'ui', 'index.mjs')],
    {
      cwd: root,
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: {
        ...aws,
        ...shared,
        EMULATOR_URL: emulator,
        EXTENSION_HOME: home,
        WORKBENCH_URL: workbenchUrl(server.url, makeSampleWorkspace(folder)),
        WORKBENCH_SETTINGS: server.settingsFile,
        WORKBENCH_USER_SETTINGS: server.userSettingsFile,
        SPEC_FOLDER: specs,
        SPEC_FILES: files,
        TEST_COLOR: process.stdout.isTTY ? 'yes' : 'no',
        TEST_TALLY: tally,
      },
    },
    onOutput,
  );
  await server.stop();
  return { tally: readTally(tally), succeeded: code === 0 };
}
