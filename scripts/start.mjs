// `npm start`: SSM Sessions in a real VS Code, in the browser, with a small company's sessions to look at.
import { join } from 'node:path';
import { writeAwsConfig } from './vscode/awsConfig.mjs';
import { command } from './cleanup.mjs';
import { buildEmulator, startEmulator } from './vscode/emulator.mjs';
import { insistOnFreePort } from './vscode/freePort.mjs';
import { installHost, installPackages } from './install.mjs';
import { openBrowser } from './vscode/openBrowser.mjs';
import { readOptions, wholeNumber } from './options.mjs';
import { root } from './paths.mjs';
import { mustRun } from './processes.mjs';
import { makeSampleWorkspace } from './vscode/sampleWorkspace.mjs';
import { temporaryFolder } from './temporary.mjs';
import { vscodeVersion } from './vscode/host.mjs';
import { startVscodeServer, workbenchUrl } from './vscode/server.mjs';

const help = `npm start -- [options]     SSM Sessions in VS Code, in your browser. Ctrl+C ends it.

  --aws            use this machine's own AWS configuration instead of the emulator
  --port <n>       where VS Code listens on 127.0.0.1 (a free port)
  --no-open        only print the address
  --sessions <n>   how many sessions the emulator has (500)
  --seed <n>       another number, another company (7)`;

const options = readOptions(help, {
  aws: { type: 'boolean', default: false },
  port: { type: 'string', default: '0' },
  'no-open': { type: 'boolean', default: false },
  sessions: { type: 'string', default: '500' },
  seed: { type: 'string', default: '7' },
});
const port = wholeNumber('port', options.port, 65_535, help);
const sessions = wholeNumber('sessions', options.sessions, 1_000_000, help);
const seed = wholeNumber('seed', options.seed, 2 ** 31, help);

await command(async () => {
  await insistOnFreePort(port);
  await installPackages();
  await installHost();
  console.log('Building …');
  await mustRun(process.execPath, ['esbuild.mjs'], { cwd: root });
  const folder = temporaryFolder();
  const env = options.aws ? process.env : await emulatedAws(join(folder, 'aws'));
  const server = await startVscodeServer({ folder, extension: 'project', port, env });
  const url = workbenchUrl(server.url, makeSampleWorkspace(folder));
  console.log(`
SSM Sessions runs in VS Code ${vscodeVersion()}, in the browser; its icon is in the activity bar.
AWS: ${options.aws ? 'this machine’s own configuration' : 'the emulator; profiles dev, staging and prod'}

  ${url}

Ctrl+C ends it.`);
  if (!options['no-open']) {
    openBrowser(url);
  }
  const code = await server.died;
  console.error(`VS Code’s server ended by itself (exit code ${code}).`);
  return 1;
}, 0);

/**
 * Starts the emulator and an AWS configuration that leads to it.
 * @param {string} folder
 */
async function emulatedAws(folder) {
  await buildEmulator();
  return writeAwsConfig(folder, await startEmulator({ sessions, seed, latency: 50 }));
}
