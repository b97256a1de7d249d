// Starts the local SSM endpoint, as a program of its own.
import { join } from 'node:path';
import { outFolder, root } from '../paths.mjs';
import { mustRun, serve } from '../processes.mjs';

/** Builds the emulator. */
export function buildEmulator() {
  return mustRun(process.execPath, ['esbuild.mjs', 'emulator'], { cwd: root });
}

/**
 * Starts the emulator, on a free port of 127.0.0.1.
 * @param {Record<string, number | boolean>} flags of the emulator: sessions, seed, latency, still …
 * @returns {Promise<string>} its url, without a slash at the end
 */
export async function startEmulator(flags = {}) {
  const { ready } = await serve({
    name: 'The emulator',
    args: [
      join(outFolder, 'emulator.js'),
      ...['--port', '0'],
      ...Object.entries(flags).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${String(value)}`)),
    ],
    ready: /SSM emulator on (http:\/\/127\.0\.0\.1:\d+)/,
  });
  return String(ready[1]);
}
