import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds dist/cli.js, and what runs it, once, before the first test: what is tested is what a person would start. */
export function setup(): void {
  execFileSync(process.execPath, ['esbuild.mjs', 'aws', 'cli', 'cases', 'differentialOurs'], {
    cwd: join(import.meta.dirname, '..', '..'),
  });
}
