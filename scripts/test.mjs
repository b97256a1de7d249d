// `npm test`: everything that CI runs.
import { availableParallelism } from 'node:os';
import { installChromium } from './vscode/chromium.mjs';
import { command, Explained } from './cleanup.mjs';
import { buildEmulator } from './vscode/emulator.mjs';
import { installHost, installPackages } from './install.mjs';
import { readOptions, refuse } from './options.mjs';
import { root, vsixFile } from './paths.mjs';
import { mustRun } from './processes.mjs';
import { one, sum } from './test/tally.mjs';

const help = `npm test -- [options]     Checks and tests; the last line says how many passed and how many failed.

  --only <stage>   a single stage:
                     check   types, lint, format, dead code, the package's size and files
                     unit    tests that need no VS Code
                     host    tests inside the extension host
                     ui      tests in the browser; screenshots in out/screenshots
                     vsix    a few in the browser with the packaged extension
  --files <part>   ui: only the spec files whose name contains this
  --download       host: in a VS Code downloaded for it, instead of the server from npm`;

const { only, files, download } = readOptions(help, {
  only: { type: 'string' },
  files: { type: 'string', default: '' },
  download: { type: 'boolean', default: false },
});

/** VS Codes beside one another: each takes one and a half cores, and on busy ones it draws late what tests wait for. */
const abreast = availableParallelism() >= 4 ? 2 : 1;

/**
 * In the order in which they run. They are imported when their turn comes: before, their packages may be missing.
 * @type {Readonly<Record<string, () => Promise<import('./test/tally.mjs').Tally>>>}
 */
const stages = {
  check: async () => (await import('./test/checks.mjs')).checks(),
  unit: async () => (await import('./test/unitTests.mjs')).unitTests(),
  host: async () => {
    await prepare({ server: !download });
    await build();
    return (await import('./test/hostTests.mjs')).hostTests({ download });
  },
  ui: async () => {
    await prepare({ server: true });
    await build();
    return (await import('./test/uiTests.mjs')).uiTests({ extension: 'project', folder: 'browser', files, abreast });
  },
  vsix: async () => {
    await prepare({ server: true });
    await buildEmulator();
    await (await import('./package/vsix.mjs')).makeVsix();
    return (await import('./test/uiTests.mjs')).uiTests({
      extension: { vsix: vsixFile },
      folder: 'packaged',
      files: '',
    });
  },
};

if (only !== undefined && !(only in stages)) {
  refuse(`There is no stage "${only}".`, help);
}

await command(async () => {
  await installPackages();
  const tallies = [];
  for (const [name, stage] of Object.entries(stages)) {
    if (only === undefined || only === name) {
      console.log(`\n── ${name} ──`);
      tallies.push(await tallyOf(stage));
    }
  }
  const { passed, failed, skipped } = sum(tallies);
  if (skipped > 0) {
    console.log(`\n${skipped} tests were skipped, for want of something: the messages above say of what.`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/**
 * A stage that breaks is a failure like any other: the next one runs all the same.
 * @param {() => Promise<import('./test/tally.mjs').Tally>} stage
 */
async function tallyOf(stage) {
  try {
    return await stage();
  } catch (error) {
    console.error(error instanceof Explained ? error.message : error);
    return one(false);
  }
}

/** @param {{ server: boolean }} needed */
async function prepare({ server }) {
  if (server) {
    await installHost();
    await installChromium();
  }
}

async function build() {
  await mustRun(process.execPath, ['esbuild.mjs'], { cwd: root });
  await buildEmulator();
}
