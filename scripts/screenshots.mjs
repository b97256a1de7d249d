// `npm run screenshots`: takes the pictures in README.md anew.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { installChromium } from './vscode/chromium.mjs';
import { command } from './cleanup.mjs';
import { buildEmulator } from './vscode/emulator.mjs';
import { installHost, installPackages } from './install.mjs';
import { outFolder, root } from './paths.mjs';
import { mustRun } from './processes.mjs';
import { uiTests } from './test/uiTests.mjs';

/** A picture of the UI tests, and its name among the static files. */
const pictures = [
  { taken: 'readme-dark.png', shown: 'readme.png' },
  { taken: 'readme-timeline-dark.png', shown: 'timeline.png' },
];

await command(async () => {
  await installPackages();
  await installHost();
  await installChromium();
  await mustRun(process.execPath, ['esbuild.mjs'], { cwd: root });
  await buildEmulator();
  const { failed } = await uiTests({ extension: 'project', folder: 'browser', files: 'readme' });
  if (failed > 0) {
    return 1;
  }
  for (const { taken, shown } of pictures) {
    copyFileSync(join(outFolder, 'screenshots', taken), join(root, 'media', shown));
    console.log(`media/${shown}`);
  }
  return 0;
});
