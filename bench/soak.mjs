// `npm run soak`: thousands of refreshes on a moving world where much goes wrong; the listing must stay the truth.
import { join } from 'node:path';
import { command } from '../scripts/cleanup.mjs';
import { readOptions, wholeNumber } from '../scripts/options.mjs';
import { outFolder, root } from '../scripts/paths.mjs';
import { mustRun, run } from '../scripts/processes.mjs';
import { account, environment, startEndpoint } from './contestants.mjs';

const help = `npm run soak -- [options]
  --refreshes N  how many (default 2000)
  --seed N       another course of events (default 1)
  --sessions N   in the first region (default 3000)`;

await command(async () => {
  const text = /** @type {const} */ ({ type: 'string' });
  const options = readOptions(help, { refreshes: text, seed: text, sessions: text });
  const number = (/** @type {'refreshes' | 'seed' | 'sessions'} */ name, /** @type {string} */ usual) =>
    wholeNumber(name, options[name] ?? usual, 1_000_000, help);
  const order = { refreshes: number('refreshes', '2000'), seed: number('seed', '1') };
  await mustRun(process.execPath, ['esbuild.mjs', 'emulator', 'soak'], { cwd: root });
  const { url } = await startEndpoint(['--sessions', String(number('sessions', '3000')), '--still']);
  const soak = join(outFolder, 'bench', 'soak.js');
  return run(process.execPath, ['--expose-gc', soak, JSON.stringify({ url, account, ...order })], { env: environment });
});
