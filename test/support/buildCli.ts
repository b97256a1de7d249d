import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds dist/cli.js once, before the first test: what is tested is what a person would start. And its fast twin. */
export function setup(): void {
  execFileSync(process.execPath, ['esbuild.mjs', 'aws', 'cli', 'differentialOurs'], {
    cwd: join(import.meta.dirname, '..', '..'),
  });
}
