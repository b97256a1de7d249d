import { join } from 'node:path';
import type { Program } from './playRecording';

/** Our command line, as `buildCli.ts` has built it. */
export const builtCli: Program = {
  file: process.execPath,
  before: [join(import.meta.dirname, '..', '..', 'dist', 'cli.js')],
};
