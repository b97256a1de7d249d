import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { beginAfresh } from './afresh';
import { environment } from './environment';
import { closeWorkbench, pictureOfFailure } from './workbench';

/**
 * Runs the specs of one folder of test/ui, as scripts/test/uiTests.mjs asks for it, one file after the other, less those that
 * another run beside this one has claimed; exits with 1 when one fails.
 */
const folder = join(import.meta.dirname, 'test', 'ui', environment.specFolder());
const tally = { passed: 0, failed: 0, skipped: 0 };
let first = true;
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith('.spec.mjs') && file.includes(environment.specFiles()) && claims(file)) {
    const { passes = 0, failures = 0, pending = 0 } = await outcomeOf(file, first);
    first = false;
    tally.passed += passes;
    tally.failed += failures;
    tally.skipped += pending;
  }
}
await closeWorkbench();
writeFileSync(environment.tally(), JSON.stringify(tally));
process.exit(tally.failed === 0 ? 0 : 1);

/** True for the first run that asks. */
function claims(file: string): boolean {
  try {
    writeFileSync(join(environment.claims(), file.replaceAll(/[\\/]/g, '-')), '', { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

async function outcomeOf(file: string, first: boolean): Promise<Partial<Mocha.Stats>> {
  const mocha = new Mocha({ timeout: 90_000, slow: 4000, color: environment.color() });
  mocha.addFile(join(folder, file));
  mocha.rootHooks({
    // Whatever ran before, in whatever order; the first has the folder that VS Code was opened with.
    beforeAll: first ? [] : [beginAfresh],
    async afterEach(this: Mocha.Context) {
      if (this.currentTest?.state === 'failed') {
        await pictureOfFailure(this.currentTest.fullTitle());
      }
    },
  });
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats ?? {});
      mocha.dispose();
    });
  });
}
